package imprimatur.decide.ledger;

import imprimatur.decide.Ledger;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Changes the text of a ledger by adding to it: what its owner wrote stays as it is, comments and
 * layout included. Each edit is read back, and one that does not say exactly what was meant is
 * refused. Thread-safe.
 */
public final class LedgerEdit {
  private static final String HEADER =
      """
      # Who has allowed whom to do what with whose text. One entry per agreement.
      authorizations:
      """;
  private static final String LIST = "authorizations:";

  private final String file;
  private final EditedText text;
  private final List<Authorization> before;
  private final List<Node> entries;

  private LedgerEdit(String file, String text) {
    this.file = file;
    this.text = new EditedText(text);
    this.before = Ledger.parse(file, text);
    this.entries =
        text.isBlank()
            ? List.of()
            : Notation.yaml(file, text).get("authorizations").map(Node::asList).orElse(List.of());
  }

  /**
   * The ledger's text with one entry more.
   *
   * @param file name for messages
   * @throws IllegalArgumentException if the id is taken
   * @throws NotationException if the ledger is broken, or of a layout that takes no new entry
   */
  public static String granted(String file, String text, Authorization entry) {
    return new LedgerEdit(file, text).with(entry);
  }

  /**
   * The ledger's text with one entry revoked from {@code day} on.
   *
   * @param file name for messages
   * @throws IllegalArgumentException if there is no such entry, or it is revoked already
   * @throws NotationException if the ledger is broken, or of a layout that takes no such line
   */
  public static String revoked(String file, String text, String id, LocalDate day) {
    return new LedgerEdit(file, text).without(id, day);
  }

  private String with(Authorization entry) {
    if (before.stream().anyMatch(a -> a.id().equals(entry.id()))) {
      throw new IllegalArgumentException("authorization '" + entry.id() + "' is already on file");
    }
    List<Authorization> wanted = new ArrayList<>(before);
    wanted.add(entry);
    return first(additions(entry), wanted)
        .orElseThrow(
            () ->
                Notation.yaml(file, text.toString())
                    .error(
                        "the layout of this ledger takes no new entry; write each entry on lines of"
                            + " its own, the first of which begins with '- id:'"));
  }

  /** The usual layouts, the likeliest first. */
  private Stream<Supplier<EditedText>> additions(Authorization entry) {
    if (text.isBlank()) {
      return Stream.of(() -> new EditedText(HEADER).appended(EntryText.lines(entry, 2)));
    }
    String comma = before.isEmpty() ? "" : ", ";
    return Stream.of(
        () -> gap().appended(EntryText.lines(entry, dashes())),
        () -> text.appended(EntryText.lines(entry, 0)),
        () -> text.without(LIST, " []").appended(EntryText.lines(entry, 2)),
        () -> text.appended(List.of(LIST)).appended(EntryText.lines(entry, 2)),
        () -> text.insertedBeforeLast(']', comma + EntryText.json(entry)));
  }

  /** With an empty line at the end if there is one in front of the last entry. */
  private EditedText gap() {
    boolean apart = entries.size() > 1 && text.hasGapAbove(entries.get(entries.size() - 1).line());
    return apart ? text.appended(List.of("")) : text;
  }

  /** How far the dashes of the list are indented. */
  private int dashes() {
    return entries.isEmpty() ? 2 : text.indentation(entries.get(0).line());
  }

  private String without(String id, LocalDate day) {
    int index = before.stream().map(Authorization::id).toList().indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("no authorization '" + id + "' is on file");
    }
    before
        .get(index)
        .revoked()
        .ifPresent(
            earlier -> {
              throw new IllegalArgumentException(
                  "authorization '" + id + "' was revoked on " + earlier);
            });
    List<Authorization> wanted = new ArrayList<>(before);
    wanted.set(index, before.get(index).revokedOn(day));
    return first(revocations(index, "revoked: " + day), wanted)
        .orElseThrow(
            () ->
                entries
                    .get(index)
                    .error(
                        "the layout of this entry takes no new line; write 'revoked: "
                            + day
                            + "' into it by hand"));
  }

  /** At the end of the entry, behind its id, or as its first member. */
  private Stream<Supplier<EditedText>> revocations(int index, String member) {
    Node entry = entries.get(index);
    int next = index + 1 < entries.size() ? entries.get(index + 1).line() : Integer.MAX_VALUE;
    String margin = " ".repeat(entry.column() - 1);
    return Stream.of(
        () -> text.insertedAfter(text.lastLineBefore(next), margin + member),
        () -> text.insertedAfter(entry.require("id").line(), margin + member),
        () -> text.inserted(entry.line(), entry.column(), member + "\n" + margin),
        () -> text.inserted(entry.line(), entry.column() + 1, member + ", "));
  }

  /** The first edit that reads as it should. */
  private Optional<String> first(Stream<Supplier<EditedText>> edits, List<Authorization> wanted) {
    return edits
        .map(Supplier::get)
        .map(EditedText::toString)
        .filter(t -> reads(t, wanted))
        .findFirst();
  }

  private boolean reads(String edited, List<Authorization> wanted) {
    try {
      return Ledger.parse(file, edited).equals(wanted);
    } catch (NotationException e) {
      return false;
    }
  }
}
