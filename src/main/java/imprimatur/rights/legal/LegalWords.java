package imprimatur.rights.legal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of licences and notices by kind, from {@code legal.words}. Immutable. */
final class LegalWords {
  private static final String RESOURCE = "/imprimatur/rights/legal.words";
  private static final int SHORTEST_STEM = 3;

  /** What a word speaks of. */
  enum Kind {
    ACT,
    OBJECT,
    BINDING,
    WARRANTY,
    NARRATIVE
  }

  private final Map<Kind, Set<String>> whole = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> stems = new EnumMap<>(Kind.class);
  private final Map<String, Set<Kind>> known = new HashMap<>();

  private LegalWords() {
    for (Kind kind : Kind.values()) {
      whole.put(kind, new HashSet<>());
      stems.put(kind, new TreeSet<>());
    }
  }

  /** The words that come with the program. */
  static LegalWords bundled() {
    return Bundled.WORDS;
  }

  private static final class Bundled {
    static final LegalWords WORDS = read();
  }

  private static LegalWords read() {
    LegalWords words = new LegalWords();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LegalWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] parts = line.split(" ", 2);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    for (String word : parts[1].split("\\|", -1)) {
      if (word.endsWith("*")) {
        stems.get(kind).add(word.substring(0, word.length() - 1));
      } else {
        whole.get(kind).add(word);
      }
    }
  }

  /** What a word in lower case speaks of. */
  synchronized Set<Kind> kinds(String word) {
    return known.computeIfAbsent(word, this::find);
  }

  private Set<Kind> find(String word) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (whole.get(kind).contains(word) || hasStem(stems.get(kind), word)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static boolean hasStem(Set<String> stems, String word) {
    for (int end = SHORTEST_STEM; end <= word.length(); end++) {
      if (stems.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
