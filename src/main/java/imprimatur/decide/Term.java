package imprimatur.decide;

import java.util.Locale;

/** What an authorization may limit or ask for; the terms whose failure is worst come first. */
public enum Term {
  WITHDRAWAL,
  LAST_DAY,
  FIRST_DAY,
  /** How long after the original it may be used at the earliest. */
  EMBARGO,
  /** How long what was published may be kept. */
  RETENTION,
  GRANTOR,
  /** Whether the grantor was allowed to pass a permission on. */
  SUBLICENCE,
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

  /** What kind of thing a term is about: each kind is mended in another way. */
  public enum Matter {
    /** From when until when it holds. */
    TIME,
    /** What may be done. */
    KIND_OF_USE,
    /** Where, on which channel and in which language. */
    REACH,
    /** For how long what was published may be kept. */
    KEEPING,
    /** How often. */
    QUOTA,
    /** What is to be done in return. */
    DUTY,
    /** Whether a permission passes on to others. */
    PASSING_ON,
    /** Who gave it to whom, for which works, and what proves it. */
    PROOF
  }

  /** What kind of thing this term is about. */
  public Matter matter() {
    return switch (this) {
      case WITHDRAWAL, LAST_DAY, FIRST_DAY, EMBARGO -> Matter.TIME;
      case RETENTION -> Matter.KEEPING;
      case SUBLICENCE -> Matter.PASSING_ON;
      case ACTION, EDITING -> Matter.KIND_OF_USE;
      case TERRITORY, CHANNEL, LANGUAGE -> Matter.REACH;
      case NUMBER_OF_USES -> Matter.QUOTA;
      case DUTY -> Matter.DUTY;
      case GRANTOR, GRANTEE, HOLDER, PUBLISHER, ADDRESS, ARTICLE, EVIDENCE -> Matter.PROOF;
    };
  }

  /** {@code last day} for {@link #LAST_DAY}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
