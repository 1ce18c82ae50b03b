package imprimatur.model.rights;

import java.util.Optional;

/**
 * How often, how soon, for how long and through whom a permission may be used.
 *
 * @param quota how many publications are allowed
 * @param embargo how long after the original's publication it may be used at the earliest
 * @param retention how long what was published may be kept
 * @param sublicensing whether the grantee may pass the permission on
 */
public record Allowance(
    Optional<Quota> quota,
    Optional<Age> embargo,
    Optional<Retention> retention,
    boolean sublicensing) {
  /** Limits nothing, and passes on nothing. */
  public static final Allowance PLAIN =
      new Allowance(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
