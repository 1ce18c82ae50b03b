package imprimatur.decide;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Stance;
import imprimatur.notation.Node;
import java.util.Set;

/**
 * What a named licence comes to.
 *
 * @param id SPDX id
 * @param stance the statement that it makes
 * @param name as a credit line gives it
 * @param url where its text lies
 * @param duties what must be done under it
 * @param prohibitions what it keeps back
 */
public record LicenseTerms(
    String id,
    Stance stance,
    String name,
    String url,
    Set<DutyKind> duties,
    Set<Action> prohibitions) {
  public LicenseTerms {
    duties = Set.copyOf(duties);
    prohibitions = Set.copyOf(prohibitions);
  }

  /** Reads a row of {@code licenses.csv}. */
  static LicenseTerms read(Node row) {
    return new LicenseTerms(
        Vocabulary.nonBlank(row.require("id")),
        Vocabulary.word(row.require("stance"), Stance.class, "stance"),
        Vocabulary.nonBlank(row.require("name")),
        row.text("url").orElse(""),
        Vocabulary.words(row, "duties", DutyKind.class, "duty"),
        Vocabulary.words(row, "prohibitions", Action.class, "action"));
  }

  /** True if a work under {@code other} may carry a work under this licence. */
  public boolean sameFamily(LicenseTerms other) {
    return stance == other.stance;
  }
}
