package imprimatur.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A credit line that says what Creative Commons licences ask for (title, author, source, licence
 * and its address, and that something was changed), or for other texts who, what, when and where.
 */
public final class CreditLine {
  private static final Pattern LICENSE =
      Pattern.compile("CC-(BY(?:-(?:NC|ND|SA))*)-(\\d\\.\\d)(?:-([A-Z]{2,3}))?");
  private static final Pattern ZERO = Pattern.compile("CC0-(\\d\\.\\d)");

  private CreditLine() {}

  /** The line for what a finding says was taken. */
  public static String of(FiledFinding finding) {
    String title = "“" + FiledFinding.safe(finding.source().title()) + "”";
    List<String> parts = new ArrayList<>();
    parts.add(finding.holder().map(holder -> title + " by " + holder).orElse(title));
    finding
        .source()
        .publisher()
        .map(FiledFinding::safe)
        .filter(publisher -> !finding.holder().equals(Optional.of(publisher)))
        .ifPresent(parts::add);
    finding.source().agency().map(FiledFinding::safe).ifPresent(a -> parts.add("agency: " + a));
    finding.source().published().ifPresent(day -> parts.add(day.toString()));
    parts.add(FiledFinding.safe(finding.source().uri()));
    finding.license().ifPresent(license -> parts.add(licensed(license)));
    if (finding.license().isPresent() && !finding.unchanged()) {
      parts.add("changes were made");
    }
    return String.join(", ", parts);
  }

  private static String licensed(String license) {
    Matcher zero = ZERO.matcher(license);
    if (zero.matches()) {
      return "CC0 %s (https://creativecommons.org/publicdomain/zero/%s/)"
          .formatted(zero.group(1), zero.group(1));
    }
    Matcher common = LICENSE.matcher(license);
    return common.matches() ? "licensed under " + named(common) : "licence: " + license;
  }

  /** {@code CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)}. */
  private static String named(Matcher license) {
    String port =
        Optional.ofNullable(license.group(3)).map(p -> "/" + p.toLowerCase(Locale.ROOT)).orElse("");
    return "CC %s %s (https://creativecommons.org/licenses/%s/%s%s/)"
        .formatted(
            license.group(1),
            license.group(2),
            license.group(1).toLowerCase(Locale.ROOT),
            license.group(2),
            port);
  }
}
