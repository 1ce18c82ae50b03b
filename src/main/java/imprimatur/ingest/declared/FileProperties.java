package imprimatur.ingest.declared;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Properties that a file carries beside its text, such as Dublin Core, XMP rights and the document
 * information of a PDF. Not thread-safe.
 *
 * <p>Names are in lower case with a prefix that stands for their namespace: {@code dc:rights}.
 */
public final class FileProperties {
  private static final int MOST = 500;

  /** Names, without prefix, that speak of rights, or of where a text comes from and by whom. */
  private static final Set<String> TELLING =
      Set.of(
          "accessrights",
          "attributionname",
          "attributionurl",
          "author",
          "contact",
          "copyright",
          "copyrightholder",
          "copyrightnotice",
          "copyright notice",
          "creator",
          "credit",
          "licence",
          "license",
          "owner",
          "permission",
          "permissions",
          "publisher",
          "rights",
          "rightsholder",
          "rightsagent",
          "source",
          "usage terms",
          "usageterms",
          "webstatement");

  private record Property(String name, String value) {}

  private final Position where;
  private final List<Property> properties = new ArrayList<>();

  /** Of a file whose places are counted in {@code unit}; properties stand in front of its text. */
  public FileProperties(Position.Unit unit) {
    where = new Position(unit, 1, 1);
  }

  /** Adds a property; one that is blank or one too many is passed over. */
  public void add(String name, String value) {
    String known = value == null ? "" : value.strip();
    if (!known.isEmpty() && properties.size() < MOST) {
      properties.add(new Property(name.strip().toLowerCase(Locale.ROOT), known));
    }
  }

  /** The properties that tell of rights or of origin. */
  public List<RightsEvidence> evidence() {
    return properties.stream()
        .filter(property -> isTelling(property.name()))
        .distinct()
        .map(
            property ->
                new RightsEvidence(
                    RightsEvidence.Source.FILE_METADATA, property.name(), property.value(), where))
        .toList();
  }

  private static boolean isTelling(String name) {
    return name.startsWith("xmprights:") || TELLING.contains(name.substring(name.indexOf(':') + 1));
  }

  /** The headline, unless it is one that a program made up. */
  public Optional<String> title() {
    return all("dc:title", "title")
        .filter(title -> !Patterns.MADE_UP.matcher(title).find())
        .findFirst();
  }

  /**
   * What the text says of itself, completed by the properties.
   *
   * @param opening stands for the headline if neither knows one
   */
  public Metadata complete(Metadata seen, Optional<String> opening) {
    return Metadata.builder()
        .title(seen.title().or(this::title).or(() -> opening).orElse(""))
        .authors(seen.authors().isEmpty() ? authors() : seen.authors())
        .published(
            seen.published()
                .or(
                    () ->
                        all(
                                "prism:publicationdate",
                                "dcterms:issued",
                                "dc:date",
                                "dcterms:created",
                                "xmp:createdate",
                                "creationdate")
                            .flatMap(value -> DeclaredDate.parse(value).stream())
                            .findFirst())
                .orElse(null))
        .language(seen.language().or(() -> all("dc:language").findFirst()).orElse(""))
        .publisher(seen.publisher().or(() -> all("dc:publisher").findFirst()).orElse(""))
        .agency(seen.agency().orElse(""))
        .canonical(seen.canonical().or(() -> all("prism:url").findFirst()).orElse(""))
        .build();
  }

  /** The creators; where there are none, the author of the document information. */
  private List<String> authors() {
    List<String> creators = names("dc:creator");
    return creators.isEmpty() ? names("author") : creators;
  }

  private List<String> names(String property) {
    return all(property)
        .flatMap(value -> Stream.of(value.split(";")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The values of the properties, in the order of the names. */
  private Stream<String> all(String... names) {
    return Stream.of(names)
        .flatMap(
            name -> properties.stream().filter(p -> p.name().equals(name)).map(Property::value));
  }

  /** Loaded with the first title. */
  private static final class Patterns {
    static final Pattern MADE_UP =
        Pattern.compile(
            "(?iu)^(?:microsoft (?:word|powerpoint) - .*|untitled.*|document ?\\d*|dokument ?\\d*|word document"
                + "|unbenannt.*|sans titre.*|(?:slide|layout|page|seite) ?\\d+.*)$"
                + "|\\.(?:docx?|odt|rtf|indd|qxd|qxp|pdf|tex|dvi|pages|xml|html?)$");
  }
}
