package imprimatur.cli.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.Answer;
import imprimatur.decide.ledger.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger answers, as the members of a JSON object; every member is always there. */
final class AnswerFields {
  private AnswerFields() {}

  static Map<String, Object> of(Answer answer, Request request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("answer", AnswerText.word(answer.state()));
    fields.put("request", request(request));
    fields.put("authorization", answer.granting().map(t -> t.authorization().id()));
    fields.put(
        "duties",
        answer
            .granting()
            .map(t -> t.authorization().duties().stream().map(AuthorizationFields::duty).toList())
            .orElse(List.of()));
    fields.put("nearest", answer.nearest().map(AnswerFields::nearest));
    fields.put("unasked", AuthorizationFields.sorted(answer.unasked()));
    fields.put("tried", answer.tried().stream().map(AnswerFields::tried).toList());
    return fields;
  }

  private static Map<String, Object> request(Request request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("requesters", AuthorizationFields.sorted(request.requesters()));
    fields.put(
        "actions",
        AuthorizationFields.sorted(request.actions().stream().map(Vocabulary::id).toList()));
    fields.put("territories", AuthorizationFields.sorted(request.territories()));
    fields.put("channel", request.channel());
    fields.put("language", request.language());
    fields.put("on", request.date());
    return fields;
  }

  private static Map<String, Object> nearest(Answer.Tried tried) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", tried.authorization().id());
    fields.put("lacks", tried.lacks().stream().map(AnswerFields::condition).toList());
    return fields;
  }

  private static Map<String, Object> tried(Answer.Tried tried) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", tried.authorization().id());
    fields.put("state", Vocabulary.id(tried.state()));
    fields.put("conditions", tried.conditions().stream().map(AnswerFields::condition).toList());
    return fields;
  }

  private static Map<String, Object> condition(Condition condition) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", condition.fact().name());
    fields.put("actual", condition.fact().actual());
    fields.put("limit", condition.fact().limit());
    fields.put("state", Vocabulary.id(condition.state()));
    return fields;
  }
}
