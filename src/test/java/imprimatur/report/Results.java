package imprimatur.report;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Basis;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Elsewhere;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.Verdict;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Results of made-up checks, for the tests of all report formats. */
public final class Results {
  private static final Instant WHEN = Instant.parse("2026-03-02T09:30:00Z");

  private static final String FERRY =
      "The ferry between Ardmore and the islands will not sail before Thursday, the harbour master"
          + " said on Monday, after a third night of gales tore two pontoons from their moorings."
          + " Engineers who dived at low tide found the chains worn to half their thickness. \"We"
          + " were lucky that nobody stood on the gangway,\" she told reporters on the quay.";

  private static final String FERRY_EDITED =
      "The ferry from Ardmore to the islands will not sail before Thursday, the harbour master"
          + " said Monday, after a third night of storms tore two pontoons from their moorings."
          + " Divers found the chains worn to half their thickness. \"We were lucky that nobody"
          + " stood on the gangway,\" she told reporters.";

  private Results() {}

  /** An edited article whose publisher wants to be asked: BLOCK. */
  public static CheckResult blocked() {
    return checked(republished());
  }

  /** All verdicts, an unreadable file, a waived finding: what an editor gets on a busy morning. */
  public static CheckResult mixed() {
    return new CheckResult(
        "0.1.0",
        WHEN,
        List.of(republished(), review(), allowed(), waived(), unread(), clean()),
        List.of(),
        List.of(),
        Optional.of(new Basis("corpus", 12, "c0".repeat(32), "of imprimatur", "4d".repeat(32))));
  }

  /** A document without a match. */
  public static CheckResult clear() {
    return checked(clean());
  }

  /** A file that nobody could read. */
  public static CheckResult unreadable() {
    return checked(unread());
  }

  /** Chinese and Arabic passages. */
  public static CheckResult scripts() {
    String chinese = "周一凌晨，渡轮码头的两座浮桥被大风吹断，港务局表示航班最早将于周四恢复。潜水员检查后发现锚链磨损近半。";
    String rewritten = "周一凌晨，码头的两座浮桥被狂风吹断，港务局说航班最早周四恢复。潜水员检查后发现锚链磨损近半。";
    String arabic =
        "أعلنت سلطة الميناء أن العبارة لن تبحر قبل يوم الخميس بعد أن اقتلعت الرياح رصيفين عائمين.";
    return checked(
        taken("drafts/duban.md", "渡轮停航至周四", "zh", rewritten, chinese),
        taken("drafts/abbara.md", "العبارة متوقفة", "ar", arabic, arabic));
  }

  /** Every text that comes from outside is {@code attack}. */
  public static CheckResult hostile(String attack) {
    String text = attack.isBlank() ? "x" : attack;
    QuotedPassage passage =
        new QuotedPassage(
            new Passage(
                new Span(0, text.length()),
                new Span(0, text.length()),
                ReuseKind.EDITED,
                0.5,
                9,
                3),
            text,
            text + " other " + text,
            Position.START,
            new Position(Position.Unit.LINE, 2, 7));
    RightsStatement rights =
        RightsStatement.builder(Stance.NO_REPUBLICATION)
            .holder(Party.of(text))
            .license(text)
            .clause(new Clause(text, Clause.Origin.METADATA, Optional.empty(), Position.START))
            .build();
    SourceRef source =
        new SourceRef(text, text, Optional.of(text), text, Optional.empty(), Optional.of(text));
    Finding finding =
        new Finding(
            "IMP-101",
            text,
            Severity.BLOCK,
            text,
            text,
            source,
            rights,
            List.of(passage),
            List.of(Fact.stated(text, text, text)),
            text,
            List.of(new Cure(Cure.Kind.ASK, text)),
            Optional.of(new Waiver("IMP-101", text, text, text, Optional.empty())));
    Clearance clearance =
        new Clearance("IMP-201", text, text, source, rights, List.of(passage), List.of());
    Decision decision =
        new Decision(
            List.of(finding),
            List.of(clearance),
            List.of(new Gate("IMP-101", text, Fact.stated(text, text), true)));
    Document document =
        Document.builder(text, Document.Role.SUBMISSION, "text", text)
            .metadata(Metadata.builder().title(text).language(text).build())
            .build();
    return new CheckResult(
        "0.1.0",
        WHEN,
        List.of(
            new DocumentResult(
                text,
                Optional.of(document),
                9,
                List.of(),
                decision,
                List.of(Issue.error(text, text)))),
        List.of(Issue.error(text, text)));
  }

