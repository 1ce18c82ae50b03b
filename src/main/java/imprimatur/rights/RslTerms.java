package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.RightsTerm;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What terms after Really Simple Licensing keep back from mining and AI. They say nothing of
 * publishing.
 */
final class RslTerms {
  private static final Set<Action> ALL = EnumSet.of(Action.MINE, Action.AI_TRAIN, Action.AI_INPUT);
  private static final Set<String> FREE = Set.of("free", "attribution");
  private static final Map<String, Set<Action>> USAGES =
      Map.of(
          "all", ALL,
          "ai-all", EnumSet.of(Action.AI_TRAIN, Action.AI_INPUT),
          "ai-train", EnumSet.of(Action.AI_TRAIN),
          "train-ai", EnumSet.of(Action.AI_TRAIN),
          "ai-input", EnumSet.of(Action.AI_INPUT),
          "ai-use", EnumSet.of(Action.AI_INPUT),
          "ai-index", EnumSet.of(Action.AI_INPUT));

  private RslTerms() {}

  /**
   * The prohibitions that terms of the form {@code permits: search; prohibits: ai-train; payment:
   * purchase} come to: where usages are permitted, all others are not, and what is to be paid for
   * is not free. Terms that are only pointed at keep back whatever they do not allow.
   */
  static List<RightsTerm.Prohibition> prohibitions(String terms) {
    Map<String, String> said = new HashMap<>();
    for (String part : terms.split("; ", -1)) {
      String[] halves = part.split(": ", 2);
      said.put(halves[0], halves.length == 2 ? halves[1] : "");
    }
    if (said.containsKey("terms")) {
      Constraint unread =
          new Constraint(Constraint.Kind.AUDIENCE, Constraint.Operator.NEQ, said.get("terms"));
      return List.of(new RightsTerm.Prohibition(Action.MINE, List.of(unread)));
    }
    return kept(said).stream().map(a -> new RightsTerm.Prohibition(a, List.of())).toList();
  }

  private static Set<Action> kept(Map<String, String> said) {
    boolean free = !said.containsKey("payment") || FREE.contains(said.get("payment"));
    Set<Action> kept = EnumSet.noneOf(Action.class);
    if (said.containsKey("permits")) {
      kept.addAll(EnumSet.of(Action.AI_TRAIN, Action.AI_INPUT));
      kept.removeAll(free ? actions(said.get("permits")) : Set.of());
    }
    kept.addAll(actions(said.getOrDefault("prohibits", "")));
    return kept;
  }

  private static Set<Action> actions(String usages) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String usage : usages.split(" ", -1)) {
      actions.addAll(USAGES.getOrDefault(usage, Set.of()));
    }
    return actions;
  }
}
