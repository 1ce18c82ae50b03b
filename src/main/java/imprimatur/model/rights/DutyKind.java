package imprimatur.model.rights;

/** Something that must be done for a permission to hold, after ODRL 2.2 and ccREL. */
public enum DutyKind {
  /** Name the holder, author or source. */
  ATTRIBUTE("attribute"),
  /** Link to the original. */
  LINK_BACK("attachSource"),
  /** Link to the licence. */
  LINK_LICENCE("attachPolicy"),
  /** Keep the copyright notice. */
  KEEP_NOTICE("keepNotice"),
  /** Ask first; the detail is {@code written} where the notice wants it in writing. */
  OBTAIN_CONSENT("obtainConsent"),
  PAY("compensate"),
  INFORM("inform"),
  /** Publish the result under the same licence. */
  SHARE_ALIKE("shareAlike"),
  /** Say that and what was changed. */
  INDICATE_CHANGES("indicateChanges"),
  DELETE_AFTER("delete"),
  HONOUR_KILL("removeFromService"),
  TRACKER("acceptTracking");

  private final String odrl;

  DutyKind(String odrl) {
    this.odrl = odrl;
  }

  /** The word used in ODRL, RightsML or our profile of them. */
  public String odrl() {
    return odrl;
  }
}
