package imprimatur.pipeline.recall;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** What an editor does to a passage, in any language. */
enum Change {
  VERBATIM("verbatim") {
    @Override
    String apply(String text, String language, Random random) {
      return text;
    }
  },
  DROPPED("10 % of the words dropped") {
    @Override
    String apply(String text, String language, Random random) {
      return words(text, language, word -> random.nextInt(10) == 0 ? "" : word);
    }
  },
  REPLACED("10 % of the words replaced") {
    @Override
    String apply(String text, String language, Random random) {
      List<String> others = Sentences.words(Material.of(language).before(), language);
      return words(
          text,
          language,
          word -> random.nextInt(10) == 0 ? others.get(random.nextInt(others.size())) : word);
    }
  },
  REORDERED("sentences in any order") {
    @Override
    String apply(String text, String language, Random random) {
      List<String> sentences = new ArrayList<>(Sentences.of(text, language));
      Collections.shuffle(sentences, random);
      return String.join(Sentences.separator(language), sentences);
    }
  },
  INFLECTED("inflections changed") {
    @Override
    String apply(String text, String language, Random random) {
      return words(text, language, word -> Inflection.changed(word, language, random));
    }
  },
  FORMS("case, width, accents changed") {
    @Override
    String apply(String text, String language, Random random) {
      String upper = text.toUpperCase(Locale.forLanguageTag(language));
      boolean marks = List.of("hi", "th", "ja", "ko").contains(language);
      return marks
          ? Normalizer.normalize(text, Normalizer.Form.NFD)
          : fullWidth(Normalizer.normalize(upper, Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""));
    }
  };

  private final String title;

  Change(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract String apply(String text, String language, Random random);

  private interface Word {
    String changed(String word);
  }

  private static String words(String text, String language, Word change) {
    return Sentences.words(text, language).stream()
        .map(change::changed)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(Sentences.separator(language)));
  }

  /** Figures as East Asian type has them. */
  private static String fullWidth(String text) {
    return text.codePoints()
        .map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
