package imprimatur.decide;

import imprimatur.decide.PolicyData.BulkLimit;
import imprimatur.decide.PolicyData.EditingLimit;
import imprimatur.decide.PolicyData.Phrase;
import imprimatur.decide.PolicyData.QuotationLimit;
import imprimatur.decide.PolicyData.StanceTreatment;
import imprimatur.decide.PolicyData.Threshold;
import imprimatur.decide.names.FoldedText;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Csv;
import imprimatur.notation.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tables of the policy, and points at whatever is wrong in one. */
final class PolicyTables {
  private final String folder;
  private final Map<String, String> texts;

  PolicyTables(String folder, Map<String, String> texts) {
    this.folder = folder;
    this.texts = texts;
  }

  PolicyData read() {
    List<LicenseTerms> licenses =
        rows("licenses.csv", "id,stance,name,url,duties,prohibitions", "id", LicenseTerms::read);
    return new PolicyData(
        rows(
            "thresholds.csv",
            "size,measure,unit,limit,floor,why",
            "size,measure",
            PolicyTables::threshold),
        quotations(),
        editing(),
        stances(),
        licenses,
        rows(
            "publishers.csv",
            "publisher,domain,license,holder,contact,stance,duties,prohibitions,clause",
            "domain",
            row -> publisher(row, licenses)),
        rows("agencies.csv", "name,contact", "name", PolicyTables::agency),
        rows("affiliates.csv", "house,names", "house", PolicyTables::house),
        rows("phrases.csv", "kind,language,phrase", "kind,language,phrase", PolicyTables::phrase),
        bulk(),
        exceptions());
  }

  private <T> List<T> rows(String file, String columns, String key, Function<Node, T> row) {
    return rows(table(file, columns), key, row);
  }

  private Node table(String file, String columns) {
    String text = texts.get(file);
    if (text == null) {
      throw new IllegalArgumentException("the table " + folder + "/" + file + " is missing");
    }
    return Csv.table(folder + "/" + file, text, List.of(columns.split(",")));
  }

  private static <T> List<T> rows(Node table, String key, Function<Node, T> row) {
    Map<String, Node> seen = new HashMap<>();
    return table.asList().stream().map(node -> row.apply(unique(node, key, seen))).toList();
  }

  /** The row, if no row above has the same words in the columns of the key. */
  private static Node unique(Node row, String key, Map<String, Node> seen) {
    String words =
        Arrays.stream(key.split(","))
            .map(column -> row.text(column).orElse(""))
            .collect(Collectors.joining(", "));
    Node before = seen.putIfAbsent(words.toLowerCase(Locale.ROOT), row);
    if (before != null) {
      throw row.error("'" + words + "' stands in line " + before.line() + " already");
    }
    return row;
  }

