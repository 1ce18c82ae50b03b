package imprimatur.corpus.search;

import imprimatur.fingerprint.Fingerprinter;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The fields by which an article is found. Thread-safe. */
public final class SearchFields {
  /**
   * The winnowed fingerprints, as points: nearly every one is found in one article only, and a
   * dictionary of so many terms would take longer to build than all the rest of the index.
   */
  static final String FINGERPRINTS = "shingles";

  /** The stems with how often they occur, as terms. */
  static final String STEMS = "stems";

  /**
   * Runs of eight words cannot be shared unnoticed; two fingerprints for every five words are kept.
   */
  public static final Fingerprinter FINGERPRINTER = new Fingerprinter(5, 4);

  private static final FieldType POINTS = points();
  private static final FieldType FREQUENCIES = frequencies();

  private SearchFields() {}

  private static FieldType points() {
    FieldType type = new FieldType();
    type.setDimensions(1, Integer.BYTES);
    type.freeze();
    return type;
  }

  private static FieldType frequencies() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** The different fingerprints of words, in the order of the index. */
  public static int[] fingerprints(Tokens tokens) {
    int[] hashes = FINGERPRINTER.fingerprint(tokens).hashes();
    return Postings.sorted(hashes, 0, hashes.length);
  }

  /**
   * Those fields and those by which an article with these words is found. Each lasts until the next
   * one is asked for: there are hundreds.
   *
   * @param fingerprints of the words
   */
  public static Iterable<IndexableField> and(Document fields, Tokens tokens, int[] fingerprints) {
    fields.add(new Field(STEMS, new HashTokenStream(tokens.stems()), FREQUENCIES));
    return () -> new FieldsAndPoints(fields.iterator(), fingerprints);
  }

  /** Adds the articles of a segment that have one of some stems; those that are gone as well. */
  public static void addHaving(LeafReader segment, int[] stems, FixedBitSet articles)
      throws IOException {
    Terms terms = segment.terms(STEMS);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    BytesRef term = new BytesRef(new byte[Integer.BYTES]);
    PostingsEnum found = null;
    for (int stem : stems) {
      if (each.seekExact(HashTokenStream.bytes(stem, term))) {
        found = each.postings(found, PostingsEnum.NONE);
        articles.or(found);
      }
    }
  }

  /** Hands out one field for all points, each time with the next value. */
  private static final class FieldsAndPoints implements Iterator<IndexableField> {
    private final Iterator<IndexableField> fields;
    private final int[] fingerprints;
    private final BytesRef value = new BytesRef(new byte[Integer.BYTES]);
    private final IndexableField point = new Field(FINGERPRINTS, value, POINTS);
    private int next;

    FieldsAndPoints(Iterator<IndexableField> fields, int[] fingerprints) {
      this.fields = fields;
      this.fingerprints = fingerprints;
    }

    @Override
    public boolean hasNext() {
      return fields.hasNext() || next < fingerprints.length;
    }

    @Override
    public IndexableField next() {
      if (fields.hasNext()) {
        return fields.next();
      }
      if (next == fingerprints.length) {
        throw new NoSuchElementException();
      }
      HashTokenStream.bytes(fingerprints[next++], value);
      return point;
    }
  }
}
