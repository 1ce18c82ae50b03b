package imprimatur.model.rights;

import java.util.Locale;

/** What a rights statement comes down to, in one word. */
public enum Stance {
  ALL_RIGHTS_RESERVED,
  COPYRIGHT_CLAIM_ONLY,
  NO_REPUBLICATION,
  AUTHORIZATION_REQUIRED,
  PERMITTED_WITH_ATTRIBUTION,
  PERMITTED_WITH_CONDITIONS,
  PERMITTED_NONCOMMERCIAL,
  PERSONAL_NONCOMMERCIAL_ONLY,
  CC_BY,
  CC_BY_SA,
  CC_BY_ND,
  CC_BY_NC,
  CC_BY_NC_SA,
  CC_BY_NC_ND,
  CC0,
  CC_UNSPECIFIED,
  PUBLIC_DOMAIN,
  OPEN_GOVERNMENT,
  SOME_RIGHTS_RESERVED,
  LICENSE_AVAILABLE,
  TERMS_BY_REFERENCE,
  THIRD_PARTY,
  PARTIAL_PERMITTED,
  CONFLICTING,
  TDM_RESERVED,
  /** A notice, but of a theme, trademark, program or picture. */
  NOT_ABOUT_TEXT,
  /** Nothing was found; rights are reserved all the same (Berne Convention). */
  NONE;

  /** The name in reports and data files: {@code authorization-required}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The stance with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Stance of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
