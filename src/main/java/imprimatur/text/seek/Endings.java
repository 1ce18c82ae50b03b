package imprimatur.text.seek;

import java.util.List;

/**
 * What is written behind a name after an apostrophe, folded: the genitive of English and others,
 * and the cases of Turkish.
 */
final class Endings {
  private static final List<String> ALL =
      List.of(
          ("s a e i u da de ta te dan den tan ten in un nin nun ya ye yi yu la le yla yle li lu ca ce"
                  + " daki deki taki teki ki")
              .split(" ", -1));

  private Endings() {}

  static List<String> all() {
    return ALL;
  }

  static boolean contains(String ending) {
    return ALL.contains(ending);
  }
}
