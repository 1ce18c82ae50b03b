package imprimatur.pipeline.recall;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Span;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Measures what share of the letters of reused passages a checker finds: each passage is changed,
 * put between two paragraphs of an unrelated frame, and checked against the whole corpus.
 */
final class Recall {
  private static final long SEED = 20_240_611;

  private final Material material;
  private final ComplianceChecker checker;
  private final Ingest ingest = Ingest.builder().build();

  Recall(Material material) {
    this.material = material;
    checker =
        ComplianceChecker.builder(corpus(material.sources()))
            .use(IntendedUse.republication(LocalDate.of(2025, 3, 24)))
            .build();
  }

  private static Corpus corpus(List<Document> sources) {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (Document source : sources) {
        writer.put(new SourceArticle(ref(source), source));
      }
      writer.commit();
      return writer.open();
    } catch (CorpusException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SourceRef ref(Document source) {
    Optional<String> none = Optional.empty();
    return new SourceRef(source.uri(), source.uri(), none, source.uri(), Optional.empty(), none);
  }

  /** The share found of all passages, from 0 to 1, after {@code change}. */
  double of(BiFunction<String, Random, String> change) {
    return of(material.passages(), change);
  }

  double ofShort(BiFunction<String, Random, String> change) {
    return of(material.shortPassages(), change);
  }

  private double of(List<String> passages, BiFunction<String, Random, String> change) {
    Random random = new Random(SEED);
    int found = 0;
    int all = 0;
    for (String passage : passages) {
      String changed = change.apply(passage, random);
      String text = material.before() + "\n\n" + changed + "\n\n" + material.after();
      int from = material.before().length() + 2;
      BitSet letters = letters(text, from, from + changed.length());
      all += letters.cardinality();
      letters.and(covered(check(text)));
      found += letters.cardinality();
    }
    return (double) found / all;
  }

  /** What a checker says of one text. */
  DocumentResult check(String text) {
    try {
      return checker.check(ingest.plainText("draft.txt", text, Document.Role.SUBMISSION));
    } catch (CorpusException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for passages in pages, where the letters found are counted in the page's text. */
  double ofPages(BiFunction<String, Random, String> page) {
    Random random = new Random(SEED);
    double found = 0;
    int all = 0;
    for (String passage : material.passages()) {
      int letters = letters(passage, 0, passage.length()).cardinality();
      String html =
          "<html><body><article><h1>Broken watches</h1><p>"
              + material.before()
              + "</p>"
              + page.apply(passage, random)
              + "<p>"
              + material.after()
              + "</p></article></body></html>";
      all += letters;
      found += Math.min(letters, covered(html));
    }
    return found / all;
  }

  private int covered(String html) {
    try {
      ReadResult read =
          ingest.readBytes(
              "draft.html", html.getBytes(StandardCharsets.UTF_8), Document.Role.SUBMISSION);
      DocumentResult result = checker.check(read);
      String text = result.document().orElseThrow().text();
      BitSet letters = letters(text, 0, text.length());
      letters.and(covered(result));
      return letters.cardinality();
    } catch (CorpusException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BitSet letters(String text, int from, int to) {
    BitSet letters = new BitSet();
    for (int i = from; i < to; i++) {
      letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
    }
    return letters;
  }

  private static BitSet covered(DocumentResult result) {
    BitSet covered = new BitSet();
    result.matches().stream()
        .flatMap(match -> match.alignment().passages().stream())
        .forEach(
            passage -> {
              Span span = passage.submission();
              covered.set(span.start(), span.end());
            });
    return covered;
  }
}
