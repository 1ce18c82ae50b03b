package imprimatur.pipeline.recall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was measured, each figure once for all tests. */
final class Figures {
  private static final Map<String, Recall> RECALLS = new ConcurrentHashMap<>();
  private static final Map<String, Double> KNOWN = new ConcurrentHashMap<>();

  private Figures() {}

  static Recall recall(String language) {
    return RECALLS.computeIfAbsent(language, tag -> new Recall(Material.of(tag)));
  }

  static double of(Disguise disguise) {
    return KNOWN.computeIfAbsent("long " + disguise, key -> recall("en").of(disguise::apply));
  }

  static double ofShort(Disguise disguise) {
    return KNOWN.computeIfAbsent("short " + disguise, key -> recall("en").ofShort(disguise::apply));
  }

  static double of(PageDisguise disguise) {
    return KNOWN.computeIfAbsent("page " + disguise, key -> recall("en").ofPages(disguise::apply));
  }

  static double of(String language, Change change) {
    return KNOWN.computeIfAbsent(
        language + change, key -> recall(language).of((t, r) -> change.apply(t, language, r)));
  }
}
