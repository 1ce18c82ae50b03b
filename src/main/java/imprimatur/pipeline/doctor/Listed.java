package imprimatur.pipeline.doctor;

import java.util.List;

/** Counts things and names the first of them. */
final class Listed {
  private static final int NAMED = 5;

  private Listed() {}

  /** {@code 2 entries have expired (A, B)}. */
  static String of(List<String> names, String one, String several) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String rest = names.size() > NAMED ? ", …" : "";
    return "%d %s (%s%s)".formatted(names.size(), names.size() == 1 ? one : several, first, rest);
  }
}
