package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.article.CorpusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the index is written anew. */
class CompactionTest {
  private static final int ARTICLES = 60;

  @TempDir Path folder;

  /** One large segment and a small one. */
  @BeforeEach
  void store() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(Stories.plain("s" + i, Stories.words(i, 40)));
      }
      writer.commit();
      writer.put(Stories.plain("later", Stories.words(ARTICLES, 40)));
      writer.commit();
    }
  }

  private record Index(int segments, int documents, int deleted) {}

  private Index index() throws IOException {
    try (MMapDirectory directory = new MMapDirectory(folder.resolve(".imprimatur/index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new Index(reader.leaves().size(), reader.maxDoc(), reader.numDeletedDocs());
    }
  }

  private void compactAfter(int changes) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.compactAfter(changes);
    }
  }

  @Test
  void few_changes_do_not_rewrite_the_archive() throws IOException {
    compactAfter(1);
    assertThat(index()).isEqualTo(new Index(2, ARTICLES + 1, 0));
  }

  @Test
  void many_changes_do() throws IOException {
    compactAfter(ARTICLES / 2);
    assertThat(index()).isEqualTo(new Index(1, ARTICLES + 1, 0));
  }

  @Test
  void one_erased_article_among_many_is_not_left_on_the_disk() throws IOException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      writer.erase(List.of("s7"), "licence ended");
      writer.shred();
    }
    Index after = index();
    assertThat(after.deleted()).isZero();
    assertThat(after.documents()).isEqualTo(ARTICLES + 1); // that it was there is kept
  }
}
