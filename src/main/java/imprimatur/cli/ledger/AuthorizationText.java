package imprimatur.cli.ledger;

import imprimatur.cli.console.TextColumns;
import imprimatur.cli.console.TextTable;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.Standing;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Authorizations in plain language. */
final class AuthorizationText {
  static final int LABEL = 13;

  private final List<String> lines = new ArrayList<>();
  private final int width;

  private AuthorizationText(int width) {
    this.width = width;
  }

  /** One line or more for each entry. */
  static List<String> table(List<Authorization> entries, LocalDate day, int width) {
    TextTable table = new TextTable("ID", "GRANTOR", "WORKS", "ACTIONS", "UNTIL", "STATE");
    for (Authorization entry : entries) {
      table.row(
          entry.id(),
          entry.grantor().name(),
          String.join(", ", works(entry.works())),
          actions(entry),
          Standing.lastDay(entry).map(LocalDate::toString).orElse("open"),
          Standing.of(entry, day).inWords());
    }
    return table.lines("", width);
  }

  /** All that is known of one entry. */
  static List<String> whole(Authorization entry, LocalDate day, int width) {
    AuthorizationText text = new AuthorizationText(width);
    text.line("id", entry.id());
    text.line("state", Standing.of(entry, day).inWords() + " on " + day);
    text.line("grantor", party(entry.grantor()));
    text.line("grantee", party(entry.grantee()));
    text.line("works", String.join(", ", works(entry.works())));
    text.line("actions", actions(entry));
    text.line("territories", anyOr(entry.territories()));
    text.line("channels", anyOr(entry.channels()));
    text.line("languages", anyOr(entry.languages()));
    text.line("from", entry.from().map(LocalDate::toString).orElse("open"));
    text.line("until", entry.until().map(LocalDate::toString).orElse("open"));
    text.allowance(entry);
    text.line("duties", entry.duties().isEmpty() ? "none" : duties(entry.duties()));
    text.line("evidence", entry.evidence().isBlank() ? "none on file" : entry.evidence());
    entry.revoked().ifPresent(day2 -> text.line("revoked", day2.toString()));
    return text.lines;
  }

  private void allowance(Authorization entry) {
    Allowance allowance = entry.allowance();
    allowance.embargo().ifPresent(e -> line("embargo", e + " after the original"));
    String quota = allowance.quota().map(q -> "at most " + q + "; ").orElse("");
    if (!quota.isEmpty() || !entry.uses().isEmpty()) {
      line("uses", quota + "recorded: " + entry.uses().size());
    }
    allowance.retention().ifPresent(r -> line("keep", r.toString()));
    line("sublicensing", allowance.sublicensing() ? "yes" : "no: it does not pass on");
  }

  private void line(String label, String value) {
    String head = TextColumns.pad(label, LABEL);
    for (String part : TextColumns.wrap(value, width - LABEL)) {
      lines.add((head + part).stripTrailing());
      head = " ".repeat(LABEL);
    }
  }

  /** Name and where to ask. */
  static String party(Party party) {
    return party.name() + party.contact().map(c -> ", " + c).orElse("");
  }

  private static List<String> works(Authorization.Works works) {
    List<String> said = new ArrayList<>();
    works.holder().ifPresent(v -> said.add("holder " + v));
    works.publisher().ifPresent(v -> said.add("publisher " + v));
    works.uri().ifPresent(v -> said.add("address " + v));
    works.sourceId().ifPresent(v -> said.add("article " + v));
    return said;
  }

  private static String actions(Authorization entry) {
    return joined(entry.actions().stream().map(Vocabulary::id).toList());
  }

  /** {@code attribute (by name), link back}. */
  static String duties(List<RightsTerm.Duty> duties) {
    return duties.stream().map(AuthorizationText::duty).collect(Collectors.joining(", "));
  }

  private static String duty(RightsTerm.Duty duty) {
    String kind = Vocabulary.id(duty.kind()).replace('-', ' ');
    String to = duty.party().map(p -> " to " + p.name()).orElse("");
    return kind + to + (duty.detail().isEmpty() ? "" : " (" + duty.detail() + ")");
  }

  private static String anyOr(Collection<String> values) {
    return values.isEmpty() ? "any" : joined(values);
  }

  static String joined(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }
}
