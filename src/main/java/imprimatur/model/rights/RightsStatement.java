package imprimatur.model.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the rights in one document: the statement that wins, and those it wins over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stance the statement in one word
 * @param holder who holds the rights, where named
 * @param license SPDX id of a named licence
 * @param scope what the statement covers
 * @param years the years claimed: {@code 2019}, {@code 1995-2024}, {@code 1995-} for an open range
 * @param terms permissions, duties and prohibitions
 * @param constraints limits on the whole statement
 * @param clause the words and their place
 * @param credits wire, photo and reprint credits of the document
 * @param confirming other statements of the document that agree with this one
 * @param overruled statements of lower precedence, or equals in conflict with this one
 */
public record RightsStatement(
    Stance stance,
    Optional<Party> holder,
    Optional<String> license,
    Scope scope,
    Optional<String> years,
    List<RightsTerm> terms,
    List<Constraint> constraints,
    Clause clause,
    List<Credit> credits,
    List<RightsStatement> confirming,
    List<RightsStatement> overruled) {

  public RightsStatement {
    terms = List.copyOf(terms);
    constraints = List.copyOf(constraints);
    credits = List.copyOf(credits);
    confirming = List.copyOf(confirming);
    overruled = List.copyOf(overruled);
  }

  /** Nothing was said: rights are reserved by law, but nobody is named. */
  public static RightsStatement none() {
    return builder(Stance.NONE).build();
  }

  public Stream<RightsTerm.Permission> permissions() {
    return only(RightsTerm.Permission.class);
  }

  public Stream<RightsTerm.Duty> duties() {
    return only(RightsTerm.Duty.class);
  }

  public Stream<RightsTerm.Prohibition> prohibitions() {
    return only(RightsTerm.Prohibition.class);
  }

  private <T extends RightsTerm> Stream<T> only(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The same statement without the others of its document and without credits. */
  public RightsStatement alone() {
    return new RightsStatement(
        stance,
        holder,
        license,
        scope,
        years,
        terms,
        constraints,
        clause,
        List.of(),
        List.of(),
        List.of());
  }

  public static Builder builder(Stance stance) {
    return new Builder(stance);
  }

  /** A builder that starts from this statement. */
  public Builder toBuilder() {
    Builder builder = new Builder(stance);
    builder.holder = holder;
    builder.license = license;
    builder.scope = scope;
    builder.years = years;
    builder.terms.addAll(terms);
    builder.constraints.addAll(constraints);
    builder.clause = clause;
    builder.credits.addAll(credits);
    builder.confirming.addAll(confirming);
    builder.overruled.addAll(overruled);
    return builder;
  }

  /** Collects the parts of a statement. Not thread-safe. */
  public static final class Builder {
    private final Stance stance;
    private Optional<Party> holder = Optional.empty();
    private Optional<String> license = Optional.empty();
    private Scope scope = Scope.text(Scope.Reach.ARTICLE);
    private Optional<String> years = Optional.empty();
    private final List<RightsTerm> terms = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private Clause clause = Clause.none();
    private final List<Credit> credits = new ArrayList<>();
    private final List<RightsStatement> confirming = new ArrayList<>();
    private final List<RightsStatement> overruled = new ArrayList<>();

    private Builder(Stance stance) {
      this.stance = stance;
    }

    public Builder holder(Party value) {
      holder = Optional.ofNullable(value);
      return this;
    }

    public Builder license(String spdxId) {
      license = Optional.ofNullable(spdxId);
      return this;
    }

    public Builder scope(Scope value) {
      scope = value;
      return this;
    }

    public Builder years(String value) {
      years = Optional.ofNullable(value);
      return this;
    }

    public Builder term(RightsTerm value) {
      if (!terms.contains(value)) {
        terms.add(value);
      }
      return this;
    }

    /** Replaces all terms. */
    public Builder terms(List<RightsTerm> values) {
      terms.clear();
      values.forEach(this::term);
      return this;
    }

    public Builder constraint(Constraint value) {
      constraints.add(value);
      return this;
    }

    public Builder clause(Clause value) {
      clause = value;
      return this;
    }

    public Builder credit(Credit value) {
      credits.add(value);
      return this;
    }

    public Builder confirming(RightsStatement value) {
      confirming.add(value);
      return this;
    }

    public Builder overruled(RightsStatement value) {
      overruled.add(value);
      return this;
    }

    public RightsStatement build() {
      return new RightsStatement(
          stance,
          holder,
          license,
          scope,
          years,
          terms,
          constraints,
          clause,
          credits,
          confirming,
          overruled);
    }
  }
}
