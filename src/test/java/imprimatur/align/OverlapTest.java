package imprimatur.align;

import static imprimatur.align.InsertedPassageTest.align;
import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.Passage;
import org.junit.jupiter.api.Test;

/** Where one phrase of the submission fits two places of the source, no sentence is lost by it. */
class OverlapTest {
  private static final String LEDE =
      "Ministers of Veldia and the island republic of Orrin held \"frank and useful\" talks in"
          + " Castmere on Tuesday and will \"keep their channels open\" on fishing rights, the Orrin"
          + " Post (OP) reported.";
  private static final String MIDDLE =
      " \"They spoke for six hours about the herring banks, the light dues and the pilots,\" the OP"
          + " report said.\n\nThe talks \"lent fresh weight to a bond between neighbours,\" it"
          + " added.\n\n\"They will meet again before the season opens, and keep their channels open on"
          + " all that was raised at Castmere,\" the report said.\n\n";
  private static final String END =
      "Veldia's prime minister Halvard Stroem and Orrin's president Ama Teverin broke off their"
          + " dinner on Tuesday without a communique as had been announced. Stroem said in Castmere"
          + " late at night that the main obstacle was Teverin's demand that Veldia lift its quota on"
          + " herring \"in its entirety\" in exchange for a harbour.";

  @Test
  void the_opening_and_what_follows_are_both_found() {
    String opening =
        "Ministers of Veldia and the island republic of Orrin held \"frank and useful\" talks in"
            + " Castmere on Tuesday, and they will \"keep their channels open\" on matters of"
            + " fishing, the Orrin Post said.";
    String rest = END.replace("late at night", "at midnight").replace("obstacle", "hurdle");
    String submission = opening + "\n\n" + rest;
    var passages = align(submission, LEDE + MIDDLE + END).passages();
    int found = passages.stream().map(Passage::submission).mapToInt(s -> s.length()).sum();
    assertThat(found).isGreaterThan(submission.length() * 95 / 100);
    assertThat(passages).anyMatch(p -> p.submission().start() == 0 && p.source().start() == 0);
  }
}
