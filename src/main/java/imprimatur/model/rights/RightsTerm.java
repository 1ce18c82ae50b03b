package imprimatur.model.rights;

import java.util.List;
import java.util.Optional;

/** One rule of a rights statement: what may, must or must not be done (ODRL's "rule"). */
public sealed interface RightsTerm {

  /** The term in the words of ODRL: {@code distribute}, {@code obtainConsent:written}. */
  String code();

  /** What may be done within the constraints. */
  record Permission(Action action, List<Constraint> constraints) implements RightsTerm {
    public Permission {
      constraints = List.copyOf(constraints);
    }

    @Override
    public String code() {
      return action.odrl();
    }
  }

  /** What must not be done; constraints narrow the prohibition. */
  record Prohibition(Action action, List<Constraint> constraints) implements RightsTerm {
    public Prohibition {
      constraints = List.copyOf(constraints);
    }

    @Override
    public String code() {
      return action.odrl();
    }
  }

  /**
   * What must be done for the permissions to hold.
   *
   * @param detail how: {@code written}, the wording of a credit, a position; empty if not said
   * @param party whom to ask, name or pay, where the notice says so
   */
  record Duty(DutyKind kind, String detail, Optional<Party> party) implements RightsTerm {
    @Override
    public String code() {
      return detail.isEmpty() ? kind.odrl() : kind.odrl() + ":" + detail;
    }
  }
}
