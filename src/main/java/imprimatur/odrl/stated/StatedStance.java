package imprimatur.odrl.stated;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one word what the terms of a policy come down to. */
final class StatedStance {
  private static final Set<Action> PUBLISHING = EnumSet.of(Action.USE, Action.REPUBLISH);
  private static final Set<Action> MINING =
      EnumSet.of(Action.MINE, Action.AI_TRAIN, Action.AI_INPUT);
  private static final Set<DutyKind> CREDITS =
      EnumSet.of(DutyKind.ATTRIBUTE, DutyKind.LINK_BACK, DutyKind.KEEP_NOTICE);
  private static final Set<Constraint.Kind> SIZES =
      EnumSet.of(Constraint.Kind.WORDS, Constraint.Kind.CHARACTERS, Constraint.Kind.PERCENT);

  private final Set<Action> permitted;
  private final Set<Action> prohibited;
  private final Set<DutyKind> duties;
  private final List<Constraint> limits;

  private StatedStance(RightsStatement said) {
    permitted = said.permissions().map(RightsTerm.Permission::action).collect(Collectors.toSet());
    prohibited =
        said.prohibitions().map(RightsTerm.Prohibition::action).collect(Collectors.toSet());
    duties = said.duties().map(RightsTerm.Duty::kind).collect(Collectors.toSet());
    limits =
        Stream.concat(
                said.constraints().stream(),
                said.permissions().flatMap(p -> p.constraints().stream()))
            .toList();
  }

  /** The stance of a statement that has only terms so far. */
  static Stance of(RightsStatement said) {
    StatedStance stance = new StatedStance(said);
    return stance.duties.contains(DutyKind.OBTAIN_CONSENT)
        ? Stance.AUTHORIZATION_REQUIRED
        : stance.withoutConsent();
  }

  private Stance withoutConsent() {
    if (duties.contains(DutyKind.PAY)) {
      return Stance.LICENSE_AVAILABLE;
    }
    boolean publishing = permitted.stream().anyMatch(PUBLISHING::contains);
    if (permitted.isEmpty()) {
      return nothingPermitted();
    }
    boolean part = limits.stream().map(Constraint::kind).anyMatch(SIZES::contains);
    return publishing && !part ? permission() : Stance.PARTIAL_PERMITTED;
  }

  private Stance nothingPermitted() {
    if (prohibited.isEmpty()) {
      return Stance.COPYRIGHT_CLAIM_ONLY;
    }
    return MINING.containsAll(prohibited) ? Stance.TDM_RESERVED : Stance.NO_REPUBLICATION;
  }

  private Stance permission() {
    if (prohibited.contains(Action.COMMERCIAL_USE)) {
      return Stance.PERMITTED_NONCOMMERCIAL;
    }
    boolean creditOnly = !duties.isEmpty() && CREDITS.containsAll(duties) && limits.isEmpty();
    return creditOnly ? Stance.PERMITTED_WITH_ATTRIBUTION : Stance.PERMITTED_WITH_CONDITIONS;
  }
}
