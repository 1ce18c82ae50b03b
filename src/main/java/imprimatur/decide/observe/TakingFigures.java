package imprimatur.decide.observe;

import imprimatur.decide.PolicyData.QuotationLimit;
import imprimatur.decide.facts.Match;
import imprimatur.decide.facts.Measure;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.facts.SourceFact;
import imprimatur.decide.observe.text.ChangedWords;
import imprimatur.decide.observe.text.Script;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts what was taken: in all, in quotation marks, changed, and as shares of both texts. */
public final class TakingFigures {
  public static final Set<ReuseKind> UNQUOTED =
      EnumSet.of(
          ReuseKind.VERBATIM,
          ReuseKind.EDITED,
          ReuseKind.PARAPHRASE,
          ReuseKind.SUMMARY,
          ReuseKind.TRANSLATION);
  public static final Set<ReuseKind> QUOTED = EnumSet.of(ReuseKind.QUOTATION);
  public static final Set<ReuseKind> SHARED = EnumSet.of(ReuseKind.SHARED_QUOTATION);
  public static final Set<ReuseKind> LITERAL =
      EnumSet.of(ReuseKind.VERBATIM, ReuseKind.EDITED, ReuseKind.TRANSLATION);
  public static final Set<ReuseKind> CHANGED =
      EnumSet.of(ReuseKind.EDITED, ReuseKind.PARAPHRASE, ReuseKind.SUMMARY, ReuseKind.TRANSLATION);
  private static final double NEARLY_THE_SAME = 0.95;

  private final Sighting sighting;
  private final Alignment alignment;
  private final Script script;

  TakingFigures(Sighting sighting) {
    this.sighting = sighting;
    this.alignment = sighting.match().alignment();
    this.script = Script.of(sighting.submission().document().text(), sighting.places());
  }

  Match match() {
    return new Match(
        sighting.id(),
        words(UNQUOTED),
        sighting.passages(UNQUOTED).filter(this::isLiteral).mapToInt(Passage::words).sum(),
        words(CHANGED),
        sighting
            .passages(CHANGED)
            .allMatch(p -> p.kind() == ReuseKind.EDITED && p.similarity() >= NEARLY_THE_SAME),
        words(QUOTED),
        words(SHARED));
  }

  /** A paraphrase made of the source's words tells nothing in other words. */
  private boolean isLiteral(Passage passage) {
    if (LITERAL.contains(passage.kind())) {
      return true;
    }
    ChangedWords changed = sighting.changed(passage);
    return !sighting.data().retelling().isPassedBy(changed.changed(), changed.percent());
  }

  private int words(Set<ReuseKind> kinds) {
    return sighting.passages(kinds).mapToInt(Passage::words).sum();
  }

  /** The measures of the words outside quotation marks, and of all own words. */
  List<SourceFact> measures() {
    List<SourceFact> measures = new ArrayList<>();
    measures.addAll(measures(false, words(UNQUOTED), UNQUOTED));
    Set<ReuseKind> all = EnumSet.copyOf(UNQUOTED);
    all.addAll(QUOTED);
    measures.addAll(measures(true, words(UNQUOTED) + words(QUOTED), all));
    return measures;
  }

  private List<Measure> measures(boolean withQuotations, int words, Set<ReuseKind> kinds) {
    if (words == 0) {
      return List.of();
    }
    int run = sighting.passages(kinds).mapToInt(Passage::longestRun).max().orElse(0);
    double part = (double) words / Math.max(1, words(UNQUOTED) + words(QUOTED));
    double inWords = words / script.perWord();
    List<Measure> measures = new ArrayList<>();
    measures.add(measure(withQuotations, "words", script.unit(), words, inWords));
    measures.add(measure(withQuotations, "longest run", script.unit(), run, inWords));
    double ofSource = 100 * part * alignment.coverageOfSource();
    measures.add(measure(withQuotations, "share of the source", "%", ofSource, inWords));
    double ofSubmission = 100.0 * words / Math.max(words, alignment.submissionWords());
    measures.add(measure(withQuotations, "share of the submission", "%", ofSubmission, inWords));
    if (alignment.ledeTaken()) {
      measures.add(measure(withQuotations, "opening taken", "", 1, inWords));
    }
    if (alignment.ledeTaken() && alignment.headlineTaken()) {
      measures.add(measure(withQuotations, "headline and opening taken", "", 1, inWords));
    }
    return measures;
  }

  private Measure measure(
      boolean withQuotations, String name, String unit, double actual, double inWords) {
    double perWord = unit.equals(script.unit()) ? script.perWord() : 1;
    return new Measure(sighting.id(), withQuotations, name, unit, actual, perWord, inWords);
  }

  Quoted quoted() {
    QuotationLimit limit = sighting.quotationLimit();
    int words = words(QUOTED);
    int own = Math.max(1, words + words(UNQUOTED));
    return new Quoted(
        sighting.id(),
        script.unit(),
        words,
        Math.min(scaled(limit.words()), stated()),
        Math.min(scaled(limit.floor()), stated()),
        100 * alignment.coverageOfSource() * words / own,
        limit.percent(),
        100.0 * words / Math.max(Math.max(1, words), alignment.submissionWords()),
        limit.submissionPercent());
  }

  private int scaled(int words) {
    return (int) Math.round(words * script.perWord());
  }

  /** The number of words that the notice itself allows to quote. */
  private int stated() {
    return sighting
        .rights()
        .permissions()
        .filter(p -> p.action() == Action.QUOTE || p.action() == Action.EXCERPT)
        .flatMap(p -> p.constraints().stream())
        .filter(c -> c.kind() == Constraint.Kind.WORDS)
        .mapToInt(c -> Constraint.number(c.value()).map(Double::intValue).orElse(Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
