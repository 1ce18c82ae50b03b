package imprimatur.ingest.article;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import java.util.List;

/**
 * What the lines of a plain text are.
 *
 * @param regions disjoint, ascending; every character that is not white space lies in one
 * @param metadata what the lines say of title, authors, agency and date
 */
public record Segmented(List<Region> regions, Metadata metadata) {
  public Segmented {
    regions = List.copyOf(regions);
  }
}
