package imprimatur.report;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.explanation.Explanation;
import imprimatur.model.finding.explanation.NearMiss;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells in plain language why it was decided as it was; in paragraphs of one line each, which begin
 * with as many blanks as they are to be set in.
 */
public final class ExplanationText {
  private static final int LONGEST_CLAUSE = 600;

  private final List<String> out = new ArrayList<>();

  private ExplanationText() {}

  /**
   * What is to be said of one source.
   *
   * @param numbers of the findings, as the report has them
   */
  public static List<String> of(Explanation explained, Map<Finding, Integer> numbers) {
    ExplanationText text = new ExplanationText();
    text.source(explained);
    explained.findings().forEach(f -> text.finding(f, numbers.get(f)));
    explained.clearances().forEach(text::clearance);
    text.clause(explained.rights());
    text.precedence(explained.rights());
    text.tried(explained);
    text.near(explained);
    text.whatIf(explained);
    return List.copyOf(text.out);
  }

  private void source(Explanation explained) {
    String imprint = String.join(" · ", Wording.imprint(explained.source()));
    line(0, "“" + explained.source().title() + "”" + (imprint.isEmpty() ? "" : ", " + imprint));
  }

  private void finding(Finding finding, Integer number) {
    String name = number == null ? "also " : number + ". ";
    line(2, name + finding.severity() + "  " + finding.ruleId() + " " + finding.title());
    line(5, finding.message());
    finding.facts().forEach(fact -> line(5, "because " + seen(fact)));
  }

  private void clearance(Clearance clearance) {
    line(2, "clear  " + clearance.ruleId() + " " + clearance.title());
    line(5, clearance.reason());
  }

  /** {@code share of the source is 81.3 %, where the limit is 30 %}. */
  private static String seen(Fact fact) {
    String is = fact.name() + ": " + Wording.value(fact.actual(), fact.unit());
    String limit = Wording.bareLimit(fact);
    if (limit.isEmpty()) {
      return is;
    }
    boolean number = fact.limit().get() instanceof Fact.Value.Amount;
    return is + (number ? " (limit " : " (wanted: ") + limit + ")";
  }

  private void clause(RightsStatement rights) {
    line(2, "What the source says of its rights");
    Clause clause = rights.clause();
    String holder = rights.holder().map(h -> ", holder " + h.name()).orElse(", no holder named");
    line(5, rights.stance().id().replace('-', ' ') + holder);
    if (clause.text().isEmpty()) {
      line(5, "No notice was found. Without one the rights are reserved by law.");
    } else {
      String words = Harmless.text(clause.text().replaceAll("\\s+", " "), LONGEST_CLAUSE);
      line(5, "“" + words + "” (" + Wording.place(clause) + ")");
    }
  }

  private void precedence(RightsStatement rights) {
    for (RightsStatement other : rights.overruled()) {
      if (!other.clause().text().equals(rights.clause().text())) {
        boolean equal = other.clause().origin() == rights.clause().origin();
        String beats =
            equal
                ? "Another statement of the same rank stands beside it: %s".formatted(brief(other))
                : "It goes before the %s: %s"
                    .formatted(Wording.place(other.clause()), brief(other));
        line(5, beats + ".");
      }
    }
    for (RightsStatement other : rights.confirming()) {
      line(5, "The %s says the same.".formatted(Wording.place(other.clause())));
    }
  }

  private static String brief(RightsStatement other) {
    String words = other.clause().text().replaceAll("\\s+", " ");
    return words.isEmpty()
        ? other.stance().id().replace('-', ' ')
        : "“" + Harmless.text(words, LONGEST_CLAUSE / 3) + "”";
  }

  /** First what the decision hangs on, then what was looked at and makes no difference here. */
  private void tried(Explanation explained) {
    Set<String> decisive = new HashSet<>();
    explained.findings().forEach(f -> decisive.add(f.ruleId()));
    explained.clearances().forEach(c -> decisive.add(c.ruleId()));
    tried("Conditions that decided", explained, g -> decisive.contains(g.ruleId()));
    tried(
        "Looked at as well, without consequence here",
        explained,
        g -> !decisive.contains(g.ruleId()));
  }

  private void tried(String heading, Explanation explained, Predicate<Gate> which) {
    Map<String, List<Gate>> byRule = new LinkedHashMap<>();
    explained.tried().stream()
        .filter(which)
        .forEach(g -> byRule.computeIfAbsent(g.ruleId(), id -> new ArrayList<>()).add(g));
    if (!byRule.isEmpty()) {
      line(2, heading);
    }
    byRule.forEach(
        (id, gates) -> {
          line(5, id + " " + explained.titles().get(id));
          gates.forEach(g -> line(7, (g.passed() ? "met: " : "not met: ") + seen(g.fact())));
        });
  }

  private void near(Explanation explained) {
    if (explained.nearMisses().isEmpty()) {
      return;
    }
    line(2, "What almost applied");
    explained.nearMisses().forEach(miss -> line(5, near(miss)));
  }

  private static String near(NearMiss miss) {
    String how =
        miss.distance()
            .map(d -> "only %s short of it".formatted(amount(d, miss.fact())))
            .orElse("it would apply if that were otherwise");
    return "%s %s (%s): %s; %s."
        .formatted(miss.ruleId(), miss.title(), miss.severity(), seen(miss.fact()), how);
  }

  /** Words that have a distance are days. */
  private static String amount(double distance, Fact fact) {
    boolean days = fact.actual() instanceof Fact.Value.Words;
    String unit = days && fact.unit().isEmpty() ? "days" : fact.unit();
    return Wording.value(new Fact.Value.Amount(distance), unit);
  }

  private void whatIf(Explanation explained) {
    if (explained.findings().isEmpty()) {
      return;
    }
    line(2, "What would clear this source");
    cures("Cheapest, if done together:", explained.together());
    boolean choice = explained.alone().size() > 1;
    cures(choice ? "Any one of these, the cheapest first:" : "This alone:", explained.alone());
    if (explained.alone().isEmpty() && explained.together().isEmpty()) {
      line(5, "Nothing short of leaving it out.");
    }
  }

  private void cures(String heading, List<Cure> cures) {
    if (!cures.isEmpty()) {
      line(5, heading);
      cures.forEach(cure -> line(7, "- " + cure.text()));
    }
  }

  private void line(int indent, String text) {
    out.add(" ".repeat(indent) + Harmless.text(text));
  }
}
