package imprimatur.rights.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code names.words}, by what they tell about names. Thread-safe. */
final class NameWords {
  private static final String FILE = "/imprimatur/rights/names.words";

  /** What a word tells. */
  enum Kind {
    LEGAL,
    JOINS,
    POINTS,
    ENDS,
    OPENS,
    PLACES
  }

  private static final Map<Kind, Set<String>> WORDS = load();

  private NameWords() {}

  static boolean is(Kind kind, String word) {
    return WORDS.get(kind).contains(word.toLowerCase(Locale.ROOT));
  }

  private static Map<Kind, Set<String>> load() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String line : read().split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0 && !line.startsWith("#")) {
        Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
        words.get(kind).addAll(List.of(line.substring(space + 1).strip().split("\\|")));
      }
    }
    return words;
  }

  private static String read() {
    try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
