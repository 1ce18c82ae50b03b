package imprimatur.decide.observe;

import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.facts.SourceFact;
import imprimatur.decide.ledger.Work;
import imprimatur.decide.observe.text.SubmissionText;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RightsStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the facts that the rules see. Thread-safe. */
public final class Observer {
  private static final Alignment NOTHING_TAKEN = new Alignment(List.of(), 0, 0, 0, 0, false, false);

  private final PolicyData data;

  public Observer(PolicyData data) {
    this.data = data;
  }

  /**
   * What there is to see of each source, in the order of the matches; a source without passages has
   * nothing.
   */
  public List<SourceFacts> observe(PolicyFacts facts) {
    SubmissionText text = new SubmissionText(facts.submission());
    List<Sighting> sightings =
        facts.matches().stream()
            .filter(m -> !m.alignment().passages().isEmpty())
            .map(m -> sighting(m, text, facts))
            .toList();
    Origins origins = new Origins(sightings, facts.shared());
    ManyTexts many = new ManyTexts(sightings, data);
    return sightings.stream()
        .map(s -> observed(s, origins, facts.authorizations(), many.of(s)))
        .toList();
  }

  /** A stored article as a work that authorizations may be about, as {@link #observe} sees it. */
  public Work work(SourceRef ref, Document document, RightsStatement rights) {
    SourceMatch untouched = new SourceMatch(ref, document, rights, NOTHING_TAKEN);
    Provenance provenance = new Provenance(EffectiveRights.apply(untouched, data));
    return provenance.text().with(provenance.consent(data));
  }

  /** The authorizations whose works include one of the sources: no other is looked at. */
  public List<Authorization> onFile(PolicyFacts facts) {
    SubmissionText text = new SubmissionText(facts.submission());
    List<Agreements> sources =
        facts.matches().stream()
            .map(m -> new Agreements(sighting(m, text, facts), facts.authorizations()))
            .toList();
    return facts.authorizations().stream()
        .filter(entry -> sources.stream().anyMatch(source -> source.concerns(entry)))
        .toList();
  }

  private Sighting sighting(SourceMatch match, SubmissionText text, PolicyFacts facts) {
    SourceMatch effective = EffectiveRights.apply(match, data);
    return new Sighting(
        effective, text, facts.use(), data, EffectiveRights.license(effective.rights(), data));
  }

  private static SourceFacts observed(
      Sighting sighting, Origins origins, List<Authorization> ledger, Optional<Sign> many) {
    List<SourceFact> facts = new ArrayList<>();
    TakingFigures figures = new TakingFigures(sighting);
    facts.add(figures.match());
    facts.addAll(figures.measures());
    facts.add(figures.quoted());
    Statements statements = new Statements(sighting);
    facts.add(statements.notice());
    facts.addAll(statements.prohibited());
    facts.addAll(new Duties(sighting).shown());
    facts.addAll(new Limits(sighting).bounds());
    Parties parties = new Parties(sighting);
    facts.add(parties.relation());
    facts.addAll(parties.upstream());
    facts.addAll(origins.of(sighting));
    parties.picture().ifPresent(facts::add);
    facts.add(parties.commerce());
    facts.addAll(new Signs(sighting).list());
    many.ifPresent(facts::add);
    facts.addAll(new Excuses(sighting).list());
    facts.addAll(new Agreements(sighting, ledger).facts());
    return new SourceFacts(sighting.match(), facts);
  }
}
