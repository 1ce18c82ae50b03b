package imprimatur.decide;

import java.util.Locale;

/** On what footing a source may be used, the freer first. */
public enum Regime {
  /** Anybody may do anything: public domain, CC0. */
  FREE,
  /** Anybody may, on conditions. */
  OPEN,
  /** There are terms, but they are not known or contradict each other. */
  UNCLEAR,
  /** Nothing but a bare claim, or nothing at all: the law reserves the rights. */
  RESERVED,
  /** The holder says expressly that all rights are reserved. */
  EXPRESS,
  /** The holder forbids it or wants to be asked first. */
  CONSENT;

  /**
   * The regime with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Regime of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