  /** A finding whose one passage is {@code submission} against {@code source}. */
  public static CheckResult passages(String submission, String source) {
    return checked(taken("drafts/any.txt", "Any", "und", submission, source));
  }

  /** One finding with two passages, text of one's own before, between and behind them. */
  static CheckResult twoPassages() {
    DocumentResult taken = taken("drafts/two.md", "Two", "en", FERRY_EDITED, FERRY);
    Finding whole = taken.decision().findings().get(0);
    Document submission =
        document("drafts/two.md", "Two", "en", "Mine. " + FERRY + " Mine too. " + FERRY + " End.");
    int second = "Mine. ".length() + FERRY.length() + " Mine too. ".length();
    List<QuotedPassage> passages =
        List.of(at("Mine. ".length(), submission), at(second, submission));
    return checked(
        new DocumentResult(
            taken.uri(),
            Optional.of(submission),
            taken.words(),
            taken.matches(),
            new Decision(List.of(whole.with(passages)), List.of(), List.of()),
            List.of()));
  }

  private static QuotedPassage at(int start, Document submission) {
    Span span = new Span(start, start + FERRY.length());
    Passage passage = new Passage(span, new Span(0, FERRY.length()), ReuseKind.VERBATIM, 1, 46, 46);
    return QuotedPassage.of(passage, submission, document(FERRY, "en"));
  }

  /** Nothing was found, but not all sources could be compared with. */
  public static CheckResult incomplete() {
    return new CheckResult(
        "0.1.0",
        WHEN,
        List.of(clean()),
        List.of(Issue.error("this article was not taken in: it is broken", "corpus/a.pdf")));
  }

  public static CheckResult checked(DocumentResult... documents) {
    return new CheckResult("0.1.0", WHEN, List.of(documents), List.of());
  }

  public static SourceRef harbourNews() {
    return new SourceRef(
        "harbour-news-0117",
        "Ferry halted until Thursday after third gale",
        Optional.of("Ardmore Harbour News"),
        "https://news.ardmore.example/2026/03/ferry-halted",
        Optional.of(LocalDate.of(2026, 3, 1)),
        Optional.empty());
  }

  public static RightsStatement mustAsk() {
    String text =
        "All texts and pictures on this site belong to Ardmore Harbour News Ltd. Without its"
            + " written authorization they must not be republished or used in any form.";
    return RightsStatement.builder(Stance.AUTHORIZATION_REQUIRED)
        .holder(new Party("Ardmore Harbour News Ltd", Optional.of("rights@news.ardmore.example")))
        .clause(
            new Clause(
                text,
                Clause.Origin.SITE_FOOTER,
                Optional.of(new Span(2210, 2210 + text.length())),
                new Position(Position.Unit.LINE, 88, 5)))
        .build();
  }

