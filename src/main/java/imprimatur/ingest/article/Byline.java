package imprimatur.ingest.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a line under a headline says.
 *
 * @param authors persons in their order
 * @param agency wire agency
 * @param published day
 */
public record Byline(List<String> authors, Optional<String> agency, Optional<LocalDate> published) {
  public Byline {
    authors = List.copyOf(authors);
  }
}
