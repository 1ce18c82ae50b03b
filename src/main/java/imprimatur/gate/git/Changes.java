package imprimatur.gate.git;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads what {@code git diff --raw -z} prints. */
final class Changes {
  private static final String LINK_OR_MODULE = "1[26]0000";

  private Changes() {}

  /** The changes in a list of fields. */
  static List<Change> of(List<String> fields) {
    List<Change> changes = new ArrayList<>();
    for (Iterator<String> each = fields.iterator(); each.hasNext(); ) {
      String[] head = each.next().substring(1).split(" ", -1);
      changes.add(change(head, each));
    }
    return List.copyOf(changes);
  }

  /** {@code 100644 100644 OLD NEW R087}, then one path, or two if it was moved. */
  private static Change change(String[] head, Iterator<String> paths) {
    String status = head[4];
    String first = paths.next();
    boolean moved = status.startsWith("R") || status.startsWith("C");
    boolean deleted = status.equals("D");
    return new Change(
        moved ? paths.next() : first,
        status.startsWith("R") ? Optional.of(first) : Optional.empty(),
        kind(status),
        status.equals("R100") || (status.equals("M") && head[2].equals(head[3])),
        !(deleted ? head[0] : head[1]).matches(LINK_OR_MODULE));
  }

  private static Change.Kind kind(String status) {
    return switch (status.charAt(0)) {
      case 'A', 'C' -> Change.Kind.ADDED;
      case 'D' -> Change.Kind.DELETED;
      case 'R' -> Change.Kind.MOVED;
      default -> Change.Kind.EDITED;
    };
  }
}
