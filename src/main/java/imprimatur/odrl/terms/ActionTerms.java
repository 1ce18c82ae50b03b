package imprimatur.odrl.terms;

import imprimatur.model.rights.Action;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Actions in ODRL. Reading back never gives more than ODRL's word does: where our word is wider,
 * there is none for it.
 */
public final class ActionTerms {
  /** Everything, also what ODRL has no word for. */
  public static final String ANY = Profile.iri("any");

  /** Copies, and to publish them, as our ledger takes it; ODRL's word is the narrower. */
  private static final String REPRODUCE = Profile.iri("reproduce");

  private static final String USE = Odrl.iri("use");
  private static final String TRANSFER = Odrl.iri("transfer");
  private static final String COMMERCIAL = "http://creativecommons.org/ns#CommericalUse";
  private static final String DISPLAY = Odrl.iri("display");

  private static final Map<Action, String> WORDS =
      Map.ofEntries(
          Map.entry(Action.REPUBLISH, Odrl.iri("distribute")),
          Map.entry(Action.EXCERPT, Odrl.iri("extract")),
          Map.entry(Action.QUOTE, Profile.iri("quote")),
          Map.entry(Action.HEADLINE_LINK, Profile.iri("link")),
          Map.entry(Action.SUMMARISE, Profile.iri("summarise")),
          Map.entry(Action.TRANSLATE, Odrl.iri("translate")),
          Map.entry(Action.ADAPT, Odrl.iri("derive")),
          Map.entry(Action.ARCHIVE, Odrl.iri("archive")),
          Map.entry(Action.INDEX, Odrl.iri("index")),
          Map.entry(Action.PRINT, Odrl.iri("print")),
          Map.entry(Action.AGGREGATE, Odrl.iri("aggregate")),
          Map.entry(Action.SELL, Odrl.iri("sell")),
          Map.entry(Action.COMMERCIAL_USE, Odrl.iri("commercialize")),
          Map.entry(Action.BULK, Profile.iri("bulk")),
          Map.entry(Action.FRAME, Profile.iri("frame")),
          Map.entry(Action.MINE, Profile.MINE),
          Map.entry(Action.AI_TRAIN, Profile.iri("ai-train")),
          Map.entry(Action.AI_INPUT, Profile.iri("ai-input")));

  /** What ODRL's "use" stands for; mining and training were not thought of when it was written. */
  private static final Set<Action> USES =
      Set.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  Action.USE,
                  Action.SELL,
                  Action.USE_IMAGE,
                  Action.MINE,
                  Action.AI_TRAIN,
                  Action.AI_INPUT,
                  Action.BULK)));

  private ActionTerms() {}

  /** The actions on the text, in a fixed order; {@link Action#USE_IMAGE} is none of them. */
  public static List<String> onText(Set<Action> actions) {
    List<String> words = new ArrayList<>();
    for (Action action : new TreeSet<>(actions)) {
      switch (action) {
        case USE -> words.addAll(List.of(USE, TRANSFER, ANY));
        case REPRODUCE ->
            words.add(actions.contains(Action.REPUBLISH) ? Odrl.iri("reproduce") : REPRODUCE);
        case USE_IMAGE -> {}
        default -> words.add(WORDS.get(action));
      }
    }
    return words;
  }

  /** The action on pictures. */
  public static String onPictures() {
    return DISPLAY;
  }

  /**
   * What a permission for these actions allows; nothing if one of them cannot be said without
   * saying more.
   */
  public static Optional<Set<Action>> allowed(List<String> words) {
    Set<Action> actions = new LinkedHashSet<>();
    for (String word : words) {
      Set<Action> allowed = allowed(word, words);
      if (allowed.isEmpty()) {
        return Optional.empty();
      }
      actions.addAll(allowed);
    }
    if (words.contains(ANY)) {
      actions.removeAll(USES);
      actions.remove(Action.SELL);
      restore(words, actions);
    }
    return Optional.of(actions);
  }

  /** Beside "any", only what is named in its own word is an action of its own. */
  private static void restore(List<String> words, Set<Action> actions) {
    words.stream()
        .filter(w -> !w.equals(USE) && !w.equals(TRANSFER))
        .forEach(w -> actions.addAll(allowed(w, words)));
  }

  private static Set<Action> allowed(String word, List<String> beside) {
    if (word.equals(ANY)) {
      return Set.of(Action.USE);
    }
    if (word.equals(USE)) {
      return USES;
    }
    if (word.equals(TRANSFER)) {
      return Set.of(Action.SELL);
    }
    if (word.equals(REPRODUCE) || isReproduction(word, beside)) {
      return Set.of(Action.REPRODUCE);
    }
    String plain = word.equals(COMMERCIAL) ? Odrl.iri("commercialize") : word;
    return WORDS.entrySet().stream()
        .filter(e -> e.getValue().equals(plain))
        .map(e -> Set.of(e.getKey()))
        .findFirst()
        .orElse(Set.of());
  }

  /** Copies that may not be given to anybody are no use to a publisher, and our word is wider. */
  private static boolean isReproduction(String word, List<String> beside) {
    return word.equals(Odrl.iri("reproduce")) && beside.contains(WORDS.get(Action.REPUBLISH));
  }
}
