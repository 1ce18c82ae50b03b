package imprimatur.decide;

import java.util.Locale;

/** What an authorization may limit or ask for; the terms whose failure is worst come first. */
public enum Term {
  WITHDRAWAL,
  LAST_DAY,
  FIRST_DAY,
  GRANTOR,
  GRANTEE,
  HOLDER,
  PUBLISHER,
  ADDRESS,
  ARTICLE,
  ACTION,
  /** How far the words may be changed. */
  EDITING,
  TERRITORY,
  CHANNEL,
  LANGUAGE,
  NUMBER_OF_USES,
  DUTY,
  /** The document that proves it. */
  EVIDENCE;

  /** {@code last day} for {@link #LAST_DAY}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
