package imprimatur.cli.ledger;

import imprimatur.cli.console.TextColumns;
import imprimatur.cli.console.TextTable;
import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.Answer;
import imprimatur.model.rights.Authorization;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the ledger answers, in plain language: the answer, the reason, and what was tried. */
final class AnswerText {
  private AnswerText() {}

  static List<String> of(Answer answer, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(word(answer.state()));
    lines.addAll(TextColumns.wrap(reason(answer), width));
    for (Answer.Tried tried : answer.tried()) {
      lines.add("");
      lines.addAll(TextColumns.wrap(head(tried.authorization()), width));
      lines.addAll(conditions(tried, width));
    }
    return lines;
  }

  /** {@code yes}, {@code no} or {@code unknown}. */
  static String word(State state) {
    return switch (state) {
      case FULFILLED -> "yes";
      case VIOLATED -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String reason(Answer answer) {
    String sentence =
        answer
            .granting()
            .map(AnswerText::granted)
            .or(() -> answer.nearest().map(AnswerText::refused))
            .orElse(
                "No authorization on file concerns this work, as far as it was named"
                    + " (--publisher, --holder, --url, --source).");
    return answer.unasked().isEmpty() ? sentence : sentence + " " + unasked(answer);
  }

  private static String granted(Answer.Tried tried) {
    Authorization entry = tried.authorization();
    List<String> duties = new ArrayList<>();
    if (!entry.duties().isEmpty()) {
      duties.add(AuthorizationText.duties(entry.duties()));
    }
    entry.allowance().retention().ifPresent(kept -> duties.add("delete after " + kept));
    return duties.isEmpty()
        ? entry.id() + " allows it."
        : "%s allows it, if this is done: %s.".formatted(entry.id(), String.join(", ", duties));
  }

  private static String refused(Answer.Tried tried) {
    Authorization entry = tried.authorization();
    String lacks = tried.lacks().stream().map(AnswerText::lack).collect(Collectors.joining("; "));
    return tried.state() == State.UNKNOWN
        ? "%s allows it unless one of these fails, which cannot be seen from here: %s."
            .formatted(entry.id(), lacks)
        : "No authorization on file allows it. %s comes nearest; it lacks: %s. Ask %s."
            .formatted(entry.id(), lacks, AuthorizationText.party(entry.grantor()));
  }

  /** {@code last day (use on 2026-06-01; on file: until 2026-01-31)}. */
  private static String lack(Condition condition) {
    return "%s (%s; on file: %s)"
        .formatted(condition.fact().name(), condition.fact().actual(), limit(condition));
  }

  private static String unasked(Answer answer) {
    return "The text is credited to %s, of whom nothing on file allows it: the publisher alone may"
            .formatted(AuthorizationText.joined(answer.unasked()))
        + " not be able to.";
  }

  private static String head(Authorization entry) {
    return "%s: %s for %s".formatted(entry.id(), entry.grantor().name(), entry.grantee().name());
  }

  private static List<String> conditions(Answer.Tried tried, int width) {
    TextTable table = new TextTable("CONDITION", "ASKED", "ON FILE", "STATE");
    for (Condition condition : tried.conditions()) {
      table.row(
          condition.fact().name(),
          condition.fact().actual().toString(),
          limit(condition),
          Vocabulary.id(condition.state()));
    }
    return table.lines("  ", width);
  }

  private static String limit(Condition condition) {
    return condition.fact().limit().map(Object::toString).orElse("");
  }
}
