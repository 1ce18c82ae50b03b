package imprimatur.bundle;

import java.util.Locale;

/** Names of the files of a bundle. */
final class Paths {
  static final String README = "README.txt";
  static final String REPORT = "report.json";
  static final String PDF = "report.pdf";
  static final String MANIFEST = "manifest.json";
  static final String SUMS = "SHA256SUMS";
  static final String LEDGER = "policy/ledger.yaml";
  static final String USE = "policy/use.json";
  static final String WAIVERS = "policy/waivers.json";
  static final String RULES = "policy/rules/";

  private static final int LONGEST = 80;

  private Paths() {}

  /** Folder of the submission at {@code index} of the report. */
  static String submission(int index) {
    return "submissions/%04d/".formatted(index + 1);
  }

  /** Folder of one of the sources, which are numbered by their ids. */
  static String source(int index) {
    return "sources/%04d/".formatted(index + 1);
  }

  /** A file's own name in characters that every system takes; {@code original} if none is left. */
  static String original(String uri) {
    String last = uri.replaceFirst("[?#].*$", "").replaceFirst("[/\\\\]+$", "");
    String name = last.replaceFirst("^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "_");
    String bare = name.replaceFirst("^[._-]+", "");
    String kept = bare.substring(Math.max(0, bare.length() - LONGEST));
    return kept.isEmpty() ? "original" : "original-" + kept.toLowerCase(Locale.ROOT);
  }
}
