package imprimatur.decide.drools;

import imprimatur.notation.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which rule pack to use, and which bytes exactly: {@code packs/harbour.jar@sha256:4f2a…}.
 *
 * @param file as written
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record PackPin(String file, String sha256) {
  private static final Pattern FORM = Pattern.compile("(.+)@sha256:([0-9a-fA-F]{64})");

  /** The pin of these bytes. */
  public static PackPin of(String file, byte[] jar) {
    return new PackPin(file, Sha256.hex(jar));
  }

  /**
   * The pins of a setting, separated by commas.
   *
   * @throws IllegalArgumentException if one is not of the form
   */
  public static List<PackPin> parse(String setting) {
    return Stream.of(setting.split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .map(PackPin::one)
        .toList();
  }

  private static PackPin one(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' pins no rule pack: write FILE@sha256:DIGEST, as 'imprimatur rules build' prints it"
              .formatted(text));
    }
    return new PackPin(form.group(1), form.group(2).toLowerCase(Locale.ROOT));
  }

  /**
   * Opens the pack if it is the one that was pinned.
   *
   * @param name of the file, for messages
   * @throws IOException if the bytes are others, or no pack
   */
  public RulePack open(String name, byte[] jar) throws IOException {
    String found = of(file, jar).sha256();
    if (!found.equals(sha256)) {
      throw new IOException(
          "%s is not the rule pack that was pinned: its SHA-256 is %s, not %s"
              .formatted(name, found, sha256));
    }
    return RulePack.open(name, jar);
  }

  @Override
  public String toString() {
    return file + "@sha256:" + sha256;
  }
}
