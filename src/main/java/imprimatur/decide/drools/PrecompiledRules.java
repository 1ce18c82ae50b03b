package imprimatur.decide.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules as the build has compiled them, and packs that were compiled by an explicit command:
 * loading takes no rule compiler.
 */
final class PrecompiledRules {
  private static final String LISTING =
      "/META-INF/kie/io.github.imprimatur/imprimatur/drools-model";

  private PrecompiledRules() {}

  /** Loaded once, when the first submission with a match is judged. */
  private static final class Shared {
    static final KieBase BASE = load();
  }

  /** The rule base that all policies share; thread-safe as long as nobody changes it. */
  static KieBase shared() {
    return Shared.BASE;
  }

  /** The program's rules and those of packs; the shared ones if there are no packs. */
  static KieBase with(List<RulePack> packs) {
    if (packs.isEmpty()) {
      return shared();
    }
    List<Model> models = new ArrayList<>(List.of(model()));
    packs.forEach(pack -> models.add(pack.model()));
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  /** A rule base of one's own. */
  static KieBase load() {
    return KieBaseBuilder.createKieBaseFromModel(model());
  }

  /** The rules before they are made a rule base. */
  static Model model() {
    try (InputStream listing = PrecompiledRules.class.getResourceAsStream(LISTING)) {
      if (listing == null) {
        throw new IllegalStateException(
            "the program was built without its rules: " + LISTING + " is missing");
      }
      return model(modelClass(listing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String modelClass(InputStream listing) {
    return new BufferedReader(new InputStreamReader(listing, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> line.startsWith("imprimatur."))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(LISTING + " names no rules"));
  }

  private static Model model(String className) {
    try {
      return Class.forName(className)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules " + className + " cannot be loaded", e);
    }
  }
}