  private List<StanceTreatment> stances() {
    Node table = table("stances.csv", "stance,regime,bare,duties,prohibitions,why");
    List<StanceTreatment> rows = rows(table, "stance", PolicyTables::treatment);
    Set<Stance> named = rows.stream().map(StanceTreatment::stance).collect(Collectors.toSet());
    String missing =
        Arrays.stream(Stance.values())
            .filter(stance -> !named.contains(stance))
            .map(Stance::id)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw table.error("every stance needs a line; missing: " + missing);
    }
    return rows;
  }

  private List<QuotationLimit> quotations() {
    Node table =
        table(
            "quotations.csv", "scope,name,words,percent,submission_percent,floor,work_percent,why");
    List<QuotationLimit> rows = rows(table, "scope,name", PolicyTables::quotationLimit);
    if (rows.stream().noneMatch(row -> row.scope().equals("default"))) {
      throw table.error("the line of scope 'default' is missing");
    }
    return rows;
  }

  private List<BulkLimit> bulk() {
    Node table = table("bulk.csv", "scope,name,texts,floor,why");
    List<BulkLimit> rows = rows(table, "scope,name", PolicyTables::bulkLimit);
    if (rows.stream().noneMatch(row -> row.scope().equals("default"))) {
      throw table.error("the line of scope 'default' is missing");
    }
    return rows;
  }

  private static BulkLimit bulkLimit(Node row) {
    Node scope = row.require("scope");
    if (!Set.of("default", "publisher").contains(scope.asText())) {
      throw scope.error("expected default or publisher, found '" + scope + "'");
    }
    return new BulkLimit(
        scope.asText(),
        row.text("name").orElse(""),
        (int) positive(row.require("texts")),
        whole(row, "floor"));
  }

  private List<StatutoryException> exceptions() {
    Node table =
        table(
            "exceptions.csv", "law,territories,purposes,percent,submission_percent,reservable,why");
    List<StatutoryException> rows = rows(table, "law", StatutoryException::read);
    if (rows.stream().noneMatch(row -> row.territories().isEmpty())) {
      throw table.error(
          "the line without territories, which holds where no other does, is missing");
    }
    return rows;
  }

  private List<EditingLimit> editing() {
    Node table = table("editing.csv", "scope,percent,floor,why");
    List<EditingLimit> rows = rows(table, "scope", PolicyTables::editingLimit);
    for (String scope : EditingLimit.SCOPES) {
      if (rows.stream().noneMatch(row -> row.scope().equals(scope))) {
        throw table.error("the line of scope '" + scope + "' is missing");
      }
    }
    return rows;
  }

  private static EditingLimit editingLimit(Node row) {
    Node scope = row.require("scope");
    if (!EditingLimit.SCOPES.contains(scope.asText())) {
      throw scope.error(
          "expected " + String.join(" or ", EditingLimit.SCOPES) + ", found '" + scope + "'");
    }
    return new EditingLimit(scope.asText(), percent(row, "percent"), whole(row, "floor"));
  }

  private static Threshold threshold(Node row) {
    Node measure = row.require("measure");
    if (!Threshold.MEASURES.contains(measure.asText())) {
      throw measure.error(
          "unknown measure '" + measure + "'; known: " + String.join(", ", Threshold.MEASURES));
    }
    return new Threshold(
        Vocabulary.word(row.require("size"), Size.class, "size"),
        measure.asText(),
        row.text("unit").orElse(""),
        positive(row.require("limit")),
        whole(row, "floor"));
  }

  private static QuotationLimit quotationLimit(Node row) {
    Node scope = row.require("scope");
    switch (scope.asText()) {
      case "default" -> {}
      case "publisher" -> Vocabulary.nonBlank(row.require("name"));
      case "territory" -> Vocabulary.territory(row.require("name"));
      default ->
          throw scope.error("expected default, publisher or territory, found '" + scope + "'");
    }
    return new QuotationLimit(
        scope.asText(),
        row.text("name").orElse(""),
        whole(row, "words"),
        percent(row, "percent"),
        percent(row, "submission_percent"),
        whole(row, "floor"),
        percent(row, "work_percent"));
  }

  private static StanceTreatment treatment(Node row) {
    return new StanceTreatment(
        Vocabulary.word(row.require("stance"), Stance.class, "stance"),
        Vocabulary.word(row.require("regime"), Regime.class, "regime"),
        Vocabulary.word(row.require("bare"), Regime.class, "regime"),
        Vocabulary.words(row, "duties", DutyKind.class, "duty"),
        Vocabulary.words(row, "prohibitions", Action.class, "action"));
  }

  private static PublisherProfile publisher(Node row, List<LicenseTerms> licenses) {
    row.get("license")
        .ifPresent(
            cell -> {
              if (licenses.stream().noneMatch(l -> l.id().equalsIgnoreCase(cell.asText()))) {
                throw cell.error("licence '" + cell + "' is not in licenses.csv");
              }
            });
    return PublisherProfile.read(row);
  }

  private static Party agency(Node row) {
    return new Party(Vocabulary.nonBlank(row.require("name")), row.text("contact"));
  }

  private static Set<String> house(Node row) {
    return Set.of(
        Arrays.stream(Vocabulary.nonBlank(row.require("names")).split("\\s*;\\s*"))
            .distinct()
            .toArray(String[]::new));
  }

  private static Phrase phrase(Node row) {
    Node kind = row.require("kind");
    if (!Set.of("changes", "copyright").contains(kind.asText())) {
      throw kind.error("expected changes or copyright, found '" + kind + "'");
    }
    return new Phrase(kind.asText(), FoldedText.fold(Vocabulary.nonBlank(row.require("phrase"))));
  }

  private static double positive(Node node) {
    if (node.asNumber() <= 0) {
      throw node.error("expected a number over 0");
    }
    return node.asNumber();
  }

  static int percent(Node row, String name) {
    int value = whole(row, name);
    if (value > 100) {
      throw row.require(name).error("expected 100 or less");
    }
    return value;
  }

  private static int whole(Node row, String name) {
    Node node = row.require(name);
    if (node.asInt() < 0) {
      throw node.error("expected 0 or more");
    }
    return node.asInt();
  }
}