  private static DocumentResult republished() {
    String opening = "Here is what we know so far.\n\n";
    Document submission =
        document("drafts/ferry.md", "Island ferry stuck in port", "en", opening + FERRY_EDITED);
    Passage passage =
        new Passage(
            new Span(opening.length(), opening.length() + FERRY_EDITED.length()),
            new Span(0, FERRY.length()),
            ReuseKind.EDITED,
            0.87,
            46,
            12);
    SourceMatch match = match(harbourNews(), mustAsk(), document(FERRY, "en"), passage, 53);
    QuotedPassage quoted =
        QuotedPassage.of(passage, submission, match.document())
            .with(List.of(new Elsewhere(islandHerald(), free(), 41, true, Verdict.REVIEW)));
    Finding finding =
        new Finding(
            "IMP-101",
            "Republication without authorization",
            Severity.BLOCK,
            "46 of the 53 words of this text come from \"Ferry halted until Thursday after third"
                + " gale\", whose publisher wants to be asked in writing; no permission is on file.",
            "9c1f03ab77de4410",
            harbourNews(),
            mustAsk(),
            List.of(quoted),
            List.of(
                Fact.measured("longest run in common", "words", 12, 25),
                Fact.measured("share of the source", "%", 82.6, 20),
                Fact.stated("authorization", "none on file", "written")),
            "Ask the holder for written permission, or report the facts in your own words.",
            List.of(
                new Cure(Cure.Kind.CUT, "Cut 36 of the 46 words taken, or put them into your own."),
                new Cure(
                    Cure.Kind.ASK,
                    "Ask Ardmore Harbour News Ltd (rights@news.ardmore.example) for written"
                        + " authorization.")),
            Optional.empty());
    Decision decision =
        new Decision(
            List.of(finding),
            List.of(),
            List.of(
                new Gate(
                    "IMP-101",
                    harbourNews().id(),
                    Fact.measured("share of the source", "%", 82.6, 20),
                    true),
                new Gate(
                    "IMP-202",
                    harbourNews().id(),
                    Fact.stated("marked as a quotation", "no", "yes"),
                    false)));
    return new DocumentResult(
        "drafts/ferry.md",
        Optional.of(submission),
        53,
        List.of(match),
        decision,
        List.of(),
        List.of(new TextCluster(List.of(islandHerald(), harbourNews()), List.of("Meridian Wire"))));
  }

  private static SourceRef islandHerald() {
    return new SourceRef(
        "island-herald/ferry",
        "No boat before Thursday",
        Optional.of("Island Herald"),
        "https://island-herald.example/ferry",
        Optional.of(LocalDate.of(2026, 2, 27)),
        Optional.of("Meridian Wire"));
  }

  private static RightsStatement free() {
    return RightsStatement.builder(Stance.CC_BY).license("CC-BY-4.0").build();
  }

  private static DocumentResult review() {
    String text =
        "Two loose pontoons have stopped the boats; the master of the port hopes for Thursday.";
    Document submission = document("drafts/brief.html", "Boats stopped", "en", text);
    Passage passage =
        new Passage(
            new Span(0, text.length()), new Span(0, 176), ReuseKind.PARAPHRASE, 0.41, 14, 2);
    RightsStatement bare =
        RightsStatement.builder(Stance.COPYRIGHT_CLAIM_ONLY)
            .holder(Party.of("Ardmore Harbour News Ltd"))
            .clause(
                new Clause(
                    "© 2026 Ardmore Harbour News Ltd",
                    Clause.Origin.ARTICLE_NOTICE,
                    Optional.of(new Span(600, 631)),
                    new Position(Position.Unit.LINE, 31, 1)))
            .build();
    SourceMatch match = match(harbourNews(), bare, document(FERRY, "en"), passage, 60);
    Finding finding =
        new Finding(
            "IMP-110",
            "Middling taking from a source that only claims copyright",
            Severity.REVIEW,
            "14 words retell a source that claims copyright and says no more.",
            "4410aa01",
            harbourNews(),
            bare,
            List.of(QuotedPassage.of(passage, submission, match.document())),
            List.of(Fact.measured("share of the submission", "%", 23.3, 15)),
            "Name the source, or ask.",
            List.of(new Cure(Cure.Kind.CREDIT, "Add: Source: Ardmore Harbour News.")),
            Optional.empty());
    return new DocumentResult(
        "drafts/brief.html",
        Optional.of(submission),
        60,
        List.of(match),
        new Decision(List.of(finding), List.of(), List.of()),
        List.of(
            Issue.warning("The page declares two languages; en was taken.", "drafts/brief.html")));
  }

  private static DocumentResult allowed() {
    String text = "\"We were lucky that nobody stood on the gangway,\" the harbour master said.";
    Document submission = document("drafts/quote.txt", "Lucky", "en", text);
    Passage passage =
        new Passage(new Span(0, 49), new Span(255, 303), ReuseKind.QUOTATION, 1, 9, 9);
    SourceMatch match = match(harbourNews(), mustAsk(), document(FERRY, "en"), passage, 230);
    Clearance clearance =
        new Clearance(
            "IMP-202",
            "Quotation inside the limit",
            "9 words are quoted, marked and credited; the limit is 25.",
            harbourNews(),
            mustAsk(),
            List.of(QuotedPassage.of(passage, submission, match.document())),
            List.of(Fact.measured("quoted words", "words", 9, 25)));
    return new DocumentResult(
        "drafts/quote.txt",
        Optional.of(submission),
        230,
        List.of(match),
        new Decision(List.of(), List.of(clearance), List.of()),
        List.of());
  }

