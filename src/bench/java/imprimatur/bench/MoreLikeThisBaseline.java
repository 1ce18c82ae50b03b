package imprimatur.bench;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What one would do without this program: Lucene's MoreLikeThis over the bodies of the articles.
 */
final class MoreLikeThisBaseline implements Closeable {
  private static final String BODY = "body";
  private static final int MOST = 40;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final MoreLikeThis likeThis;

  private MoreLikeThisBaseline(Directory directory, Analyzer analyzer) throws IOException {
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    likeThis = new MoreLikeThis(reader);
    likeThis.setAnalyzer(analyzer);
    likeThis.setFieldNames(new String[] {BODY});
    likeThis.setMinTermFreq(1);
    likeThis.setMinDocFreq(1);
  }

  /** Indexes the records of a corpus file into a folder, unless that has been done. */
  static MoreLikeThisBaseline of(Path corpus, Path folder) throws IOException {
    Analyzer analyzer = new StandardAnalyzer();
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
          BufferedReader lines = Files.newBufferedReader(corpus)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          writer.addDocument(document(line));
        }
        writer.forceMerge(1);
      }
    }
    return new MoreLikeThisBaseline(directory, analyzer);
  }

  private static Document document(String line) {
    Node record = Notation.json("corpus", line);
    Document document = new Document();
    document.add(new StringField("id", record.asObject().get("id").asText(), Field.Store.YES));
    document.add(new TextField(BODY, record.asObject().get("text").asText(), Field.Store.NO));
    return document;
  }

  /** Number of articles found for a text, the best {@value #MOST} at most. */
  int find(String text) throws IOException {
    return searcher.search(likeThis.like(BODY, new StringReader(text)), MOST).scoreDocs.length;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
