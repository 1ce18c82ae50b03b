package imprimatur.odrl.statement;

import imprimatur.model.rights.Action;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.terms.ActionTerms;
import java.util.List;
import java.util.Set;

/** The action of a statement's term. Nobody reads statements back, so ODRL's own words do. */
final class StatementActions {
  private StatementActions() {}

  static List<String> of(Action action) {
    return switch (action) {
      case REPRODUCE -> List.of(Odrl.iri("reproduce"));
      case USE_IMAGE -> List.of(ActionTerms.onPictures());
      default -> ActionTerms.onText(Set.of(action));
    };
  }
}
