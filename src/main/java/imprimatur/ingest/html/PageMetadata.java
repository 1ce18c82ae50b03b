package imprimatur.ingest.html;

import imprimatur.ingest.article.Agencies;
import imprimatur.ingest.article.Byline;
import imprimatur.ingest.article.Bylines;
import imprimatur.ingest.article.Dates;
import imprimatur.ingest.declared.DeclaredDate;
import imprimatur.ingest.stated.Statements;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Title, authors, date, language, publisher, agency and address of a page. */
final class PageMetadata {
  private static final int MOST_AUTHORS = 20;
  private static final Pattern DATE_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d{2})[/-]?(\\d{2})(?=[/_-]|$)");

  private final Document dom;
  private final Statements stated;
  private final List<Block> blocks;
  private final List<Kind> kinds;

  PageMetadata(Document dom, Statements stated, List<Block> blocks, List<Kind> kinds) {
    this.dom = dom;
    this.stated = stated;
    this.blocks = blocks;
    this.kinds = kinds;
  }

  Metadata read() {
    List<Byline> bylines =
        textsOf(Kind.BYLINE).stream().flatMap(t -> Bylines.read(t).stream()).toList();
    return Metadata.builder()
        .title(shownTitle().or(() -> statedTitle(dom, stated)).orElse(null))
        .authors(authors(bylines))
        .published(published(bylines).orElse(null))
        .language(language().orElse(null))
        .publisher(publisher().orElse(null))
        .agency(agency(bylines).orElse(null))
        .canonical(canonical().orElse(null))
        .build();
  }

  private List<String> textsOf(Kind kind) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == kind) {
        texts.add(blocks.get(i).text());
      }
    }
    return texts;
  }

  private Optional<String> shownTitle() {
    return textsOf(Kind.TITLE).stream().findFirst().map(t -> t.replace('\n', ' '));
  }

  /** The headline as the markup states it, without the name of the site; may be absent. */
  static Optional<String> statedTitle(Document dom, Statements stated) {
    Optional<String> site = stated.meta("og:site_name");
    return stated
        .structured("headline")
        .map(PageMetadata::unescaped)
        .or(() -> stated.meta("og:title", "twitter:title", "dc.title", "dcterms.title"))
        .or(() -> Optional.of(dom.title()).filter(t -> !t.isBlank()))
        .map(title -> SiteTitle.without(title, site, headings(dom)));
  }

  /** JSON-LD is often written with the character references of HTML. */
  private static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  private static List<String> headings(Document dom) {
    return dom.getElementsByTag("h1").stream().map(Element::text).toList();
  }

  private List<String> authors(List<Byline> bylines) {
    List<String> found = new ArrayList<>(stated.allStructured("author.name"));
    if (found.isEmpty()) {
      stated.allStructured("author").stream().filter(a -> !isAddress(a)).forEach(found::add);
    }
    for (String name :
        List.of(
            "author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "article:author",
            "byl")) {
      if (found.isEmpty()) {
        stated.allMeta(name).stream().filter(a -> !isAddress(a)).forEach(found::add);
      }
    }
    if (found.isEmpty()) {
      bylines.forEach(byline -> found.addAll(byline.authors()));
    }
    Optional<String> publisher = publisher();
    return found.stream()
        .map(PageMetadata::unescaped)
        .flatMap(a -> Bylines.names(a.replaceFirst("(?i)^by ", "")).stream())
        .filter(a -> Agencies.named(a).isEmpty() && !publisher.equals(Optional.of(a)))
        .distinct()
        .limit(MOST_AUTHORS)
        .toList();
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http:") || text.startsWith("https:") || text.startsWith("/");
  }

  private Optional<LocalDate> published(List<Byline> bylines) {
    return stated
        .structured("datepublished", "datecreated")
        .flatMap(PageMetadata::day)
        .or(
            () ->
                stated
                    .meta(
                        "article:published_time",
                        "og:published_time",
                        "datepublished",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dcterms.issued",
                        "dc.date",
                        "date",
                        "dcterms.date",
                        "citation_publication_date",
                        "article.published")
                    .flatMap(PageMetadata::day))
        .or(() -> bylines.stream().flatMap(b -> b.published().stream()).findFirst())
        .or(() -> textsOf(Kind.BYLINE).stream().flatMap(t -> Dates.in(t).stream()).findFirst())
        .or(this::timeElement)
        .or(() -> canonical().flatMap(PageMetadata::dateInAddress))
        .or(() -> stated.structured("datemodified").flatMap(PageMetadata::day));
  }

  private static Optional<LocalDate> day(String value) {
    return DeclaredDate.parse(value).or(() -> Dates.in(value));
  }

  private Optional<LocalDate> timeElement() {
    return dom.getElementsByTag("time").stream()
        .flatMap(time -> Dates.in(time.attr("datetime") + " " + time.text()).stream())
        .findFirst();
  }

  private static Optional<LocalDate> dateInAddress(String address) {
    Matcher m = DATE_IN_ADDRESS.matcher(address);
    return m.find() ? Dates.in(m.group(1) + "-" + m.group(2) + "-" + m.group(3)) : Optional.empty();
  }

  private Optional<String> language() {
    Element html = dom.getElementsByTag("html").first();
    return Optional.ofNullable(html)
        .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
        .filter(l -> !l.isBlank())
        .or(() -> stated.structured("inlanguage"))
        .or(() -> stated.meta("og:locale", "content-language", "language", "dc.language"))
        .map(l -> l.strip().replace('_', '-'))
        .map(l -> Locale.forLanguageTag(l).toLanguageTag())
        .filter(l -> !l.equals("und"));
  }

  private Optional<String> publisher() {
    return stated
        .structured("publisher.name")
        .or(() -> stated.meta("og:site_name", "dc.publisher", "dcterms.publisher", "publisher"))
        .or(() -> stated.structured("publisher"))
        .or(() -> stated.meta("application-name"))
        .filter(p -> !isAddress(p))
        .map(PageMetadata::unescaped);
  }

  private Optional<String> agency(List<Byline> bylines) {
    List<String> credits = new ArrayList<>(stated.allStructured("sourceorganization.name"));
    credits.addAll(stated.allStructured("credittext"));
    credits.addAll(stated.allStructured("author.name"));
    credits.addAll(stated.allMeta("author"));
    credits.addAll(stated.allMeta("source"));
    return bylines.stream()
        .flatMap(b -> b.agency().stream())
        .findFirst()
        .or(() -> credits.stream().flatMap(c -> Agencies.named(c).stream()).findFirst())
        .or(this::bylineCredit)
        .or(
            () ->
                textsOf(Kind.BODY).stream()
                    .limit(3)
                    .flatMap(t -> Agencies.inDateline(t).stream())
                    .findFirst());
  }

  /** A byline that says more than we can read may still end in, or be, an agency's name. */
  private Optional<String> bylineCredit() {
    return textsOf(Kind.BYLINE).stream()
        .flatMap(text -> Arrays.stream(text.split("[|\\n,•·/]|\\s[-–—]\\s", -1)))
        .flatMap(part -> Agencies.named(part).stream())
        .findFirst();
  }

  private Optional<String> canonical() {
    return dom.getElementsByTag("link").stream()
        .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
        .map(link -> link.attr("href").strip())
        .filter(PageMetadata::isAddress)
        .findFirst()
        .or(() -> stated.meta("og:url"));
  }
}
