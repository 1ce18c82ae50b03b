package imprimatur.ingest.stated;

import imprimatur.model.document.Issue;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All that a page states about itself in its markup. Immutable and thread-safe. */
public final class Statements {
  /** Properties of schema.org, RDFa and ccREL that speak of rights. */
  private static final Set<String> RIGHTS_PROPERTIES =
      Set.of(
          "license",
          "copyrightholder",
          "copyrightholder.name",
          "copyrightnotice",
          "copyrightyear",
          "credittext",
          "usageinfo",
          "acquirelicensepage",
          "isbasedon",
          "isbasedon.name",
          "publisher.name",
          "author.name",
          "author",
          "license.name",
          "usageinfo.name",
          "conditionsofaccess",
          "creativeworkstatus",
          "isaccessibleforfree",
          "sdlicense",
          "sourceorganization.name",
          "provider.name");

  /** Whole names of meta elements that speak of rights. */
  private static final Set<String> RIGHTS_META =
      Set.of(
          "copyright",
          "rights",
          "license",
          "licence",
          "usage",
          "tdm-reservation",
          "tdm-policy",
          "tdmrep",
          "rsl",
          "content-usage",
          "owner",
          "rights-standard",
          "web_author");

  private static final List<String> RIGHTS_PREFIXES =
      List.of(
          "dc.rights",
          "dcterms.rights",
          "dcterms.license",
          "dcterms.accessrights",
          "dcterms.provenance",
          "dc.license",
          "dc:rights",
          "dcterms:rights",
          "dcterms:license",
          "dcterms.",
          "prism.",
          "prism:",
          "cc:",
          "cc.",
          "tdm",
          "xmprights");

  private static final Set<String> ROBOTS = Set.of("robots", "googlebot", "ai", "x-robots-tag");

  private final List<RightsEvidence> all;
  private final List<Issue> issues;

  private Statements(List<RightsEvidence> all, List<Issue> issues) {
    this.all = List.copyOf(all);
    this.issues = List.copyOf(issues);
  }

  /**
   * Reads the page's meta elements, JSON-LD, microdata and licence links.
   *
   * @param uri for messages
   */
  public static Statements read(String uri, Document dom, Places places) {
    List<RightsEvidence> found = new ArrayList<>(MetaElements.read(dom, places));
    JsonLd data = JsonLd.read(uri, dom, places);
    found.addAll(ArticleData.read(data, ownNames(dom, found)));
    found.addAll(Microdata.read(dom, places));
    found.addAll(LicenseAnchors.read(dom, places));
    found.addAll(Rsl.read(dom, places));
    return new Statements(found, data.issues());
  }

  private static Set<String> ownNames(Document dom, List<RightsEvidence> meta) {
    Set<String> own = new HashSet<>();
    for (RightsEvidence statement : meta) {
      if (statement.name().equals("og:url") || statement.name().equals("og:title")) {
        own.add(ArticleData.plain(statement.value()));
      }
    }
    for (Element link : dom.getElementsByAttributeValue("rel", "canonical")) {
      own.add(ArticleData.plain(link.attr("href")));
    }
    for (Element heading : dom.getElementsByTag("h1")) {
      own.add(ArticleData.plain(heading.text()));
    }
    return own;
  }

  /** The first value of the first of {@code names} that the page's schema.org data has. */
  public Optional<String> structured(String... names) {
    return first(RightsEvidence.Source.STRUCTURED_DATA, names);
  }

  /** The first value of the first of {@code names} that the page's meta elements have. */
  public Optional<String> meta(String... names) {
    return first(RightsEvidence.Source.META, names);
  }

  /** All values of a schema.org property. */
  public List<String> allStructured(String name) {
    return values(RightsEvidence.Source.STRUCTURED_DATA, name);
  }

  /** All values of a meta element. */
  public List<String> allMeta(String name) {
    return values(RightsEvidence.Source.META, name);
  }

  private Optional<String> first(RightsEvidence.Source source, String... names) {
    for (String name : names) {
      List<String> values = values(source, name);
      if (!values.isEmpty()) {
        return Optional.of(values.get(0));
      }
    }
    return Optional.empty();
  }

  private List<String> values(RightsEvidence.Source source, String name) {
    return all.stream()
        .filter(s -> s.source() == source && s.name().equals(name))
        .map(RightsEvidence::value)
        .toList();
  }

  /** The statements that speak of rights, in the order of the page, none twice. */
  public List<RightsEvidence> rights() {
    return all.stream().filter(Statements::speaksOfRights).distinct().toList();
  }

  private static boolean speaksOfRights(RightsEvidence statement) {
    String name = statement.name();
    return switch (statement.source()) {
      case META ->
          RIGHTS_META.contains(name)
              || RIGHTS_PREFIXES.stream().anyMatch(name::startsWith)
              || (ROBOTS.contains(name)
                  && statement.value().toLowerCase(Locale.ROOT).contains("noai"));
      case STRUCTURED_DATA ->
          RIGHTS_PROPERTIES.contains(name)
              || name.startsWith("cc.")
              || name.startsWith("dc")
              || name.startsWith("xhv.");
      default -> true;
    };
  }

  /** What could not be read. */
  public List<Issue> issues() {
    return issues;
  }
}
