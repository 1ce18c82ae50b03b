package imprimatur.odrl.evaluate;

import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.graph.Xsd;
import imprimatur.odrl.policy.Odrl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of the world in which a request is made. Immutable and thread-safe.
 *
 * @param values what stands on the left side of constraints, by left operand
 * @param partOf the collections of which parties and assets are direct members
 * @param duties how duties stand, by the IRI of the duty; others are {@link DutyState#NON_SET}
 */
public record World(
    Map<String, Set<RdfTerm>> values,
    Map<String, Set<String>> partOf,
    Map<String, DutyState> duties) {

  public World {
    values = Map.copyOf(values);
    partOf = Map.copyOf(partOf);
    duties = Map.copyOf(duties);
  }

  /** Nothing is known. */
  public static Builder builder() {
    return new Builder();
  }

  Set<RdfTerm> values(String leftOperand) {
    return values.getOrDefault(leftOperand, Set.of());
  }

  DutyState duty(String id) {
    return duties.getOrDefault(id, DutyState.NON_SET);
  }

  /** Something and every collection that it is part of, directly or not. */
  Set<String> collections(String id) {
    Set<String> reached = new LinkedHashSet<>(List.of(id));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String wider : partOf.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(wider)) {
          open.push(wider);
        }
      }
    }
    return reached;
  }

  /** The same with more values for left operands. */
  World with(Map<String, List<RdfTerm>> more) {
    Map<String, Set<RdfTerm>> all = new HashMap<>(values);
    more.forEach((left, terms) -> all.put(left, new LinkedHashSet<>(terms)));
    return new World(all, partOf, duties);
  }

  /** Collects what is known. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Set<RdfTerm>> values = new HashMap<>();
    private final Map<String, Set<String>> partOf = new HashMap<>();
    private final Map<String, DutyState> duties = new HashMap<>();

    private Builder() {}

    /** A value of a left operand, given by its IRI; several are several at once. */
    public Builder value(String leftOperand, RdfTerm value) {
      values.computeIfAbsent(leftOperand, l -> new HashSet<>()).add(value);
      return this;
    }

    /** The time of the request, as {@code xsd:dateTime}. */
    public Builder now(String dateTime) {
      return value(Odrl.iri("dateTime"), new RdfTerm.Literal(dateTime, Xsd.DATE_TIME));
    }

    public Builder partOf(String member, String collection) {
      partOf.computeIfAbsent(member, m -> new HashSet<>()).add(collection);
      return this;
    }

    public Builder duty(String id, DutyState state) {
      duties.put(id, state);
      return this;
    }

    public World build() {
      return new World(values, partOf, duties);
    }
  }
}
