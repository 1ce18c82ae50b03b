package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that is put together from more articles than a short text is compared with. */
class LongTextTest {
  private static final int ARTICLES = 70;
  private static final int TAKEN = 50;
  private static final int FILLER = 400;
  private static final IntendedUse USE = IntendedUse.republication(LocalDate.of(2025, 6, 15));

  private final Random random = new Random(3);

  @TempDir Path corpus;

  @Test
  void every_source_is_found_and_each_passage_whole() throws IOException, CorpusException {
    StringBuilder book = new StringBuilder();
    TreeMap<String, String> taken = new TreeMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> words = words(200);
      String id = "a%02d".formatted(i);
      Files.writeString(corpus.resolve(id + ".txt"), sentence(words) + "\n");
      taken.put(id, sentence(words.subList(80, 80 + TAKEN)));
      book.append(sentence(words(FILLER))).append(' ').append(taken.get(id)).append(' ');
    }

    TreeMap<String, String> found = new TreeMap<>();
    for (SourceMatch match : check(book.toString()).matches()) {
      String uri = match.source().uri();
      String id = uri.substring(uri.length() - 7, uri.length() - 4);
      found.put(id, passages(match, book.toString()));
    }

    assertThat(found).isEqualTo(taken);
  }

  private static String passages(SourceMatch match, String book) {
    return match.alignment().passages().stream()
        .map(Passage::submission)
        .map(span -> span.slice(book))
        .collect(Collectors.joining(" | "));
  }

  private DocumentResult check(String book) throws CorpusException {
    Document submission =
        Document.builder("mem:book", Document.Role.SUBMISSION, "text", book)
            .region(Region.Kind.BODY, new Span(0, book.length()))
            .build();
    try (CorpusFolder folder =
        CorpusFolder.open(corpus, Ingest.builder().build(), Progress.none(), Clock.systemUTC())) {
      return ComplianceChecker.builder(folder.corpus()).use(USE).build().check(submission);
    }
  }

  private static String sentence(List<String> words) {
    return String.join(" ", words) + ".";
  }

  /** Words that nobody else uses, so that nothing is shared by chance. */
  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(
          IntStream.range(0, 5)
              .mapToObj(
                  s ->
                      ""
                          + "bdfgklmnprstvz".charAt(random.nextInt(14))
                          + "aeiou".charAt(random.nextInt(5)))
              .collect(Collectors.joining()));
    }
    return words;
  }
}
