package imprimatur.report.letter;

import imprimatur.notation.Node;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding of a stored report, as {@code imprimatur-report/1} tells it.
 *
 * @param document in which it was found
 * @param finding itself
 */
public record FiledFinding(Node document, Node finding) {
  private static final int LONGEST = 4_000;

  /** All findings, in the order of the report: the first is number 1. */
  public static List<FiledFinding> of(Node report) {
    List<FiledFinding> all = new ArrayList<>();
    for (Node document : report.require("documents").asList()) {
      document.require("findings").asList().forEach(f -> all.add(new FiledFinding(document, f)));
    }
    return all;
  }

  /** What names it: the fingerprint by which a waiver names it, too. */
  public String fingerprint() {
    return finding.require("fingerprint").asText();
  }

  public String title() {
    return finding.require("title").asText();
  }

  /** Language of the source if the report tells it, else of the text it was found in. */
  public Optional<String> language() {
    String id = source().require("id").asText();
    return document.get("sources").stream()
        .flatMap(sources -> sources.asList().stream())
        .filter(s -> s.require("source").require("id").asText().equals(id))
        .findFirst()
        .flatMap(s -> s.text("language"))
        .or(() -> document.text("language"));
  }

  Node source() {
    return finding.require("source");
  }

  Optional<String> holder() {
    return finding.text("holder").or(() -> source().text("publisher")).map(FiledFinding::safe);
  }

  Optional<String> license() {
    return finding.require("rights").text("license").map(FiledFinding::safe);
  }

  String clause() {
    return safe(finding.require("clause").require("text").asText());
  }

  String place() {
    return safe(document.require("uri").asText());
  }

  String documentTitle() {
    return document.text("title").map(FiledFinding::safe).orElseGet(this::place);
  }

  List<Node> passages() {
    return finding.require("passages").asList();
  }

  long words() {
    return passages().stream().mapToLong(p -> (long) p.require("words").asNumber()).sum();
  }

  /** {@code 82.6 %}; empty if it was not measured. */
  Optional<String> share() {
    return finding.require("facts").asList().stream()
        .filter(fact -> fact.require("name").asText().equals("share of the source"))
        .map(fact -> fact.require("actual").asText() + " " + fact.require("unit").asText())
        .findFirst();
  }

  /** Whether all that was taken stands as it was. */
  boolean unchanged() {
    return passages().stream()
        .map(p -> p.require("kind").asText())
        .allMatch(kind -> kind.equals("VERBATIM") || kind.equals("QUOTATION"));
  }

  static String safe(String text) {
    return Harmless.text(text, LONGEST).strip();
  }
}
