package imprimatur.report;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.RightsStatement;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings and clearances of one document, written on a sheet. Not thread-safe. */
final class FindingText {
  /** Passages shown in full; of more the longest are taken and the others only named. */
  private static final int MOST_PASSAGES = 3;

  private static final int MOST_NAMED = 20;
  private static final int PASSAGE_WORDS = 110;

  private final Sheet sheet;
  private final String uri;
  private final PassageView view;
  private final Detail detail;
  private final Map<Told, String> told = new HashMap<>();

  /** A passage of a source, which several findings may be about. */
  private record Told(String sourceId, Passage passage) {}

  FindingText(Sheet sheet, String uri, Detail detail) {
    this.sheet = sheet;
    this.uri = uri;
    this.detail = detail;
    int words = detail.tells(Detail.PASSAGES) ? Integer.MAX_VALUE : PASSAGE_WORDS;
    view = new PassageView(sheet.inner(), sheet.color(), words);
  }

  void finding(Finding finding) {
    sheet.blank();
    sheet.heading(
        finding.waiver().isPresent()
            ? sheet.badge("○ WAIVED", Ink.FAINT)
            : badge(finding.severity()),
        new Flow.Run(" " + finding.ruleId() + " " + safe(finding.title()), Ink.STRONG));
    sheet.paragraph(Flow.Run.plain(safe(finding.message())));
    source(finding.source());
    if (finding.waiver().isPresent()) {
      sheet.labelled("Waived", Flow.Run.plain(safe(Wording.waiver(finding.waiver().get()))));
      return;
    }
    if (detail == Detail.BRIEF) {
      sheet.labelled("Passages", Flow.Run.plain(places(finding.passages())));
      sheet.labelled("To clear", Flow.Run.plain(safe(first(finding))));
      return;
    }
    passages(finding.passages(), finding.source(), finding.ruleId());
    rights(finding.rights());
    facts(finding.facts());
    cures(finding);
  }

  void clearance(Clearance clearance) {
    sheet.blank();
    sheet.heading(
        sheet.badge(Outcome.ALLOW),
        new Flow.Run(" " + clearance.ruleId() + " " + safe(clearance.title()), Ink.STRONG));
    sheet.paragraph(Flow.Run.plain(safe(clearance.reason())));
    source(clearance.source());
    if (detail == Detail.BRIEF) {
      return;
    }
    passages(clearance.passages(), clearance.source(), clearance.ruleId());
    rights(clearance.rights());
    facts(clearance.facts());
  }

  private Flow.Run badge(Severity severity) {
    return severity == Severity.NOTE
        ? sheet.badge("i NOTE", Ink.NOT_CHECKED)
        : sheet.badge(Outcome.of(Verdict.of(severity)));
  }

  private void source(SourceRef source) {
    sheet.blank();
    String title = Harmless.text(source.title(), 300);
    sheet.labelled("Source", sheet.linked(title, Ink.STRONG, source.uri()));
    String imprint =
        Wording.imprint(source).stream()
            .map(part -> Harmless.text(part, 500))
            .collect(Collectors.joining(" · "));
    sheet.labelled("", sheet.linked(imprint, Ink.PLAIN, source.uri()));
  }

  /** A passage is shown under the first finding that is about it; later ones refer to that. */
  private void passages(List<QuotedPassage> all, SourceRef source, String ruleId) {
    Map<String, List<QuotedPassage>> before = new LinkedHashMap<>();
    List<QuotedPassage> fresh = new ArrayList<>();
    for (QuotedPassage quoted : all) {
      String rule = told.putIfAbsent(new Told(source.id(), quoted.passage()), ruleId);
      (rule == null ? fresh : before.computeIfAbsent(rule, r -> new ArrayList<>())).add(quoted);
    }
    shown(fresh, source);
    before.forEach(this::referred);
  }

  private void referred(String rule, List<QuotedPassage> passages) {
    String what = passages.size() == 1 ? "the passage" : "the passages";
    sheet.blank();
    sheet.labelled(
        "Passages", Flow.Run.plain(what + " " + places(passages) + ", as shown under " + rule));
  }

  private void shown(List<QuotedPassage> passages, SourceRef source) {
    Set<QuotedPassage> shown =
        passages.stream()
            .sorted(Comparator.comparingInt((QuotedPassage p) -> -p.passage().words()))
            .limit(detail.tells(Detail.PASSAGES) ? Long.MAX_VALUE : MOST_PASSAGES)
            .collect(Collectors.toSet());
    String right = "Source: " + source.publisher().orElse(source.title());
    for (QuotedPassage passage : passages) {
      if (shown.contains(passage)) {
        sheet.blank();
        String left = Wording.place(uri, passage.from()) + " (your text)";
        view.lines(left, right, passage).forEach(sheet::line);
        elsewhere(passage);
      }
    }
    List<QuotedPassage> others = passages.stream().filter(p -> !shown.contains(p)).toList();
    if (!others.isEmpty()) {
      named(others);
    }
  }

  private void elsewhere(QuotedPassage passage) {
    if (!passage.elsewhere().isEmpty()) {
      String others = Harmless.text(Wording.elsewhere(passage.elsewhere()), 3000);
      sheet.labelled("Also in", Flow.Run.plain(others));
    }
  }

  private void named(List<QuotedPassage> others) {
    sheet.blank();
    sheet.paragraph(
        Flow.Run.plain(
            "And " + Wording.count(others.size(), "shorter passage") + ": " + places(others)));
  }

  private static String places(List<QuotedPassage> passages) {
    String places =
        passages.stream()
            .limit(MOST_NAMED)
            .map(p -> "at " + p.from() + " (" + Wording.count(p.passage().words(), "word") + ")")
            .collect(Collectors.joining(", "));
    return passages.size() > MOST_NAMED ? places + " …" : places;
  }

  private void rights(RightsStatement rights) {
    Clause clause = rights.clause();
    sheet.blank();
    if (!clause.text().isBlank()) {
      sheet.labelled("Clause", Flow.Run.plain("“" + Harmless.text(clause.text(), 900) + "”"));
    }
    String holder = rights.holder().map(party -> safe(party.name()) + " · ").orElse("");
    String license = rights.license().map(id -> " · " + safe(id)).orElse("");
    sheet.labelled(
        clause.text().isBlank() ? "Rights" : "",
        Flow.Run.plain(holder + rights.stance().id() + license + " · " + Wording.place(clause)));
  }

  private void facts(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    sheet.blank();
    List<List<String>> rows =
        facts.stream()
            .map(
                fact ->
                    List.of(
                        safe(fact.name()),
                        safe(Wording.value(fact.actual(), fact.unit())),
                        safe(Wording.limit(fact))))
            .toList();
    sheet.table("Facts", rows);
  }

  private static String first(Finding finding) {
    return finding.cures().isEmpty() ? finding.howToFix() : finding.cures().get(0).text();
  }

  private void cures(Finding finding) {
    sheet.blank();
    sheet.labelled("To clear", Flow.Run.plain(safe(finding.howToFix())));
    int number = 1;
    for (Cure cure : finding.cures()) {
      sheet.labelled(
          "", new Flow.Run(number++ + ". ", Ink.STRONG), Flow.Run.plain(safe(cure.text())));
    }
  }

  private static String safe(String text) {
    return Harmless.text(text, 1000);
  }
}
