package imprimatur.pipeline.recall;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way to hide a copied passage by the mark-up of a page. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum PageDisguise {
  NONE("a plain paragraph", text -> text, "<p>%s</p>"),
  SPLIT_BY_TAGS("words split by inline tags", text -> split(text, "<b></b>"), "<p>%s</p>"),
  SPLIT_BY_SPANS("first letters in a span", text -> initials(text), "<p>%s</p>"),
  BREAK_HINTS("words split by <wbr>", text -> split(text, "<wbr>"), "<p>%s</p>"),
  HIDDEN_INSIDE(
      "words split by letters that are not shown",
      text -> split(text, "<span style=\"display:none\">xq</span>"),
      "<p>%s</p>"),
  NOT_SHOWN("a paragraph that is not shown", text -> text, "<p style=\"display:none\">%s</p>"),
  OFF_SCREEN(
      "a paragraph off the screen",
      text -> text,
      "<p style=\"position:absolute;left:-9999px\">%s</p>"),
  NO_SIZE("a paragraph of no size", text -> text, "<p style=\"font-size:0\">%s</p>");

  private final String title;
  private final UnaryOperator<String> change;
  private final String element;

  PageDisguise(String title, UnaryOperator<String> change, String element) {
    this.title = title;
    this.change = change;
    this.element = element;
  }

  String title() {
    return title;
  }

  String apply(String text, Random random) {
    return element.formatted(change.apply(text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private static String split(String text, String tag) {
    return words(text)
        .map(w -> w.length() > 4 ? w.substring(0, 2) + tag + w.substring(2) : w)
        .collect(Collectors.joining(" "));
  }

  private static String initials(String text) {
    return words(text)
        .map(w -> w.length() > 4 ? "<span>" + w.charAt(0) + "</span>" + w.substring(1) : w)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1));
  }
}
