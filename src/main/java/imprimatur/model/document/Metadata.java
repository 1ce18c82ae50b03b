package imprimatur.model.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document says about itself; everything may be absent.
 *
 * @param title headline, without the site's name
 * @param authors persons in the order of the byline
 * @param published day of first publication, in the file's own time zone
 * @param language BCP 47 tag as declared by the file or, once checked, as its words tell
 * @param publisher name of the site or paper
 * @param agency wire agency credited for the text
 * @param canonical address under which the text was first published
 */
public record Metadata(
    Optional<String> title,
    List<String> authors,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> publisher,
    Optional<String> agency,
    Optional<String> canonical) {

  public Metadata {
    authors = List.copyOf(authors);
  }

  /** The same with another language. */
  public Metadata withLanguage(String tag) {
    return new Metadata(title, authors, published, Optional.of(tag), publisher, agency, canonical);
  }

  public static Metadata none() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; a null or blank value counts as absent. Not thread-safe. */
  public static final class Builder {
    private Optional<String> title = Optional.empty();
    private List<String> authors = List.of();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> agency = Optional.empty();
    private Optional<String> canonical = Optional.empty();

    private Builder() {}

    private static Optional<String> present(String value) {
      return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    public Builder title(String value) {
      title = present(value);
      return this;
    }

    public Builder authors(List<String> value) {
      authors = List.copyOf(value);
      return this;
    }

    public Builder published(LocalDate value) {
      published = Optional.ofNullable(value);
      return this;
    }

    public Builder language(String value) {
      language = present(value);
      return this;
    }

    public Builder publisher(String value) {
      publisher = present(value);
      return this;
    }

    public Builder agency(String value) {
      agency = present(value);
      return this;
    }

    public Builder canonical(String value) {
      canonical = present(value);
      return this;
    }

    public Metadata build() {
      return new Metadata(title, authors, published, language, publisher, agency, canonical);
    }
  }
}
