package imprimatur.ingest.html;

import imprimatur.ingest.article.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads {@link Hint}s off an element's tag, role, class, id and microdata names. Not thread-safe;
 * one per page.
 */
final class ElementHints {
  private static final Set<String> CHROME_TAGS =
      Set.of(
          "nav",
          "aside",
          "form",
          "button",
          "select",
          "option",
          "menu",
          "dialog",
          "fieldset",
          "label",
          "search");
  private static final Set<String> CHROME_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "dialog",
          "alertdialog",
          "tablist",
          "button",
          "tooltip");

  private static final Set<String> HIDDEN_CLASSES = Set.of("hidden", "is-hidden", "hide", "d-none");

  private final Map<Element, Set<Hint>> known = new HashMap<>();

  /** The hints of the element itself, not of what it stands in. */
  Set<Hint> of(Element element) {
    return known.computeIfAbsent(element, ElementHints::read);
  }

  private static Set<Hint> read(Element element) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    String tag = element.normalName();
    if (CHROME_TAGS.contains(tag)
        || CHROME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      hints.add(Hint.CHROME);
    }
    if (isHiddenByClass(element)) {
      hints.add(Hint.HIDDEN);
    }
    if (tag.equals("footer") || element.attr("role").equals("contentinfo")) {
      hints.add(Hint.FOOTER);
    }
    if (tag.equals("figcaption") || tag.equals("caption")) {
      hints.add(Hint.CAPTION);
    }
    if (tag.equals("article") || tag.equals("main") || property(element, "articlebody")) {
      hints.add(Hint.ARTICLE);
    }
    if (tag.equals("address")
        || tag.equals("time")
        || element.attr("rel").equals("author")
        || property(element, "author")
        || property(element, "datepublished")) {
      hints.add(Hint.BYLINE);
    }
    List<String> words = words(element.className() + " " + element.id());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      add(hints, word);
      if (i + 1 < words.size()) {
        add(hints, word + "-" + words.get(i + 1));
      }
      if (i + 2 < words.size()) {
        add(hints, word + "-" + words.get(i + 1) + "-" + words.get(i + 2));
      }
    }
    return hints;
  }

  /** By the names that style sheets everywhere use; not where a wider screen shows it again. */
  static boolean isHiddenByClass(Element element) {
    boolean hidden = false;
    for (String name : element.classNames()) {
      if (name.contains("block") || name.contains("flex") || name.contains("show")) {
        return false;
      }
      hidden |= HIDDEN_CLASSES.contains(name);
    }
    return hidden;
  }

  private static void add(Set<Hint> hints, String word) {
    String hint = Vocabulary.HINTS.get(word);
    if (hint != null) {
      hints.add(Hint.valueOf(hint));
    }
  }

  private static boolean property(Element element, String name) {
    return element.attr("itemprop").equalsIgnoreCase(name)
        || element.attr("property").toLowerCase(Locale.ROOT).endsWith(":" + name);
  }

  /** The words of a name: {@code relatedPosts-box_2} is related, posts, box. */
  static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if (hump || !Character.isLetter(c)) {
        flush(word, words);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Loaded when the first page is read. */
  private static final class Vocabulary {
    static final Map<String, String> HINTS = WordList.load("element-hints.txt").inverted();
  }
}
