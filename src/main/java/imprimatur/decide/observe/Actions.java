package imprimatur.decide.observe;

import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.rights.Action;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the submission does with the source, in the words of ODRL. */
final class Actions {
  private static final double NEARLY_THE_WHOLE = 0.5;

  private Actions() {}

  /** Everything that is done with the text; pictures are a matter of their own. */
  static Set<Action> done(Sighting sighting) {
    Set<Action> done = EnumSet.noneOf(Action.class);
    Set<ReuseKind> kinds =
        sighting.match().alignment().passages().stream()
            .map(Passage::kind)
            .collect(Collectors.toSet());
    if (kinds.contains(ReuseKind.TRANSLATION)) {
      done.add(Action.TRANSLATE);
    }
    if (kinds.contains(ReuseKind.SUMMARY)) {
      done.add(Action.SUMMARISE);
    }
    if (kinds.contains(ReuseKind.QUOTATION)) {
      done.add(Action.QUOTE);
    }
    if (kinds.contains(ReuseKind.VERBATIM)
        || kinds.contains(ReuseKind.EDITED)
        || kinds.contains(ReuseKind.PARAPHRASE)) {
      boolean whole = sighting.match().alignment().coverageOfSource() >= NEARLY_THE_WHOLE;
      done.add(whole ? Action.REPUBLISH : Action.EXCERPT);
    }
    done.addAll(besides(sighting));
    return done;
  }

  /** What the use adds to publishing the text. */
  static Set<Action> besides(Sighting sighting) {
    Set<Action> besides = EnumSet.copyOf(sighting.use().actions());
    besides.removeAll(EnumSet.of(Action.REPUBLISH, Action.REPRODUCE, Action.USE, Action.EXCERPT));
    besides.remove(Action.USE_IMAGE);
    return besides;
  }
}