  private static DocumentResult waived() {
    DocumentResult taken = taken("drafts/old.docx", "Old news", "en", FERRY_EDITED, FERRY);
    Finding open = taken.decision().findings().get(0);
    Finding waived =
        new Finding(
            open.ruleId(),
            open.title(),
            open.severity(),
            open.message(),
            open.fingerprint(),
            open.source(),
            open.rights(),
            open.passages(),
            open.facts(),
            open.howToFix(),
            open.cures(),
            Optional.of(
                new Waiver(
                    open.ruleId(),
                    open.fingerprint(),
                    "Licensed by phone, contract follows.",
                    "m.brandt",
                    Optional.of(LocalDate.of(2026, 4, 30)))));
    return new DocumentResult(
        taken.uri(),
        taken.document(),
        taken.words(),
        taken.matches(),
        new Decision(List.of(waived), List.of(), List.of()),
        List.of());
  }

  private static DocumentResult unread() {
    return DocumentResult.unread(
        "drafts/locked.pdf",
        Issue.error("The PDF is encrypted; save it without a password.", "drafts/locked.pdf"));
  }

  private static DocumentResult clean() {
    String text = "Our own report from the quay, in nobody else's words.";
    return new DocumentResult(
        "drafts/own.md",
        Optional.of(document("drafts/own.md", "From the quay", "en", text)),
        10,
        List.of(),
        Decision.clear(),
        List.of());
  }

  public static DocumentResult taken(
      String uri, String title, String language, String text, String sourceText) {
    Document submission = document(uri, title, language, text);
    Passage passage =
        new Passage(
            new Span(0, text.length()),
            new Span(0, sourceText.length()),
            text.equals(sourceText) ? ReuseKind.VERBATIM : ReuseKind.EDITED,
            text.equals(sourceText) ? 1 : 0.9,
            20,
            9);
    SourceMatch match =
        match(harbourNews(), mustAsk(), document(sourceText, language), passage, 20);
    Finding finding =
        new Finding(
            "IMP-101",
            "Republication without authorization",
            Severity.BLOCK,
            "The whole text comes from a source that wants to be asked.",
            "77de4410",
            match.source(),
            match.rights(),
            List.of(QuotedPassage.of(passage, submission, match.document())),
            List.of(Fact.measured("share of the source", "%", 100, 20)),
            "Ask the holder, or rewrite.",
            List.of(new Cure(Cure.Kind.ASK, "Ask Ardmore Harbour News Ltd.")),
            Optional.empty());
    return new DocumentResult(
        uri,
        Optional.of(submission),
        20,
        List.of(match),
        new Decision(List.of(finding), List.of(), List.of()),
        List.of());
  }

  private static SourceMatch match(
      SourceRef source, RightsStatement rights, Document document, Passage passage, int words) {
    Alignment alignment =
        new Alignment(
            List.of(passage),
            words,
            55,
            Math.min(words, passage.words()),
            Math.min(55, passage.words()),
            false,
            true);
    return new SourceMatch(source, document, rights, alignment);
  }

  private static Document document(String text, String language) {
    return Document.builder("corpus/ferry.html", Document.Role.SOURCE, "html", text)
        .metadata(Metadata.builder().language(language).build())
        .region(Region.Kind.BODY, new Span(0, text.length()))
        .build();
  }

  private static Document document(String uri, String title, String language, String text) {
    String format = uri.endsWith(".md") ? "markdown" : uri.endsWith(".html") ? "html" : "text";
    return Document.builder(uri, Document.Role.SUBMISSION, format, text)
        .metadata(Metadata.builder().title(title).language(language).build())
        .region(Region.Kind.BODY, new Span(0, text.length()))
        .build();
  }
}
