package imprimatur.corpus.search;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.Stories;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** The copy in memory answers what the index answers. */
class LookupTest {
  private static final int MOST = 20;

  @Test
  void many_searches_find_what_the_first_ones_did() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (int i = 0; i < 300; i++) {
        writer.put(Stories.plain("s" + i, Stories.words(i, 120)));
      }
      writer.commit();
      try (Corpus corpus = writer.open()) {
        List<Candidates> first = search(corpus);
        for (int round = 0; round < 3; round++) {
          search(corpus);
        }
        assertThat(search(corpus)).extracting(Candidates::best).isEqualTo(best(first));
        assertThat(first).extracting(c -> c.best().isEmpty()).doesNotContain(true);
      }
    }
  }

  private static List<List<Candidate>> best(List<Candidates> all) {
    return all.stream().map(Candidates::best).toList();
  }

  /** Twenty-five submissions, each with a run of two stories. */
  private static List<Candidates> search(Corpus corpus) throws CorpusException {
    List<Candidates> found = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String text =
          Stories.words(i, 30) + " " + Stories.words(7000 + i, 80) + Stories.words(99, 20);
      found.add(corpus.candidates(tokens(text), 10));
    }
    return found;
  }

  private static Tokens tokens(String text) {
    return Tokenizer.tokenizeBody(Stories.plain("submission", text).document());
  }

  @Test
  void hashes_lead_to_the_same_articles_in_memory_and_on_disk() throws IOException {
    Random random = new Random(5);
    try (Directory directory = index(random);
        IndexReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves().size()).isGreaterThan(1);
      assertThat(reader.hasDeletions()).isTrue();
      HashIndex points = MemoryIndex.ofPoints(reader, SearchFields.FINGERPRINTS, MOST);
      HashIndex disk = hashes -> Postings.ofPoints(reader, SearchFields.FINGERPRINTS, hashes, MOST);
      PresenceFilter filter = PresenceFilter.ofPoints(reader, SearchFields.FINGERPRINTS, 13);
      HashIndex terms = MemoryIndex.ofTerms(reader, SearchFields.STEMS, MOST);
      for (int round = 0; round < 50; round++) {
        Tokens wanted = tokens(Stories.words(random.nextInt(60), 40) + " der die das");
        int[] hashes = SearchFields.FINGERPRINTER.fingerprint(wanted).hashes();
        int[] sorted = Postings.sorted(hashes, 0, hashes.length);
        compare(points.find(sorted), disk.find(sorted));
        compare(filter.find(sorted, MOST, disk), disk.find(sorted));
        int[] stems = Postings.sorted(wanted.stems(), 0, wanted.size());
        compare(terms.find(stems), Postings.ofTerms(reader, SearchFields.STEMS, stems, MOST));
      }
    }
  }

  @Test
  void a_filter_is_as_large_as_it_need_be_or_is_not_made() {
    assertThat(PresenceFilter.size(250_000_000, 300 << 20)).hasValue(30);
    assertThat(PresenceFilter.size(1_000, 1 << 20)).hasValue(12);
    assertThat(PresenceFilter.size(250_000_000, 1 << 20)).isEmpty();
    assertThat(PresenceFilter.size(2_500_000_000L, 1L << 29)).hasValue(32);
    assertThat(PresenceFilter.size(2_500_000_000L, 1L << 28)).isEmpty();
  }

  @Test
  void a_filter_lets_little_through_that_is_not_there() throws IOException {
    try (Directory directory = index(new Random(6));
        IndexReader reader = DirectoryReader.open(directory)) {
      PresenceFilter filter = PresenceFilter.ofPoints(reader, SearchFields.FINGERPRINTS, 20);
      int[] others = SearchFields.fingerprints(tokens(Stories.words(5_000, 400)));
      assertThat(java.util.Arrays.stream(others).filter(filter::mayHave).count())
          .isLessThan(others.length / 20);
    }
  }

  /** Some segments, some of their articles replaced by others. */
  private static Directory index(Random random) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMergePolicy(org.apache.lucene.index.NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 200; i++) {
        SourceArticle article =
            Stories.plain("s" + i, Stories.words(random.nextInt(60), 60) + " der die das");
        String id = "s" + random.nextInt(i + 1);
        Document fields = new Document();
        fields.add(new StringField("id", id, Field.Store.NO));
        Tokens tokens = Tokenizer.tokenizeBody(article.document());
        int[] fingerprints = SearchFields.fingerprints(tokens);
        writer.updateDocument(new Term("id", id), SearchFields.and(fields, tokens, fingerprints));
        if (i % 50 == 49) {
          writer.commit();
        }
      }
    }
    return directory;
  }

  private static void compare(Postings memory, Postings disk) throws IOException {
    for (int i = 0; i < disk.size(); i++) {
      assertThat(memory.isTooCommon(i)).isEqualTo(disk.isTooCommon(i));
      if (!disk.isTooCommon(i)) {
        assertThat(articles(memory, i)).isEqualTo(articles(disk, i));
      }
    }
  }

  private static List<Integer> articles(Postings postings, int index) throws IOException {
    Tally tally = new Tally(1000);
    postings.addTo(tally, index, Evidence.word(1), false);
    List<Integer> articles = new ArrayList<>();
    for (int i = 0; i < tally.size(); i++) {
      articles.add(tally.article(i));
    }
    articles.sort(null);
    return articles;
  }
}
