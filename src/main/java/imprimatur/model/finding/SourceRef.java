package imprimatur.model.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Names a stored source article.
 *
 * @param id unique in the corpus
 * @param title headline; the id if there is none
 * @param publisher name of the site or paper
 * @param uri where it was published, or the file it came from
 * @param published day of publication
 * @param agency wire agency credited for the text
 */
public record SourceRef(
    String id,
    String title,
    Optional<String> publisher,
    String uri,
    Optional<LocalDate> published,
    Optional<String> agency) {}
