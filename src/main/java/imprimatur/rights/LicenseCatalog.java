package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public licences by name and by address: the Creative Commons family in many languages, versions
 * and ports, and those of governments and libraries. Thread-safe.
 */
final class LicenseCatalog {
  private static final Pattern CC_ADDRESS =
      Pattern.compile(
          "creativecommons\\.org/(?:licen[sc]es/([a-z-]{2,20})|(publicdomain)/(zero|mark))"
              + "(?:/(\\d\\.\\d))?(?:/([a-z]{2,3}))?(?![a-z])");
  private static final Pattern CC_CODE =
      Pattern.compile(
          "(?:\\(cc\\)|\\bcc)[ :-]{0,2}(?:(by)|(0|zero))((?:[ /:-]{1,2}(?:nc|nd|sa))*)(?![a-z])"
              + "|\\b(by)((?:-(?:nc|nd|sa))+)(?![a-z])");
  private static final Pattern CC_NAME =
      Pattern.compile(
          "creative[ -]?commons|\\bcc\\b|知[识識]共享|[创創]用 ?cc|クリエイティブ・?コモンズ|크리에이티브 ?커먼즈|저작자표시");
  private static final Pattern VERSION = Pattern.compile("(?<![\\d.])([1-4]\\.[05])(?![\\d.])");

  private static final Pattern BY =
      Pattern.compile(
          "attribution|namensnennung|paternite|reconocimiento|atribucion|atribuicao|attribuzione"
              + "|atribuicao|атрибуци|с указанием автор|署名|姓名[标標]示|表示|저작자|naamsvermelding"
              + "|uznanie autorstwa|navngivelse|erkannande|nimea|uvedte|reconeixement|\\bby\\b");
  private static final Pattern NC =
      Pattern.compile(
          "non-? ?commercial|nicht-? ?kommerziell|keine? kommerzielle|nao-? ?comercial|no-? ?comercial"
              + "|pas d.utilisation commerciale|non commerciale|некоммерч|非商[业業]|非[营營]利|비영리"
              + "|niet-? ?commercieel|uzycie niekomercyjne|ikke-? ?kommersi|\\bnc\\b");
  private static final Pattern ND =
      Pattern.compile(
          "no-? ?deriv|keine bearbeitung|ohne bearbeitung|sin-? ?(?:obra ?)?derivad|sem ?deriva|pas de modif"
              + "|non opere derivate|без производн|禁止演[绎繹]|禁止改作|改変禁止|변경 ?금지"
              + "|geen afgeleide|bez utworow|\\bnd\\b");
  private static final Pattern SA =
      Pattern.compile(
          "share-? ?alike|gleichen bedingungen|compartir-? ?igual|compartilha ?igual"
              + "|partage (?:dans|des|a l)|condividi allo|сохранением услови|相同方式|[继継]承|동일조건"
              + "|gelijk delen|na tych samych|\\bsa\\b");

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
    Matcher cc = CC_ADDRESS.matcher(folded);
    if (cc.find()) {
      return Optional.of(ofAddress(cc));
    }
    for (Other other : Other.values()) {
      if (other.address.matcher(folded).find()) {
        return Optional.of(new Licence(other.id, other.stance));
      }
    }
    return Optional.empty();
  }

  private static Licence ofAddress(Matcher cc) {
    Optional<String> version = Optional.ofNullable(cc.group(4));
    if (cc.group(2) != null) {
      return "zero".equals(cc.group(3))
          ? new Licence("CC0-1.0", Stance.CC0)
          : new Licence("public-domain", Stance.PUBLIC_DOMAIN);
    }
    Set<String> elements = Set.of(cc.group(1).split("-"));
    if (cc.group(1).equals("publicdomain")) {
      return new Licence("public-domain", Stance.PUBLIC_DOMAIN);
    }
    return creativeCommons(
        elements.contains("nc"), elements.contains("nd"), elements.contains("sa"), version);
  }

  /**
   * Reads licence names out of folded text: an SPDX id, a code, a spelt-out name, an address.
   *
   * @return every different licence, in order of certainty; {@code CC_UNSPECIFIED} if Creative
   *     Commons is named and no licence of theirs
   */
  static List<Licence> named(String folded) {
    Set<Licence> found = new LinkedHashSet<>();
    Matcher address = CC_ADDRESS.matcher(folded);
    while (address.find()) {
      found.add(ofAddress(address));
    }
    for (Other other : Other.values()) {
      if (other.name.matcher(folded).find()) {
        found.add(new Licence(other.id, other.stance));
      }
    }
    if (found.isEmpty()) {
      codes(folded, found);
    }
    if (found.isEmpty()) {
      speltOut(folded).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static void codes(String folded, Set<Licence> found) {
    Matcher code = CC_CODE.matcher(folded);
    while (code.find()) {
      if (code.group(2) != null) {
        found.add(new Licence("CC0-1.0", Stance.CC0));
        continue;
      }
      String elements = code.group(1) != null ? code.group(3) : code.group(5);
      found.add(
          creativeCommons(
              elements.contains("nc"),
              elements.contains("nd"),
              elements.contains("sa"),
              version(folded, code.end())));
    }
  }

  private static Optional<Licence> speltOut(String folded) {
    Matcher name = CC_NAME.matcher(folded);
    if (!name.find()) {
      return Optional.empty();
    }
    String rest = folded.substring(name.start());
    boolean elements = BY.matcher(rest).find() || SA.matcher(rest).find();
    boolean nc = NC.matcher(rest).find();
    boolean nd = ND.matcher(rest).find();
    if (!elements && !nc && !nd) {
      return Optional.of(new Licence("CC", Stance.CC_UNSPECIFIED));
    }
    return Optional.of(creativeCommons(nc, nd, SA.matcher(rest).find(), version(rest, 0)));
  }

  private static Optional<String> version(String folded, int from) {
    Matcher version = VERSION.matcher(folded);
    return version.find(from) && version.start() - from < 160
        ? Optional.of(version.group(1))
        : Optional.empty();
  }

  private static Licence creativeCommons(
      boolean nc, boolean nd, boolean sa, Optional<String> version) {
    String id = "CC-BY" + (nc ? "-NC" : "") + (nd ? "-ND" : sa ? "-SA" : "");
    Stance stance = Stance.of(id.toLowerCase(Locale.ROOT));
    return new Licence(id + version.map(v -> "-" + v).orElse(""), stance);
  }

  /** Licences of other families. */
  private enum Other {
    CC0(
        "CC0-1.0",
        Stance.CC0,
        "\\bcc ?0\\b|\\bcc zero\\b|creative commons zero",
        "publicdomain/zero"),
    PUBLIC_DOMAIN_MARK(
        "public-domain", Stance.PUBLIC_DOMAIN, "public domain mark", "publicdomain/mark"),
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
    DL_DE("DL-DE-BY-2.0", Stance.OPEN_GOVERNMENT, "\\bdl-de[/-]by", "govdata\\.de/dl-de/by"),
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
  }
}
