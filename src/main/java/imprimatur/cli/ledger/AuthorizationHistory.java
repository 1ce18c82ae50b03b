package imprimatur.cli.ledger;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.TextTable;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.History;
import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.notation.JsonText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur authorization history}. */
@Command(
    name = "history",
    description = {
      "Shows what was done about the authorizations, by whom and when, the oldest first.",
      "Every line of the history is sealed together with those before it. Whoever notes the last seal"
          + " can tell later that nothing was rewritten."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur authorization history",
      "  imprimatur authorization history LP-2025-003 --format json"
    })
final class AuthorizationHistory implements Callable<Integer> {
  @ParentCommand private AuthorizationCommand parent;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Only of this authorization; default: of all.")
  private String id;

  @Mixin private AnswerFormat format;

  @Override
  public Integer call() throws IOException {
    History history = parent.ledger().history();
    if (id != null && history.events().stream().noneMatch(this::isMeant)) {
      parent.say(
          "nothing is written down of " + parent.entry(id).id() + ": it was entered by hand");
    }
    List<LedgerEvent> events = history.events().stream().filter(this::isMeant).toList();
    if (format.isJson()) {
      parent.terminal().out().print(JsonText.pretty(values(events, history)));
    } else if (!events.isEmpty()) {
      parent.print(table(events));
      parent.say("last seal: " + history.seal());
    }
    return ExitCode.CLEAR;
  }

  private boolean isMeant(LedgerEvent event) {
    return id == null || event.authorization().equals(id);
  }

  private List<String> table(List<LedgerEvent> events) {
    TextTable table = new TextTable("AT", "BY", "WHAT", "AUTHORIZATION", "ON", "WORK");
    for (LedgerEvent event : events) {
      table.row(
          event.stamp().at().toString(),
          event.stamp().by(),
          Vocabulary.id(event.kind()),
          event.authorization(),
          event.day().map(Object::toString).orElse(""),
          event.work().orElse(""));
    }
    return table.lines("", parent.terminal().width());
  }

  private static Map<String, Object> values(List<LedgerEvent> events, History history) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("events", events.stream().map(AuthorizationHistory::value).toList());
    values.put("seal", history.seal());
    return values;
  }

  private static Map<String, Object> value(LedgerEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", event.stamp().at().toString());
    fields.put("by", event.stamp().by());
    fields.put("what", Vocabulary.id(event.kind()));
    fields.put("authorization", event.authorization());
    fields.put("on", event.day());
    fields.put("work", event.work());
    return fields;
  }
}
