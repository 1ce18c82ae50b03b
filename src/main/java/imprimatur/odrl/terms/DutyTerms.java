package imprimatur.odrl.terms;

import imprimatur.model.rights.DutyKind;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Duties in ODRL. */
public final class DutyTerms {
  private static final Set<DutyKind> OURS =
      Set.of(DutyKind.KEEP_NOTICE, DutyKind.INDICATE_CHANGES, DutyKind.HONOUR_KILL);

  private DutyTerms() {}

  /** The IRI of the action of a duty. */
  public static String action(DutyKind kind) {
    return OURS.contains(kind) ? Profile.iri(kind.odrl()) : Odrl.iri(kind.odrl());
  }

  /** The kind of duty that has this action. */
  public static Optional<DutyKind> kind(String action) {
    return Arrays.stream(DutyKind.values()).filter(k -> action(k).equals(action)).findFirst();
  }

  /** The property that names who takes part in it. */
  public static String party(DutyKind kind) {
    return switch (kind) {
      case ATTRIBUTE -> "attributedParty";
      case OBTAIN_CONSENT -> "consentingParty";
      case PAY -> "compensatedParty";
      case INFORM -> "informedParty";
      case TRACKER -> "trackingParty";
      default -> "contractingParty";
    };
  }
}
