package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what a notice comes down to when its sentences say several things.
 *
 * <p>The more particular wins over the more general: "all rights reserved" beside a permission is
 * the permission's frame, beside a public licence it contradicts it. A demand for consent wins over
 * a permission with conditions, unless it concerns commercial use only. Thread-safe.
 */
final class StanceResolver {
  static final List<Stance> CREATIVE_COMMONS =
      List.of(
          Stance.CC0,
          Stance.CC_BY,
          Stance.CC_BY_SA,
          Stance.CC_BY_ND,
          Stance.CC_BY_NC,
          Stance.CC_BY_NC_SA,
          Stance.CC_BY_NC_ND,
          Stance.CC_UNSPECIFIED);

  /** Particular first; what no rule below decides is decided by this order. */
  private static final List<Stance> ORDER =
      List.of(
          Stance.OPEN_GOVERNMENT,
          Stance.PUBLIC_DOMAIN,
          Stance.PARTIAL_PERMITTED,
          Stance.PERSONAL_NONCOMMERCIAL_ONLY,
          Stance.PERMITTED_NONCOMMERCIAL,
          Stance.PERMITTED_WITH_ATTRIBUTION,
          Stance.PERMITTED_WITH_CONDITIONS,
          Stance.NO_REPUBLICATION,
          Stance.TDM_RESERVED,
          Stance.LICENSE_AVAILABLE,
          Stance.SOME_RIGHTS_RESERVED,
          Stance.ALL_RIGHTS_RESERVED,
          Stance.TERMS_BY_REFERENCE,
          Stance.COPYRIGHT_CLAIM_ONLY,
          Stance.NOT_ABOUT_TEXT);

  private static final Set<Stance> GRANTS =
      EnumSet.of(
          Stance.PERMITTED_NONCOMMERCIAL,
          Stance.PERMITTED_WITH_ATTRIBUTION,
          Stance.PERMITTED_WITH_CONDITIONS);

  private static final Set<Action> MINING =
      EnumSet.of(Action.USE, Action.MINE, Action.AI_TRAIN, Action.AI_INPUT);

  private final List<Sentence> sentences;
  private final Set<Stance> said = EnumSet.noneOf(Stance.class);
  private final Set<Stance> excepted = EnumSet.noneOf(Stance.class);

  private StanceResolver(List<Sentence> sentences) {
    this.sentences = sentences;
    sentences.forEach(s -> s.matches().forEach(this::add));
  }

  private void add(Sentence.Match match) {
    switch (match.pattern().role()) {
      case STATEMENT -> {
        if (!isLicence(match)) {
          said.add(match.pattern().stance());
        }
      }
      case EXCEPTION -> excepted.add(match.pattern().stance());
      case VETO -> said.add(Stance.NOT_ABOUT_TEXT);
      case DETAIL -> {}
    }
  }

  /**
   * The stance of a notice.
   *
   * @param sentences those that count; see {@link NoticeReader}
   * @param licences the public licences that it names
   */
  static Stance resolve(List<Sentence> sentences, List<LicenseCatalog.Licence> licences) {
    StanceResolver resolver = new StanceResolver(sentences);
    licences.forEach(l -> resolver.said.add(l.stance()));
    if (resolver.said.isEmpty()) {
      resolver.said.addAll(resolver.excepted);
    }
    return resolver.resolve();
  }

  private Stance resolve() {
    Stance license = license();
    boolean consent = said.contains(Stance.AUTHORIZATION_REQUIRED);
    if (said.contains(Stance.THIRD_PARTY) && !consent && !isException(license)) {
      return Stance.THIRD_PARTY;
    }
    if (license != Stance.NONE) {
      return said.contains(Stance.ALL_RIGHTS_RESERVED) ? Stance.CONFLICTING : license;
    }
    if (said.contains(Stance.AUTHORIZATION_REQUIRED)) {
      return consent();
    }
    if (said.contains(Stance.NO_REPUBLICATION)) {
      return ban();
    }
    if (said.contains(Stance.TDM_RESERVED)
        && said.contains(Stance.ALL_RIGHTS_RESERVED)
        && !inOneSentence(Stance.TDM_RESERVED, Stance.ALL_RIGHTS_RESERVED)) {
      return Stance.ALL_RIGHTS_RESERVED;
    }
    return withCredit(ORDER.stream().filter(said::contains).findFirst().orElse(Stance.NONE));
  }

