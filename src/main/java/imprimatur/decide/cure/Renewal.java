package imprimatur.decide.cure;

import imprimatur.decide.State;
import imprimatur.decide.facts.Agreement;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.observe.AgreementWords;
import imprimatur.decide.observe.SourceFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what it takes for the authorizations on file to reach the use. */
record Renewal(SourceFacts source) {

  /** For each side the authorization that lacks least, and what it takes. */
  String text() {
    return Stream.of(Agreement.Side.values())
        .flatMap(side -> nearest(side).stream())
        .map(this::reaching)
        .collect(Collectors.joining(" "));
  }

  private Optional<Agreement> nearest(Agreement.Side side) {
    return source
        .only(Agreement.class)
        .filter(a -> a.side() == side)
        .min(
            Comparator.<Agreement>comparingLong(a -> lacks(a, State.VIOLATED).size())
                .thenComparing(a -> lacks(a, State.UNKNOWN).size())
                .thenComparing(Agreement::authorizationId))
        .filter(a -> lacks(a, State.VIOLATED).size() + lacks(a, State.UNKNOWN).size() > 0);
  }

  private List<AgreementCondition> lacks(Agreement agreement, State state) {
    return source
        .only(AgreementCondition.class)
        .filter(c -> c.authorizationId().equals(agreement.authorizationId()))
        .filter(c -> c.side() == agreement.side() && c.state() == state)
        .sorted(AgreementCondition.WORST_FIRST)
        .toList();
  }

  private String reaching(Agreement agreement) {
    List<String> todo = new ArrayList<>();
    List<AgreementCondition> broken = lacks(agreement, State.VIOLATED);
    List<AgreementCondition> given = broken.stream().filter(c -> c.duty().isEmpty()).toList();
    if (given.size() > 1) { // who must ask for one thing asks for all at once
      todo.add("have " + agreement.grantor() + " replace it by one for this use");
    } else {
      given.forEach(c -> todo.add(c.remedy()));
    }
    broken.stream().filter(c -> c.duty().isPresent()).forEach(c -> todo.add(c.remedy()));
    todo.addAll(doubts(lacks(agreement, State.UNKNOWN)));
    return "Make authorization "
        + agreement.authorizationId()
        + " reach this use: "
        + String.join("; ", todo)
        + ".";
  }

  /** What is to be said in the use file is said in one go. */
  private static List<String> doubts(List<AgreementCondition> unknown) {
    String say = AgreementWords.SAY;
    List<String> remedies = unknown.stream().map(AgreementCondition::remedy).distinct().toList();
    List<String> todo = new ArrayList<>(remedies.stream().filter(r -> !r.startsWith(say)).toList());
    List<String> unsaid =
        remedies.stream()
            .filter(r -> r.startsWith(say))
            .map(r -> r.substring(say.length()))
            .toList();
    if (!unsaid.isEmpty()) {
      todo.add(say + Wording.listed(unsaid));
    }
    return todo;
  }
}
