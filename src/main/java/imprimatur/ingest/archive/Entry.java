package imprimatur.ingest.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article found in a file: the members of an import record ({@code id}, {@code url}, {@code
 * title}, {@code html} or {@code text}, {@code published}, {@code author}, …), or why there is
 * none.
 *
 * @param fields texts, lists of texts, and rights as a map
 * @param problem empty if it can be taken in
 */
public record Entry(Map<String, Object> fields, String problem) {
  public Entry {
    fields = Map.copyOf(fields);
  }

  /** Whether it is the address of an article and not the article. */
  public boolean isAddress() {
    return problem.isEmpty() && !fields.containsKey("html") && !fields.containsKey("text");
  }

  /** The text of that name; empty if there is none. */
  public String text(String name) {
    return String.valueOf(fields.getOrDefault(name, ""));
  }

  static Entry broken(String problem) {
    return new Entry(Map.of(), problem);
  }

  /** Collects what is known; blanks are left out, and what was put first stays. Not thread-safe. */
  static final class Builder {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Builder put(String name, String value) {
      if (value != null && !value.isBlank()) {
        fields.putIfAbsent(name, value.strip());
      }
      return this;
    }

    Builder put(String name, List<String> values) {
      List<String> said = values.stream().filter(v -> !v.isBlank()).map(String::strip).toList();
      if (!said.isEmpty()) {
        fields.putIfAbsent(name, said);
      }
      return this;
    }

    Builder put(String name, ItemRights rights) {
      if (!rights.values().isEmpty()) {
        fields.putIfAbsent(name, rights.values());
      }
      return this;
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    Entry build() {
      return new Entry(fields, "");
    }
  }
}