  /**
   * Whether other people's works are only excepted from a licence: in a sentence of their own, in
   * which nobody is named.
   */
  private boolean isException(Stance license) {
    return license != Stance.NONE
        && sentences.stream()
            .filter(s -> s.says(Stance.THIRD_PARTY))
            .allMatch(s -> s.matches().stream().noneMatch(m -> isLicence(m) || namesThirdParty(m)));
  }

  private static boolean isLicence(Sentence.Match match) {
    return match.pattern().license().filter("cc"::equals).isPresent();
  }

  private static boolean namesThirdParty(Sentence.Match match) {
    return match.pattern().stance() == Stance.THIRD_PARTY && !match.names().isEmpty();
  }

  /** A permission whose condition is a credit is one with attribution. */
  private Stance withCredit(Stance stance) {
    boolean credit =
        sentences.stream()
            .flatMap(s -> s.matches().stream())
            .flatMap(m -> m.pattern().terms().stream())
            .anyMatch(t -> t instanceof RightsTerm.Duty d && d.kind() == DutyKind.ATTRIBUTE);
    return stance == Stance.PERMITTED_WITH_CONDITIONS && credit
        ? Stance.PERMITTED_WITH_ATTRIBUTION
        : stance;
  }

  private Stance license() {
    return CREATIVE_COMMONS.stream().filter(said::contains).findFirst().orElse(Stance.NONE);
  }

  private Stance consent() {
    boolean commercialOnly =
        sentences.stream()
            .filter(s -> s.says(Stance.AUTHORIZATION_REQUIRED))
            .allMatch(s -> s.words().contains("commercial") && !s.words().contains("non-commerc"));
    if (commercialOnly && said.stream().anyMatch(GRANTS::contains)) {
      return Stance.PERMITTED_NONCOMMERCIAL;
    }
    if (said.contains(Stance.PARTIAL_PERMITTED)) {
      return Stance.PARTIAL_PERMITTED; // consent is for what goes beyond the part
    }
    if (said.contains(Stance.PUBLIC_DOMAIN) || said.contains(Stance.OPEN_GOVERNMENT)) {
      // such notices except other people's works, which need consent
      return said.contains(Stance.PUBLIC_DOMAIN) ? Stance.PUBLIC_DOMAIN : Stance.OPEN_GOVERNMENT;
    }
    return Stance.AUTHORIZATION_REQUIRED;
  }

  private Stance ban() {
    for (Stance particular :
        List.of(
            Stance.OPEN_GOVERNMENT,
            Stance.PUBLIC_DOMAIN,
            Stance.PARTIAL_PERMITTED,
            Stance.PERSONAL_NONCOMMERCIAL_ONLY)) {
      if (said.contains(particular)) {
        return particular;
      }
    }
    if (said.contains(Stance.TDM_RESERVED) && bansMiningOnly()) {
      return Stance.TDM_RESERVED;
    }
    for (Stance grant : GRANTS) {
      // in one sentence the ban excepts something from the grant; apart, the ban is the safe
      // reading
      if (said.contains(grant) && inOneSentence(grant, Stance.NO_REPUBLICATION)) {
        return grant;
      }
    }
    return said.contains(Stance.LICENSE_AVAILABLE)
        ? Stance.AUTHORIZATION_REQUIRED
        : Stance.NO_REPUBLICATION;
  }

  /** Whether what is banned is the use for mining and training, and no publishing. */
  private boolean bansMiningOnly() {
    return sentences.stream()
        .filter(s -> s.says(Stance.NO_REPUBLICATION))
        .allMatch(
            s ->
                s.says(Stance.TDM_RESERVED)
                    && s.statements()
                        .filter(m -> m.pattern().stance() == Stance.NO_REPUBLICATION)
                        .allMatch(m -> MINING.containsAll(m.pattern().actionsNamedIn(s.words()))));
  }

  private boolean inOneSentence(Stance one, Stance other) {
    return sentences.stream().anyMatch(s -> s.says(one) && s.says(other));
  }
}
