package imprimatur.pipeline.readers;

import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Random;

/**
 * What is written in each round, so that a reader can tell what it must find: an article is added,
 * a page gets another text, and the article added {@value #KEPT} rounds before is taken out. Before
 * its changes a round is noted as begun, after its commit as done.
 */
final class Rounds {
  /** Articles that are there all the time. */
  static final int FIXED = 40;

  /** Pages that get another text again and again. */
  static final int PAGES = 5;

  /** Rounds after which an article is taken out. */
  static final int KEPT = 12;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Path folder;

  /**
   * @param folder for the notes
   */
  Rounds(Path folder) {
    this.folder = folder;
  }

  static String fixed(int number) {
    return words(1_000_000L + number);
  }

  static String added(int round) {
    return words(2_000_000L + round);
  }

  static String page(int round) {
    return words(3_000_000L + round);
  }

  /** The last round up to {@code round} that changed a page; below 0 if none did. */
  static int lastChange(int page, int round) {
    return round - Math.floorMod(round - page, PAGES);
  }

  private static String words(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      for (int s = 0; s < 3; s++) {
        text.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        text.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      text.append(i % 10 == 9 ? ". " : " ");
    }
    return text.toString().strip();
  }

  static SourceArticle article(String id, String text) {
    SourceRef ref =
        new SourceRef(id, "Story", Optional.empty(), id, Optional.empty(), Optional.empty());
    return new SourceArticle(ref, document(Document.Role.SOURCE, text));
  }

  static Document document(Document.Role role, String text) {
    return Document.builder("story.txt", role, "text", text)
        .region(Region.Kind.BODY, new Span(0, text.length()))
        .build();
  }

  void begin(int round) throws IOException {
    note("begun", round);
  }

  void done(int round) throws IOException {
    note("done", round);
  }

  private void note(String name, int round) throws IOException {
    Path draft = folder.resolve(name + ".new");
    Files.writeString(draft, Integer.toString(round), StandardCharsets.US_ASCII);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The last round that was begun; -1 before the first. */
  int lastBegun() throws IOException {
    return noted("begun");
  }

  /** The last round that was reported committed; -1 before the first. */
  int lastDone() throws IOException {
    return noted("done");
  }

  private int noted(String name) throws IOException {
    Path note = folder.resolve(name);
    return Files.exists(note) ? Integer.parseInt(Files.readString(note)) : -1;
  }
}
