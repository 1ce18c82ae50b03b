package imprimatur.ingest.assembly;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.util.List;

/**
 * All that was read from a file; immutable.
 *
 * @param text the visible text
 * @param regions what each block of it is, and the overlays
 * @param metadata what the file says about itself
 * @param evidence what speaks of rights outside the visible text
 * @param positions from the text to the file
 * @param issues what could not be read
 */
public record FileContent(
    String text,
    List<Region> regions,
    Metadata metadata,
    List<RightsEvidence> evidence,
    PositionMap positions,
    List<Issue> issues) {

  public FileContent {
    regions = List.copyOf(regions);
    evidence = List.copyOf(evidence);
    issues = List.copyOf(issues);
  }

  /** Adds everything but the text to a document of that text. */
  public Document.Builder describe(Document.Builder document) {
    regions.forEach(region -> document.region(region.kind(), region.span()));
    evidence.forEach(document::evidence);
    issues.forEach(document::issue);
    return document.metadata(metadata).positions(positions);
  }
}
