package imprimatur.cli.console;

import java.util.Map;
import java.util.Set;

/** Which terminals show links (OSC 8), by what they say of themselves in the environment. */
final class Hyperlinks {
  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "rio");
  private static final Set<String> TERMS =
      Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm");

  /** VTE 0.50, of 2017, is the first; Konsole 20.12. */
  private static final int FIRST_VTE = 5000;

  private static final int FIRST_KONSOLE = 201200;

  private Hyperlinks() {}

  static boolean areShownBy(Map<String, String> environment) {
    return PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || TERMS.contains(environment.getOrDefault("TERM", ""))
        || environment.containsKey("WT_SESSION")
        || atLeast(environment.get("VTE_VERSION"), FIRST_VTE)
        || atLeast(environment.get("KONSOLE_VERSION"), FIRST_KONSOLE);
  }

  private static boolean atLeast(String version, int first) {
    return version != null && version.matches("[0-9]{1,9}") && Integer.parseInt(version) >= first;
  }
}
