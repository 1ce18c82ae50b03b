package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.rights.NoticePatternFile.ActionWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All forms of all languages, and the index of the words that a text must contain for any of them
 * to match. Immutable and thread-safe.
 */
final class NoticePatterns {
  private static final List<String> FILES =
      List.of(
          "any", "en", "zh", "de", "fr", "es", "pt", "it", "ru", "pl", "nl", "ja", "ko", "more");

  private final List<NoticePattern> patterns;
  private final List<ActionWords> actions;
  private final Keywords keywords;

  private NoticePatterns(List<NoticePattern> patterns, List<ActionWords> actions) {
    this.patterns = List.copyOf(patterns);
    this.actions = List.copyOf(actions);
    Keywords.Builder index = new Keywords.Builder();
    for (int i = 0; i < patterns.size(); i++) {
      for (String key : patterns.get(i).keys()) {
        index.add(key, i);
      }
    }
    keywords = index.build();
  }

  /** The forms that come with the program; loaded when first asked for. */
  static NoticePatterns standard() {
    return Standard.FORMS;
  }

  private static final class Standard {
    static final NoticePatterns FORMS = load();
  }

  private static NoticePatterns load() {
    List<NoticePattern> patterns = new ArrayList<>();
    List<ActionWords> actions = new ArrayList<>();
    for (String file : FILES) {
      NoticePatternFile.Content content = NoticePatternFile.parse(file + ".forms", read(file));
      patterns.addAll(content.patterns());
      actions.addAll(content.actions());
    }
    return new NoticePatterns(patterns, actions);
  }

  private static String read(String file) {
    try (InputStream in = NoticePatterns.class.getResourceAsStream(file + ".forms")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file + ".forms");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<NoticePattern> all() {
    return patterns;
  }

  Keywords keywords() {
    return keywords;
  }

  /** The patterns whose numbers are set. */
  List<NoticePattern> select(BitSet numbers) {
    return numbers.stream().mapToObj(patterns::get).toList();
  }

  /** The actions that are named in a stretch of folded text. */
  Set<Action> actionsNamedIn(String folded) {
    Set<Action> named = EnumSet.noneOf(Action.class);
    for (ActionWords words : actions) {
      if (!named.containsAll(words.actions()) && words.words().get().matcher(folded).find()) {
        named.addAll(words.actions());
      }
    }
    return named;
  }
}
