package imprimatur.decide.observe;

import imprimatur.decide.PolicyData.StanceTreatment;
import imprimatur.decide.Regime;
import imprimatur.decide.State;
import imprimatur.decide.StatutoryException;
import imprimatur.decide.facts.Excuse;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.DutyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the use against the exceptions of the laws that hold where it is published. A use that
 * names no purpose asks for none.
 */
final class Excuses {
  private final Sighting sighting;
  private final Alignment taken;

  Excuses(Sighting sighting) {
    this.sighting = sighting;
    this.taken = sighting.match().alignment();
  }

  /** Every condition of each law. */
  List<Excuse> list() {
    List<Excuse> all = new ArrayList<>();
    sighting
        .use()
        .purpose()
        .ifPresent(
            purpose ->
                sighting
                    .data()
                    .exceptions(sighting.use().territories(), purpose)
                    .forEach(law -> all.addAll(conditions(law, purpose))));
    return all;
  }

  private List<Excuse> conditions(StatutoryException law, String purpose) {
    List<Excuse> all = new ArrayList<>();
    String named = law.law() + ": ";
    all.add(
        new Excuse(
            sighting.id(),
            law.law(),
            true,
            State.of(law.purposes().contains(purpose)),
            Fact.stated(named + "purpose", purpose, String.join(", ", law.purposes()))));
    State credit = new Duties(sighting).state(DutyKind.ATTRIBUTE);
    all.add(other(law, credit, Fact.stated(named + "source named", seen(credit), "beside it")));
    all.add(share(law, "share of the source", 100 * taken.coverageOfSource(), law.percent()));
    all.add(
        share(
            law,
            "share of the submission",
            100 * taken.coverageOfSubmission(),
            law.submissionPercent()));
    boolean substitute = taken.headlineTaken() && taken.ledeTaken();
    all.add(
        other(
            law,
            State.of(!substitute),
            Fact.stated(
                named + "headline and opening", substitute ? "taken" : "not taken", "not taken")));
    if (law.reservable()) {
      all.add(other(law, State.of(!reserved()), reservation(named)));
    }
    return all;
  }

  private Fact reservation(String named) {
    return Fact.stated(
        named + "reservation", reserved() ? "express" : "none", "not expressly reserved");
  }

  private static String seen(State credit) {
    return switch (credit) {
      case FULFILLED -> "yes";
      case UNKNOWN -> "not to be seen";
      case VIOLATED -> "no";
    };
  }

  private boolean reserved() {
    Optional<Regime> regime =
        sighting.data().treatment(sighting.rights().stance()).map(StanceTreatment::regime);
    return regime.filter(r -> r == Regime.EXPRESS || r == Regime.CONSENT).isPresent();
  }

  private Excuse share(StatutoryException law, String name, double actual, int limit) {
    Fact fact = Fact.measured(law.law() + ": " + name, "%", actual, limit);
    return other(law, State.of(actual <= limit), fact);
  }

  private Excuse other(StatutoryException law, State state, Fact fact) {
    return new Excuse(sighting.id(), law.law(), false, state, fact);
  }
}
