package imprimatur.decide.observe;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PublisherProfile;
import imprimatur.decide.Regime;
import imprimatur.model.document.Position;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for a source: its own statement, or where it says nothing its publisher's default. */
public final class EffectiveRights {
  private static final Set<Regime> ENDED_BY_A_LICENSE = EnumSet.of(Regime.OPEN, Regime.UNCLEAR);
  private static final Set<Stance> IN_DOUBT = EnumSet.of(Stance.CONFLICTING, Stance.THIRD_PARTY);

  private EffectiveRights() {}

  public static SourceMatch apply(SourceMatch match, PolicyData data) {
    return new SourceMatch(
        match.source(), match.document(), statement(match, data), match.alignment());
  }

  private static RightsStatement statement(SourceMatch match, PolicyData data) {
    if (match.rights().stance() != Stance.NONE) {
      return match.rights();
    }
    return data.publishers().stream()
        .filter(p -> p.published(match.source().publisher(), match.source().uri()))
        .findFirst()
        .map(p -> defaults(p, match.rights(), data))
        .orElse(match.rights());
  }

  private static RightsStatement defaults(
      PublisherProfile profile, RightsStatement rights, PolicyData data) {
    Optional<LicenseTerms> license = profile.license().flatMap(data::license);
    RightsStatement.Builder builder =
        RightsStatement.builder(
                license.map(LicenseTerms::stance).or(profile::stance).orElse(rights.stance()))
            .holder(new Party(profile.holder().orElse(profile.publisher()), profile.contact()))
            .clause(clause(profile, license));
    license.ifPresent(l -> builder.license(l.id()));
    profile.duties().forEach(builder::term);
    profile
        .prohibitions()
        .forEach(action -> builder.term(new RightsTerm.Prohibition(action, List.of())));
    rights.credits().forEach(builder::credit);
    rights.terms().forEach(builder::term);
    rights.constraints().forEach(builder::constraint);
    return builder.build();
  }

  private static Clause clause(PublisherProfile profile, Optional<LicenseTerms> license) {
    String text =
        license
            .filter(l -> profile.clause().isEmpty())
            .map(l -> "Texts of " + profile.publisher() + " are published under " + l.name() + ".")
            .or(profile::clause)
            .orElse("");
    return new Clause(text, Clause.Origin.PUBLISHER_DEFAULT, Optional.empty(), Position.START);
  }

  /** The licence that the statement names or stands for, if it is a known one. */
  public static Optional<LicenseTerms> license(RightsStatement rights, PolicyData data) {
    return rights.license().flatMap(data::license).or(() -> data.license(rights.stance()));
  }

  /**
   * The stance that counts: a known licence settles what an open or vague statement leaves open.
   */
  public static Stance stance(
      RightsStatement rights, Optional<LicenseTerms> license, PolicyData data) {
    boolean settled =
        license.isPresent()
            && !IN_DOUBT.contains(rights.stance())
            && data.treatment(rights.stance())
                .filter(t -> ENDED_BY_A_LICENSE.contains(t.regime()))
                .isPresent();
    return settled ? license.get().stance() : rights.stance();
  }

  /** Whom the notice wants to be asked, if it names somebody. */
  public static Optional<Party> consenting(RightsStatement rights) {
    return rights
        .duties()
        .filter(d -> d.kind() == DutyKind.OBTAIN_CONSENT)
        .flatMap(d -> d.party().stream())
        .findFirst();
  }

  /** Whether it wants consent in writing. */
  public static boolean consentInWriting(RightsStatement rights) {
    return rights
        .duties()
        .anyMatch(d -> d.kind() == DutyKind.OBTAIN_CONSENT && d.detail().contains("written"));
  }
}
