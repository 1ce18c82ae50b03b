package imprimatur.rights;

import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rights statement as golden files write it: one line for each thing said. */
final class RightsLines {
  private final StringBuilder out = new StringBuilder();

  private RightsLines() {}

  /** What a notice says. */
  static String ofNotice(RightsStatement rights) {
    RightsLines lines = new RightsLines();
    lines.statement(rights);
    return lines.out.toString();
  }

  /**
   * What a page says: also in which words and where, the credits, what confirms it and what was
   * overruled.
   */
  static String ofPage(RightsStatement rights) {
    RightsLines lines = new RightsLines();
    lines.statement(rights);
    lines.line("clause", clause(rights.clause()));
    for (Credit credit : rights.credits()) {
      String kind = credit.kind().name().toLowerCase(Locale.ROOT);
      lines.line("credit", kind + " " + credit.party().name() + ", " + oneLine(credit.text()));
    }
    rights.confirming().forEach(other -> lines.other("also says", other));
    rights.overruled().forEach(other -> lines.other("overruled", other));
    return lines.out.toString();
  }

  private void other(String label, RightsStatement other) {
    String holder = other.holder().map(h -> " " + h.name()).orElse("");
    line(label, other.stance().id() + holder + ", " + clause(other.clause()));
  }

  private static String clause(Clause clause) {
    return clause.origin().id() + " " + clause.where() + " " + oneLine(clause.text());
  }

  private static String oneLine(String words) {
    return "\"" + words.replaceAll("\\s+", " ").strip() + "\"";
  }

  private void statement(RightsStatement rights) {
    line("stance", rights.stance().id());
    line("holder", rights.holder().map(Party::name).orElse(""));
    line("contact", rights.holder().flatMap(Party::contact).orElse(""));
    line("license", rights.license().orElse(""));
    line("years", rights.years().orElse(""));
    if (rights.stance() != Stance.NONE) {
      line("scope", rights.scope().toString());
    }
    line("permitted", codes(rights.permissions()));
    line("required", codes(rights.duties()));
    line("prohibited", codes(rights.prohibitions()));
    line("limits", joined(rights.constraints().stream().map(Constraint::toString)));
  }

  private static String codes(Stream<? extends RightsTerm> terms) {
    return joined(terms.map(RightsTerm::code));
  }

  private static String joined(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(", "));
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      out.append(label).append(": ").append(value).append('\n');
    }
  }
}
