package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.PastVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that may not be kept are gone from the disk, whatever comes in between. */
class EraseTest {
  private static final int ARTICLES = 60;

  @TempDir Path folder;

  @BeforeEach
  void store() throws CorpusException {
    try (CorpusWriter writer = writer()) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(Stories.full("s" + i, Stories.words(i, 40)));
      }
      writer.commit();
    }
  }

  private CorpusWriter writer() throws CorpusException {
    return CorpusWriter.open(folder, Stories.CLOCK);
  }

  private int deletedOnDisk() throws IOException {
    try (MMapDirectory directory = new MMapDirectory(folder.resolve(".imprimatur/index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDeletedDocs();
    }
  }

  @Test
  void what_was_cut_off_before_the_disk_was_rewritten_is_ended_by_the_next_writer()
      throws IOException {
    try (CorpusWriter writer = writer()) {
      assertThat(writer.erase(List.of("s7"), "licence ended")).isEqualTo(1);
    }
    assertThat(deletedOnDisk()).isPositive();
    writer().close();
    assertThat(deletedOnDisk()).isZero();
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.commitData().isShreddingDue()).isFalse();
      assertThat(corpus.size()).isEqualTo(ARTICLES - 1);
    }
    assertThat(CorpusCheck.of(folder).problems()).isEmpty();
  }

  @Test
  void neither_text_nor_title_is_left_of_what_it_was() throws CorpusException {
    try (CorpusWriter writer = writer()) {
      writer.put(Stories.full("s7", Stories.words(700, 40)));
      writer.commit();
      writer.erase(List.of("s7"), "licence ended");
      writer.shred();
    }
    try (Corpus corpus = Corpus.open(folder)) {
      List<PastVersion> past = corpus.past("s7");
      assertThat(past).hasSize(2).noneMatch(PastVersion::isKept);
      assertThat(past).extracting(version -> version.card().ref().title()).containsOnly("");
      assertThat(past.get(1).reason()).isEqualTo("licence ended");
    }
  }

  @Test
  void what_was_changed_since_it_was_chosen_stays() throws CorpusException {
    try (CorpusWriter writer = writer()) {
      List<ArticleCard> chosen;
      try (Corpus corpus = Corpus.open(folder)) {
        chosen = List.of(corpus.card("s1").orElseThrow(), corpus.card("s2").orElseThrow());
      }
      writer.put(Stories.full("s2", Stories.words(200, 40)));
      assertThat(writer.eraseUnchanged(chosen, "licence ended")).isEqualTo(1);
      assertThat(writer.find("s1")).isEmpty();
      assertThat(writer.find("s2")).isPresent();
    }
  }

  @Test
  void counts_can_be_asked_for_when_a_writer_has_taken_the_files_away() throws CorpusException {
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.stats().storeBytes()).isPositive();
      try (CorpusWriter writer = writer()) {
        writer.put(Stories.full("s1", Stories.words(100, 40)));
        writer.compact();
      }
      assertThat(corpus.stats().articles()).isEqualTo(ARTICLES);
    }
  }

  @Test
  void an_index_that_was_built_anew_has_the_same_articles() throws CorpusException {
    String before = digest();
    try (CorpusWriter writer = writer()) {
      writer.rebuild();
    }
    assertThat(digest()).isEqualTo(before);
    assertThat(CorpusCheck.of(folder).problems()).isEmpty();
  }

  private String digest() throws CorpusException {
    try (Corpus corpus = Corpus.open(folder)) {
      return corpus.digest();
    }
  }
}
