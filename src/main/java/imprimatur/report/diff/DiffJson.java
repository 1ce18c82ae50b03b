package imprimatur.report.diff;

import imprimatur.notation.JsonText;
import imprimatur.report.Json;
import imprimatur.report.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The changes for programs, {@code imprimatur-diff/1}; documents without any are left out. */
public final class DiffJson {
  private DiffJson() {}

  /** The whole text, ended by a line feed. */
  public static String of(ReportDiff diff) {
    return JsonText.pretty(
        Json.object(
            "schema", "imprimatur-diff/1",
            "worse", diff.worse(),
            "before", diff.before().word(),
            "after", diff.after().word(),
            "incomplete", diff.lost(),
            "summary", summary(diff),
            "documents",
                diff.documents().stream()
                    .filter(DocumentDiff::differs)
                    .map(DiffJson::document)
                    .toList()));
  }

  private static Map<String, Object> summary(ReportDiff diff) {
    return Json.object(
        "new", diff.count(Change.Kind.NEW),
        "changed", diff.count(Change.Kind.CHANGED),
        "moved", diff.count(Change.Kind.MOVED),
        "gone", diff.count(Change.Kind.GONE),
        "same", diff.same());
  }

  private static Map<String, Object> document(DocumentDiff document) {
    return Json.object(
        "uri", document.uri(),
        "before", document.before().map(Outcome::word),
        "after", document.after().map(Outcome::word),
        "worse", document.worse(),
        "incomplete", document.lost(),
        "changes", document.changes().stream().map(DiffJson::change).toList());
  }

  private static Map<String, Object> change(Change change) {
    return Json.object(
        "kind", change.kind().name().toLowerCase(Locale.ROOT),
        "worse", change.worse(),
        "fingerprint", change.finding().fingerprint(),
        "movedFrom", change.movedFrom(),
        "what", change.what(),
        "before", Optional.ofNullable(change.before().map(Json::finding).orElse(null)),
        "after", Optional.ofNullable(change.after().map(Json::finding).orElse(null)));
  }
}
