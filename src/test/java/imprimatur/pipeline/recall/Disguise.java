package imprimatur.pipeline.recall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A way to hide from machines that a passage is copied, which readers hardly notice. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Disguise {
  NONE("none", (text, random) -> text),
  CYRILLIC(
      "every letter that has a Cyrillic twin replaced by it",
      letters("aceijopsxyABCEHIJKMOPSTXY", "асеіјорѕхуАВСЕНІЈКМОРЅТХУ")),
  GREEK(
      "Greek letters for a third of a, o, v, i, n",
      some(0.33, "aovinABEHIKMNOPT", "αονιηΑΒΕΗΙΚΜΝΟΡΤ")),
  OTHER_TWINS(
      "Armenian, Cherokee and phonetic letters for a third",
      some(0.33, "aghnouABCDEH", "ɑɡհոօսᎪᏴᏟᎠᎬᎻ")),
  ZERO_WIDTH(
      "zero-width characters inside half of the words",
      inside("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF")),
  BIDI(
      "direction controls inside half of the words",
      inside("\u200E", "\u202A", "\u202C", "\u2066", "\u2069")),
  SOFT_HYPHENS("soft hyphens inside half of the words", inside("\u00AD")),
  FILLERS(
      "fillers, selectors and tags that show nothing inside half of the words",
      inside("\u3164", "\u115F", "\uFE0F", "\u034F", "\uDB40\uDC41")),
  FULL_WIDTH(
      "full-width letters",
      each(c -> c > ' ' && c < 0x7F ? Character.toString(c + 0xFEE0) : Character.toString(c))),
  MATHEMATICAL("bold letters of the mathematical alphabet", each(Disguise::bold)),
  MARKS("combining marks on a third of the letters", Disguise::marked),
  SPACED(
      "letters of all words spaced out",
      (text, random) -> String.join("   ", words(text).stream().map(w -> spaced(w, " ")).toList())),
  SPACED_SOME("letters of every third word spaced out", spacedSome(" ")),
  THIN_SPACES(
      "letters spaced out by thin spaces",
      (text, random) ->
          String.join(" ", words(text).stream().map(w -> spaced(w, "\u2009")).toList())),
  DOTTED("letters of every third word with dots between", spacedSome("·")),
  LEET("digits for all of a, e, i, o, s, t", letters("aeiost", "431057")),
  LEET_SOME("digits for a third of them", some(0.33, "aeiostl", "4310571")),
  OCR_PAIRS(
      "rn for m and m for rn",
      (text, random) -> text.replace("rn", "\u0001").replace("m", "rn").replace("\u0001", "m")),
  OCR_LETTERS(
      "l, I, 1 and 0, O confused in a third of the places", some(0.33, "lI1oO0i", "1lI0OO1")),
  LIGATURES(
      "ligatures",
      (text, random) ->
          replaced(text, Map.of("ffi", "ﬃ", "ffl", "ﬄ"))
              .replace("ff", "ﬀ")
              .replace("fi", "ﬁ")
              .replace("fl", "ﬂ")
              .replace("st", "ﬆ")
              .replace("ae", "æ")
              .replace("oe", "œ")),
  AMERICAN("American spelling", (text, random) -> Spelling.american(text)),
  BRITISH("British spelling", (text, random) -> Spelling.british(text)),
  LINE_ENDS("every fourth word hyphenated at a line end", hyphenated("-\n")),
  IN_LINE("every fourth word hyphenated inside a line", hyphenated("-")),
  ODD_HYPHENS("every fourth word with U+2010 inside", hyphenated("\u2010")),
  REORDERED("sentences in any order", Disguise::reordered);

  private final String title;
  private final BiFunction<String, Random, String> change;

  Disguise(String title, BiFunction<String, Random, String> change) {
    this.title = title;
    this.change = change;
  }

  String title() {
    return title;
  }

  String apply(String text, Random random) {
    return change.apply(text, random);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static BiFunction<String, Random, String> each(IntFunction<String> letter) {
    return (text, random) -> text.codePoints().mapToObj(letter).collect(Collectors.joining());
  }

  private static BiFunction<String, Random, String> letters(String from, String to) {
    return some(1, from, to);
  }

  private static BiFunction<String, Random, String> some(double share, String from, String to) {
    return (text, random) -> {
      StringBuilder changed = new StringBuilder(text);
      for (int i = 0; i < text.length(); i++) {
        int at = from.indexOf(text.charAt(i));
        if (at >= 0 && random.nextDouble() < share) {
          changed.setCharAt(i, to.charAt(at));
        }
      }
      return changed.toString();
    };
  }

  private static BiFunction<String, Random, String> inside(String... signs) {
    return (text, random) ->
        words(text).stream()
            .map(
                word ->
                    random.nextBoolean()
                        ? split(word, signs[random.nextInt(signs.length)], random)
                        : word)
            .collect(Collectors.joining(" "));
  }

  private static String split(String word, String sign, Random random) {
    if (word.length() < 2) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + sign + word.substring(at);
  }

  private static String bold(int c) {
    if (c >= 'a' && c <= 'z') {
      return Character.toString(0x1D41A + c - 'a');
    }
    return c >= 'A' && c <= 'Z' ? Character.toString(0x1D400 + c - 'A') : Character.toString(c);
  }

  private static String marked(String text, Random random) {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      marked.append(c);
      if (Character.isLetter(c) && random.nextInt(3) == 0) {
        marked.append((char) (0x300 + random.nextInt(0x60))).append('\u0338');
      }
    }
    return marked.toString();
  }

  private static String spaced(String word, String gap) {
    return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(gap));
  }

  private static BiFunction<String, Random, String> spacedSome(String gap) {
    return (text, random) ->
        words(text).stream()
            .map(word -> word.length() > 3 && random.nextInt(3) == 0 ? spaced(word, gap) : word)
            .collect(Collectors.joining(" "));
  }

  private static BiFunction<String, Random, String> hyphenated(String hyphen) {
    return (text, random) ->
        words(text).stream()
            .map(
                word ->
                    word.matches("\\p{L}{5,}\\p{P}*") && random.nextInt(4) == 0
                        ? word.substring(0, 3) + hyphen + word.substring(3)
                        : word)
            .collect(Collectors.joining(" "));
  }

  private static String replaced(String text, Map<String, String> forms) {
    String changed = text;
    for (Map.Entry<String, String> form : forms.entrySet()) {
      changed = changed.replace(form.getKey(), form.getValue());
    }
    return changed;
  }

  private static String reordered(String text, Random random) {
    List<String> sentences = new ArrayList<>(Sentences.of(text, "en"));
    Collections.shuffle(sentences, random);
    return String.join(" ", sentences);
  }
}
