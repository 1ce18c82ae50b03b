package imprimatur.odrl.agreement;

import imprimatur.model.rights.Authorization;
import imprimatur.odrl.policy.Constraint;
import imprimatur.odrl.policy.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which works a target of a permission stands for.
 *
 * @param works as the ledger says it
 * @param pictures whether the pictures beside them are meant
 */
record TargetWorks(Authorization.Works works, boolean pictures) {
  private static final Set<String> KNOWN =
      Set.of(
          AgreementTerms.HOLDER,
          AgreementTerms.PUBLISHER,
          AgreementTerms.ADDRESS,
          AgreementTerms.ARTICLE,
          AgreementTerms.MEDIA);

  static Optional<TargetWorks> of(Resource target, Refusals refusals) {
    boolean named = target.id().contains(":") || target.source().isPresent();
    if (!target.beyond().isEmpty()) {
      return refusals.refuse(
          "the target has %s, which the ledger cannot express"
              .formatted(String.join(", ", target.beyond())));
    }
    if (target.refinements().isEmpty()) {
      return named ? single(target, refusals) : refusals.refuse("a target has no address");
    }
    return named
        ? refusals.refuse("the ledger cannot narrow the target %s".formatted(target.id()))
        : described(target.refinements(), refusals);
  }

  /** One work by its address, or by a name that the corpus may know. */
  private static Optional<TargetWorks> single(Resource target, Refusals refusals) {
    String id = target.id();
    if (target.collection() || target.source().isPresent()) {
      return refusals.refuse(
          "the ledger does not know the members of the collection %s; refine it by imp:publisher,"
                  .formatted(id)
              + " imp:holder or imp:address");
    }
    if (id.contains("*")) {
      return refusals.refuse(
          "the address %s has a '*', which in the ledger is any text".formatted(id));
    }
    boolean web = id.startsWith("http:") || id.startsWith("https:");
    Optional<String> address = Optional.of(id);
    return works(
        Optional.empty(),
        Optional.empty(),
        address.filter(a -> web),
        address.filter(a -> !web),
        false);
  }

  private static Optional<TargetWorks> described(List<Constraint> refinements, Refusals refusals) {
    Map<String, String> values = new HashMap<>();
    for (Constraint refinement : refinements) {
      if (!(refinement instanceof Constraint.Limit limit)
          || limit.operator() != Constraint.Operator.EQ
          || !KNOWN.contains(limit.left())
          || limit.right().get(0).text().isBlank()
          || values.put(limit.left(), limit.right().get(0).text().strip()) != null) {
        return refusals.refuse("the ledger cannot narrow works by %s".formatted(words(refinement)));
      }
    }
    String media = values.get(AgreementTerms.MEDIA);
    if (media != null && !media.equals(AgreementTerms.PICTURE)) {
      return refusals.refuse("the ledger cannot narrow works by media eq %s".formatted(media));
    }
    if (values.keySet().equals(Set.of(AgreementTerms.MEDIA))) {
      return refusals.refuse("a target names no work: that would be every work there is");
    }
    return works(
        Optional.ofNullable(values.get(AgreementTerms.HOLDER)),
        Optional.ofNullable(values.get(AgreementTerms.PUBLISHER)),
        Optional.ofNullable(values.get(AgreementTerms.ADDRESS)),
        Optional.ofNullable(values.get(AgreementTerms.ARTICLE)),
        media != null);
  }

  private static Optional<TargetWorks> works(
      Optional<String> holder,
      Optional<String> publisher,
      Optional<String> uri,
      Optional<String> article,
      boolean pictures) {
    return Optional.of(
        new TargetWorks(new Authorization.Works(holder, publisher, uri, article), pictures));
  }

  private static String words(Constraint constraint) {
    return constraint instanceof Constraint.Limit limit
        ? TermLimits.words(limit)
        : "several conditions at once";
  }
}
