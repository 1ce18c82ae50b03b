package imprimatur.gate.accepted;

import imprimatur.decide.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why somebody may accept a finding. */
public enum WaiverReason {
  /** A licence or permission is there, but not in a form that the ledger can hold. */
  LICENSED,
  /** The text was ours before it was theirs. */
  OWN_TEXT,
  /** Nobody holds rights in it any more, or ever did. */
  PUBLIC_DOMAIN,
  /** The law of quotation covers it. */
  QUOTATION_RIGHT,
  /** It is not the same text. */
  FALSE_MATCH,
  /** A lawyer has looked and decided. */
  LEGAL_DECISION,
  /** Permission has been asked for. */
  PENDING;

  /** How files and commands write the reasons. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Vocabulary::id).toList();
  }

  /** The reason that is written so, if there is one. */
  public static Optional<WaiverReason> of(String word) {
    return Arrays.stream(values()).filter(r -> Vocabulary.id(r).equals(word)).findFirst();
  }
}
