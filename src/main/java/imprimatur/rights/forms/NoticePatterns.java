package imprimatur.rights.forms;

import imprimatur.rights.forms.NoticePatternFile.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All forms of all languages, and the index of the words that a text must contain for any of them
 * to match. Immutable and thread-safe.
 */
public final class NoticePatterns {
  private static final String FOLDER = "/imprimatur/rights/";

  /** One file for each language or group of languages; {@code shapes} is what they share. */
  private static final List<String> FILES =
      List.of(
          "any", "en", "zh", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "nl", "sv", "fi", "ja",
          "ko", "tr", "ar", "fa", "hi", "vi", "th", "id", "el", "he", "ro", "more");

  private final List<NoticePattern> patterns;
  private final Keywords keywords;

  private NoticePatterns(List<NoticePattern> patterns) {
    this.patterns = List.copyOf(patterns);
    Keywords.Builder index = new Keywords.Builder();
    for (int i = 0; i < patterns.size(); i++) {
      for (String key : patterns.get(i).keys()) {
        index.add(key, i);
      }
    }
    keywords = index.build();
  }

  /** The forms that come with the program; loaded when first asked for. */
  public static NoticePatterns standard() {
    return Standard.FORMS;
  }

  /** Other forms than those that come with the program. */
  public static NoticePatterns of(List<NoticePattern> forms) {
    return new NoticePatterns(forms);
  }

  private static final class Standard {
    static final NoticePatterns FORMS = load();
  }

  private static NoticePatterns load() {
    List<NoticePattern> patterns = new ArrayList<>();
    Shapes shapes = NoticePatternFile.parseShapes("shapes.forms", read("shapes"));
    for (String file : FILES) {
      patterns.addAll(NoticePatternFile.parse(file + ".forms", read(file), shapes));
    }
    return new NoticePatterns(patterns);
  }

  private static String read(String file) {
    try (InputStream in = NoticePatterns.class.getResourceAsStream(FOLDER + file + ".forms")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file + ".forms");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms, each language's together. */
  public List<NoticePattern> all() {
    return patterns;
  }

  Keywords keywords() {
    return keywords;
  }

  /** The patterns whose numbers are set. */
  List<NoticePattern> select(BitSet numbers) {
    return numbers.stream().mapToObj(patterns::get).toList();
  }
}
