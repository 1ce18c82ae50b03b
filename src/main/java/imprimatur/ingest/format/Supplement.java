package imprimatur.ingest.format;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.RightsEvidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a document from outside its own bytes.
 *
 * @param metadata the document's, completed or corrected
 */
public record Supplement(Metadata metadata, List<RightsEvidence> evidence, List<Issue> issues) {

  /** The document with all of this. */
  public Document addTo(Document document) {
    return new Document(
        document.uri(),
        document.role(),
        document.format(),
        document.text(),
        document.regions(),
        metadata,
        Stream.concat(document.evidence().stream(), evidence.stream()).toList(),
        document.positions(),
        Stream.concat(document.issues().stream(), issues.stream()).toList());
  }
}
