package imprimatur.pipeline.intake;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.ingest.format.Supplement;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import imprimatur.pipeline.sync.Articles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of an import or batch: {@code
 * {"id","title","text"|"html","url","published","publisher", "author","rights"}}, also {@code
 * "agency"} and {@code "language"}. Members of other names are passed over.
 *
 * <p>{@code id} may be left out where there is a {@code url}. {@code published} is an ISO date,
 * with or without a time. {@code rights} is a notice, or an object with the keys of a sidecar file.
 */
final class ArticleRecord {
  private static final int ISO_DATE = 10;

  /** With it the bytes are UTF-8, whatever the page says of itself. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Node node;
  private final String where;
  private final int line;
  private final String id;
  private final List<Issue> issues = new ArrayList<>();

  private ArticleRecord(Node node, String where, int line) {
    this.node = node;
    this.where = where;
    this.line = line;
    Optional<String> url = text("url");
    id =
        text("id")
            .or(() -> url.map(Articles::idOf))
            .orElseThrow(() -> node.error("'id' is missing, and there is no 'url' to stand in"));
  }

  /**
   * @param file name for messages
   * @throws NotationException if the line is no record, or names no article
   */
  static ArticleRecord parse(String file, RecordLines.Line line) {
    Node node = Notation.json(file, decoded(file, line));
    node.asObject();
    return new ArticleRecord(node, file + ":" + line.number(), line.number());
  }

  /** Errors of the notation are found by its reader; broken UTF-8 it could not see. */
  private static String decoded(String file, RecordLines.Line line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw Notation.json(file, "null").error("the line is not UTF-8");
    }
  }

  String id() {
    return id;
  }

  /**
   * The document that the record holds, or why there is none.
   *
   * @throws NotationException if a member is of the wrong kind
   */
  ReadResult read(Ingest ingest, Document.Role role) {
    String uri = text("url").orElse(where);
    Optional<String> html = text("html");
    Optional<String> plain = text("text");
    if (html.isEmpty() && plain.isEmpty()) {
      throw node.error("there is neither 'text' nor 'html', or it is empty");
    }
    ReadResult result =
        html.isPresent()
            ? readHtml(ingest, uri, html.get(), role)
            : new ReadResult.Read(ingest.plainText(uri, plain.get(), role));
    return result instanceof ReadResult.Read read
        ? new ReadResult.Read(complete(read.document()))
        : result;
  }

  private static ReadResult readHtml(Ingest ingest, String uri, String html, Document.Role role) {
    ReadResult whole = readPage(ingest, uri, html, role);
    boolean isPage =
        whole instanceof ReadResult.Read read && read.document().format().equals("html");
    return isPage
        ? whole
        : readPage(
            ingest, uri, "<!DOCTYPE html><html><body><article>" + html + "</article></body>", role);
  }

  private static ReadResult readPage(Ingest ingest, String uri, String html, Document.Role role) {
    byte[] bytes = (BYTE_ORDER_MARK + html).getBytes(StandardCharsets.UTF_8);
    return ingest.readBytes(uri, bytes, role);
  }

  /** What the record says of the article stands before what its page says. */
  private Document complete(Document page) {
    Document document = stated(page);
    Metadata known = document.metadata();
    List<String> authors = node.texts("author");
    Metadata metadata =
        Metadata.builder()
            .title(text("title").or(known::title).orElse(""))
            .authors(authors.isEmpty() ? known.authors() : authors)
            .published(published().or(known::published).orElse(null))
            .language(text("language").or(known::language).orElse(""))
            .publisher(text("publisher").or(known::publisher).orElse(""))
            .agency(text("agency").or(known::agency).orElse(""))
            .canonical(text("url").or(known::canonical).orElse(""))
            .build();
    return new Supplement(metadata, List.of(), issues).addTo(document);
  }

  /** With the rights that the record states; an object of unknown keys states none. */
  private Document stated(Document document) {
    Optional<Node> rights = node.get("rights");
    if (rights.isEmpty()) {
      return document;
    }
    if (!rights.get().isObject()) {
      return noticed(document, rights.get().asList());
    }
    try {
      return Ingest.sidecar(document, rights.get(), line - 1);
    } catch (NotationException e) {
      issues.add(Issue.error("'rights' was not read: " + e.getMessage(), where + ":" + e.column()));
      return document;
    }
  }

  private Optional<LocalDate> published() {
    Optional<String> value = text("published");
    try {
      return value.map(v -> LocalDate.parse(v.substring(0, Math.min(v.length(), ISO_DATE))));
    } catch (DateTimeException e) {
      issues.add(Issue.warning("'published' is no ISO date: " + value.get(), where));
      return Optional.empty();
    }
  }

  private Document noticed(Document document, List<Node> notices) {
    List<RightsEvidence> evidence =
        notices.stream().filter(notice -> !notice.asText().isBlank()).map(this::evidence).toList();
    return new Supplement(document.metadata(), evidence, List.of()).addTo(document);
  }

  private RightsEvidence evidence(Node notice) {
    Position place = new Position(Position.Unit.LINE, line, Math.max(1, notice.column()));
    return new RightsEvidence(
        RightsEvidence.Source.SIDECAR, "notice", notice.asText().strip(), place);
  }

  private Optional<String> text(String name) {
    return node.text(name).map(String::strip).filter(value -> !value.isEmpty());
  }
}
