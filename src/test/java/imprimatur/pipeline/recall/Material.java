package imprimatur.pipeline.recall;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.text.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of one language that recall is measured with: articles of our own corpus or, where it
 * has none, one of {@code src/test/resources/recall}, and an unrelated frame to hide passages in.
 *
 * @param language BCP 47 tag
 * @param sources what is taken from
 * @param before the frame's first paragraph
 * @param after the frame's second
 */
record Material(String language, List<Document> sources, String before, String after) {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path TEXTS = Path.of("src/test/resources/recall");
  private static final Ingest INGEST = Ingest.builder().build();

  /** What there is in that language. */
  static Material of(String language) {
    String[] parts = text(language).split("\n\n=====\n", -1);
    List<Document> sources =
        new ArrayList<>(Articles.ALL.stream().filter(a -> is(a, language)).toList());
    Arrays.stream(parts)
        .skip(2)
        .map(part -> INGEST.plainText(language + ".txt", part, Document.Role.SOURCE))
        .forEach(sources::add);
    return new Material(language, sources, unwrapped(parts[0]), unwrapped(parts[1]));
  }

  /** Passages of whole sentences, one of each source, of some hundred words. */
  List<String> passages() {
    return passages(length());
  }

  /** Passages of a third of that. */
  List<String> shortPassages() {
    return passages(length() / 3);
  }

  private List<String> passages(int length) {
    return sources.stream().flatMap(source -> passages(source, length).stream()).toList();
  }

  private List<String> passages(Document source, int length) {
    List<String> sentences = Sentences.of(unwrapped(source.bodyText()), language);
    List<String> passages = new ArrayList<>();
    StringBuilder passage = new StringBuilder();
    for (String sentence : sentences) {
      passage.append(sentence).append(Sentences.separator(language));
      if (passage.length() >= length && passages.isEmpty()) {
        passages.add(passage.toString().strip());
        passage.setLength(0);
      }
    }
    return passages;
  }

  /** Units of a passage: some hundred words. */
  private int length() {
    return switch (language) {
      case "zh", "ja" -> 180;
      case "ko" -> 250;
      case "th" -> 400;
      default -> 600;
    };
  }

  private static String text(String language) {
    try {
      return Files.readString(TEXTS.resolve(language + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean is(Document article, String language) {
    return Languages.of(article).equals(language);
  }

  private static final class Articles {
    static final List<Document> ALL = read();

    private static List<Document> read() {
      try (Stream<ReadResult> read = INGEST.read(CORPUS.toString(), Document.Role.SOURCE)) {
        return read.map(result -> ((ReadResult.Read) result).document())
            .filter(document -> !document.uri().endsWith("README.md"))
            .toList();
      }
    }
  }
}
