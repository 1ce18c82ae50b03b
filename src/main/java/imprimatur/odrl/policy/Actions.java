package imprimatur.odrl.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which action includes which: a rule on the wider one is a rule on the narrower too. The hierarchy
 * is that of the ODRL 2.2 vocabulary ({@code includedIn}), of Creative Commons' and of our profile.
 *
 * @see <a href="https://www.w3.org/TR/odrl-vocab/#actions">Actions of the ODRL vocabulary</a>
 */
public final class Actions {
  private static final String CC = "http://creativecommons.org/ns#";
  private static final Map<String, String> INCLUDED_IN = hierarchy();

  private static final Map<String, String> RENAMED =
      Map.of(
          Odrl.iri("append"), Odrl.iri("modify"),
          Odrl.iri("appendTo"), Odrl.iri("modify"),
          Odrl.iri("copy"), Odrl.iri("reproduce"),
          Odrl.iri("excerpt"), Odrl.iri("extract"),
          Odrl.iri("extractPage"), Odrl.iri("extract"),
          Odrl.iri("write"), Odrl.iri("modify"),
          Odrl.iri("lend"), Odrl.iri("give"),
          Odrl.iri("share"), CC + "Sharing",
          Odrl.iri("shareAlike"), CC + "ShareAlike",
          Odrl.iri("commercialize"), CC + "CommericalUse");

  private Actions() {}

  /** Whether a rule on {@code wide} is a rule on {@code narrow}. */
  public static boolean includes(String wide, String narrow) {
    Set<String> seen = new HashSet<>();
    String action = plain(narrow);
    while (action != null && seen.add(action)) {
      if (action.equals(plain(wide))) {
        return true;
      }
      action = INCLUDED_IN.get(action);
    }
    return false;
  }

  /** The present name of an action that has been renamed. */
  private static String plain(String action) {
    return RENAMED.getOrDefault(action, action);
  }

  private static Map<String, String> hierarchy() {
    Map<String, String> wider = new HashMap<>();
    put(wider, "transfer", "give", "sell");
    put(wider, "present", "display", "play", "print");
    put(wider, "reproduce", "extract");
    put(
        wider,
        "use",
        "acceptTracking aggregate annotate anonymize archive attribute compensate concurrentUse"
            .split(" ", -1));
    put(
        wider,
        "use",
        "delete derive digitize distribute ensureExclusivity execute grantUse include index inform"
            .split(" ", -1));
    put(
        wider,
        "use",
        "install modify move nextPolicy obtainConsent present read reproduce reviewPolicy stream"
            .split(" ", -1));
    put(
        wider,
        "use",
        "synchronize textToSpeech transform translate uninstall watermark export license lease"
            .split(" ", -1));
    for (String word :
        "Attribution CommericalUse DerivativeWorks Distribution Notice Reproduction ShareAlike Sharing"
            .split(" ", -1)) {
      wider.put(CC + word, Odrl.iri("use"));
    }
    wider.putAll(Profile.INCLUDED_IN);
    return Map.copyOf(wider);
  }

  private static void put(Map<String, String> wider, String wide, String... narrow) {
    for (String word : narrow) {
      wider.put(Odrl.iri(word), Odrl.iri(wide));
    }
  }
}
