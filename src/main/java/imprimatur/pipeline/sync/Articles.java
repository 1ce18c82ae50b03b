package imprimatur.pipeline.sync;

import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.finding.SourceRef;
import imprimatur.notation.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.text.Normalizer;
import java.util.Locale;

/** Makes source articles of documents, and ids of places. */
public final class Articles {
  private static final int SLUG_LENGTH = 60;
  private static final int DIGEST_LENGTH = 8; // enough to tell the articles of one name apart

  private Articles() {}

  /** The article of that id; what the document says of itself names it. */
  public static SourceArticle of(String id, Document document) {
    Metadata metadata = document.metadata();
    SourceRef ref =
        new SourceRef(
            id,
            metadata.title().orElse(id),
            metadata.publisher(),
            metadata.canonical().orElse(document.uri()),
            metadata.published(),
            metadata.agency());
    return new SourceArticle(ref, document);
  }

  /** The same document under another name. */
  static Document renamed(Document document, String uri) {
    return new Document(
        uri,
        document.role(),
        document.format(),
        document.text(),
        document.regions(),
        document.metadata(),
        document.evidence(),
        document.positions(),
        document.issues());
  }

  /**
   * An id for a file or address: the last part of its name in plain letters, and a short hash of
   * the whole; the same place always gives the same id.
   */
  public static String idOf(String place) {
    String path = place.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    String last =
        path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
    String slug = slug(last);
    return (slug.isEmpty() ? "article" : slug)
        + "-"
        + Sha256.hex(place).substring(0, DIGEST_LENGTH);
  }

  /** What a failure of the file system says, without the name of its class. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int end = Math.min(slug.length(), SLUG_LENGTH);
    if (end > 0 && Character.isHighSurrogate(slug.charAt(end - 1))) {
      end--;
    }
    return slug.substring(0, end).replaceAll("-$", "");
  }
}
