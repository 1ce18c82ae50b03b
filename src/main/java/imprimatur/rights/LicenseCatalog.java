package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Public licences by name and by address: those of {@link CreativeCommons}, of governments and of
 * libraries. Thread-safe.
 */
final class LicenseCatalog {
  private LicenseCatalog() {}

  /**
   * A licence that was named.
   *
   * @param id SPDX id; without a version where none was named
   * @param stance what it comes down to
   */
  record Licence(String id, Stance stance) {

    /** What the licence permits, requires and prohibits. */
    List<RightsTerm> terms() {
      List<RightsTerm> terms = new ArrayList<>();
      boolean cc = id.startsWith("CC-BY");
      if (!cc && stance != Stance.CC0) {
        return List.of();
      }
      boolean nc = id.contains("-NC");
      boolean nd = id.contains("-ND");
      terms.add(new RightsTerm.Permission(Action.REPUBLISH, List.of()));
      terms.add(new RightsTerm.Permission(Action.REPRODUCE, List.of()));
      addIf(terms, !nd, new RightsTerm.Permission(Action.ADAPT, List.of()));
      addIf(terms, !nc, new RightsTerm.Permission(Action.COMMERCIAL_USE, List.of()));
      addIf(terms, cc, duty(DutyKind.ATTRIBUTE));
      addIf(terms, cc, duty(DutyKind.LINK_LICENCE));
      addIf(terms, cc && !nd, duty(DutyKind.INDICATE_CHANGES));
      addIf(terms, id.contains("-SA"), duty(DutyKind.SHARE_ALIKE));
      addIf(terms, nc, new RightsTerm.Prohibition(Action.COMMERCIAL_USE, List.of()));
      addIf(terms, nd, new RightsTerm.Prohibition(Action.ADAPT, List.of()));
      return terms;
    }

    private static void addIf(List<RightsTerm> terms, boolean condition, RightsTerm term) {
      if (condition) {
        terms.add(term);
      }
    }

    private static RightsTerm duty(DutyKind kind) {
      return new RightsTerm.Duty(kind, "", Optional.empty());
    }
  }

  /** Reads the address of a licence. */
  static Optional<Licence> ofAddress(String address) {
    String folded = address.toLowerCase(Locale.ROOT);
    return CreativeCommons.ofAddress(folded)
        .or(
            () ->
                Stream.of(Other.values())
                    .filter(o -> o.address.matcher(folded).find())
                    .findFirst()
                    .map(Other::licence));
  }

  /**
   * Reads licence names out of folded text: an SPDX id, a code, a spelt-out name, an address.
   *
   * @return every different licence, in order of certainty; {@code CC_UNSPECIFIED} if Creative
   *     Commons is named and no licence of theirs
   */
  static List<Licence> named(String folded) {
    Set<Licence> found = CreativeCommons.addressed(folded);
    for (Other other : Other.values()) {
      if (other.name.matcher(folded).find()) {
        found.add(other.licence());
      }
    }
    if (found.isEmpty()) {
      found.addAll(CreativeCommons.coded(folded));
    }
    if (found.isEmpty()) {
      CreativeCommons.speltOut(folded).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** Licences of other families. */
  private enum Other {
    CC0(
        "CC0-1.0",
        Stance.CC0,
        "\\bcc ?0\\b|\\bcc zero\\b|creative commons zero",
        "publicdomain/zero"),
    PUBLIC_DOMAIN_MARK(
        "CC-PDM-1.0", Stance.PUBLIC_DOMAIN, "public domain mark", "publicdomain/mark"),
    OGL_UK(
        "OGL-UK-3.0",
        Stance.OPEN_GOVERNMENT,
        "open government licen[cs]e|\\bogl[- ]?(?:uk|v)?[- ]?[123]",
        "nationalarchives\\.gov\\.uk/doc/open-government-licen[cs]e"),
    OGL_CANADA(
        "OGL-Canada-2.0",
        Stance.OPEN_GOVERNMENT,
        "\\bogl-canada",
        "open\\.canada\\.ca/en/open-government-licen[cs]e"),
    ETALAB(
        "etalab-2.0", Stance.OPEN_GOVERNMENT, "\\betalab-2|licence ouverte", "etalab\\.gouv\\.fr"),
    DL_DE(
        "DL-DE-BY-2.0",
        Stance.OPEN_GOVERNMENT,
        "\\bdl-de[/-]by|datenlizenz deutschland[ -–]{0,4}namensnennung",
        "govdata\\.de/dl-de/by"),
    DL_DE_ZERO(
        "DL-DE-ZERO-2.0",
        Stance.OPEN_GOVERNMENT,
        "\\bdl-de[/-]zero|datenlizenz deutschland[ -–]{0,4}zero",
        "govdata\\.de/dl-de/zero"),
    NLOD(
        "NLOD-2.0",
        Stance.OPEN_GOVERNMENT,
        "\\bnlod\\b|norsk lisens for offentlige data",
        "data\\.norge\\.no/nlod"),
    IODL(
        "IODL-2.0",
        Stance.OPEN_GOVERNMENT,
        "\\biodl\\b|italian open data licen[cs]e",
        "dati\\.gov\\.it/(?:content/)?(?:italian-open-data|iodl)"),
    OGDL_TAIWAN(
        "OGDL-Taiwan-1.0",
        Stance.OPEN_GOVERNMENT,
        "\\bogdl\\b|政府資料開放授權條款",
        "data\\.gov\\.tw/licen[cs]e"),
    FREE_ART(
        "LAL-1.3",
        Stance.PERMITTED_WITH_CONDITIONS,
        "licence art libre|free art licen[cs]e",
        "artlibre\\.org/licence"),
    ODBL(
        "ODbL-1.0",
        Stance.PERMITTED_WITH_CONDITIONS,
        "\\bodbl\\b|open database licen[cs]e",
        "opendatacommons\\.org/licen[cs]es/odbl"),
    ODC_BY(
        "ODC-By-1.0",
        Stance.PERMITTED_WITH_ATTRIBUTION,
        "\\bodc-by\\b",
        "opendatacommons\\.org/licen[cs]es/by"),
    PDDL("PDDL-1.0", Stance.PUBLIC_DOMAIN, "\\bpddl\\b", "opendatacommons\\.org/licen[cs]es/pddl"),
    GFDL(
        "GFDL-1.3-or-later",
        Stance.PERMITTED_WITH_CONDITIONS,
        "\\bgfdl\\b|gnu free documentation licen[cs]e",
        "gnu\\.org/(?:licen[cs]es|copyleft)/fdl");

    private final String id;
    private final Stance stance;
    private final Pattern name;
    private final Pattern address;

    Other(String id, Stance stance, String name, String address) {
      this.id = id;
      this.stance = stance;
      this.name = Pattern.compile(name);
      this.address = Pattern.compile(address);
    }

    Licence licence() {
      return new Licence(id, stance);
    }
  }
}
