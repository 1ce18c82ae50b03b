package imprimatur.decide.observe;

import imprimatur.decide.PolicyData.EditingLimit;
import imprimatur.decide.observe.text.ChangedWords;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.rights.Action;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the submission does with the source, in the words of ODRL. */
final class Actions {
  private static final double NEARLY_THE_WHOLE = 0.5;

  private static final Set<ReuseKind> IN_ITS_LANGUAGE =
      EnumSet.of(ReuseKind.VERBATIM, ReuseKind.EDITED, ReuseKind.PARAPHRASE);

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

  /**
   * The words taken over that are not the source's, if they are too many for copy-editing: to
   * publish them is to adapt the text. Translations and summaries are actions of their own.
   */
  static Optional<ChangedWords> adapted(Sighting sighting) {
    ChangedWords all =
        sighting
            .passages(IN_ITS_LANGUAGE)
            .map(sighting::changed)
            .reduce(new ChangedWords(0, 0), ChangedWords::plus);
    EditingLimit limit = sighting.data().copyEditing();
    return Optional.of(all).filter(c -> limit.isPassedBy(c.changed(), c.percent()));
  }

  /** What the use adds to publishing the text. */
  static Set<Action> besides(Sighting sighting) {
    Set<Action> besides = EnumSet.copyOf(sighting.use().actions());
    besides.removeAll(EnumSet.of(Action.REPUBLISH, Action.REPRODUCE, Action.USE, Action.EXCERPT));
    besides.remove(Action.USE_IMAGE);
    return besides;
  }
}
