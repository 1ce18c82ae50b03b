# The program and what it needs to run, and nothing that is only needed to build it.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -Dquick -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home imprimatur \
    # the work tree belongs to whoever checked it out, not to the user in here
    && git config --system --add safe.directory '*'
COPY --from=build /src/target/imprimatur-*.jar /opt/imprimatur/
COPY --from=build /src/target/lib /opt/imprimatur/lib
COPY --from=build /src/rules /opt/imprimatur/rules
RUN printf '#!/bin/sh\nexec java -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr ${IMPRIMATUR_OPTS:-} -cp "/opt/imprimatur/*:/opt/imprimatur/lib/*" imprimatur.cli.Main "$@"\n' > /usr/local/bin/imprimatur \
    && chmod +x /usr/local/bin/imprimatur
# names of files are UTF-8, whatever the host says
ENV LC_ALL=C.UTF-8
USER imprimatur
WORKDIR /work
ENTRYPOINT ["imprimatur"]
CMD ["--help"]
