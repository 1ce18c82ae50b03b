package imprimatur.decide;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import imprimatur.notation.Nearest;
import imprimatur.notation.Node;
import imprimatur.notation.NotationException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of rights as they are written in ledgers, use files and policy data, and back.
 *
 * <p>Every reader throws a {@link NotationException} that points at the word and lists the known
 * ones. Thread-safe.
 */
public final class Vocabulary {
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  private static final Set<String> SHORT_COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Vocabulary() {}

  /** {@code use-image} for {@code USE_IMAGE}. */
  public static String id(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of an enumeration that is written as {@link #id} writes it, in any case. */
  public static <E extends Enum<E>> E word(Node node, Class<E> kind, String what) {
    return word(node, node.asText(), kind, what);
  }

  /** As above, of one word in the text of {@code node}. */
  static <E extends Enum<E>> E word(Node node, String text, Class<E> kind, String what) {
    String written = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(e -> e.name().equals(written))
        .findFirst()
        .orElseThrow(() -> unknown(node, text, kind, what));
  }

  private static <E extends Enum<E>> NotationException unknown(
      Node node, String text, Class<E> kind, String what) {
    List<String> known = Arrays.stream(kind.getEnumConstants()).map(Vocabulary::id).toList();
    return node.error(
        "unknown %s '%s'; known: %s%s"
            .formatted(what, text, String.join(", ", known), Nearest.hint(text, known)));
  }

  /** The words of a cell, separated by semicolons. */
  static <E extends Enum<E>> Set<E> words(Node row, String column, Class<E> kind, String what) {
    Set<E> words = new LinkedHashSet<>();
    row.get(column)
        .ifPresent(
            cell -> {
              for (String word : cell.asText().split(";", -1)) {
                words.add(word(cell, word, kind, what));
              }
            });
    return words;
  }

  /** Actions of a list or single value; empty if there is none. */
  public static Set<Action> actions(Node object, String name) {
    return set(object, name, n -> word(n, Action.class, "action"));
  }

  /** ISO 3166-1 alpha-3 codes of a list or single value. */
  public static Set<String> territories(Node object, String name) {
    return set(object, name, Vocabulary::territory);
  }

  /** One ISO 3166-1 alpha-3 code. */
  static String territory(Node node) {
    return territory(node, node.asText());
  }

  /** As above, of one word in the text of {@code node}. */
  static String territory(Node node, String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      throw node.error(
          "'%s' is no country code of three letters (ISO 3166-1), such as DEU%s"
              .formatted(text, longer(code)));
    }
    return code;
  }

  private static String longer(String code) {
    return SHORT_COUNTRIES.contains(code)
        ? "; did you mean " + new Locale("", code).getISO3Country() + "?"
        : "";
  }

  /** BCP 47 tags of a list or single value, lower case. */
  public static Set<String> languages(Node object, String name) {
    return set(object, name, Vocabulary::language);
  }

  private static String language(Node node) {
    String tag = nonBlank(node).toLowerCase(Locale.ROOT);
    String main = tag.split("-", 2)[0];
    boolean known = main.length() == 2 ? LANGUAGES.contains(main) : main.matches("[a-z]{3}");
    if (!known || !wellFormed(tag)) {
      throw node.error("'" + node.asText() + "' is no language tag (BCP 47), such as de or pt-BR");
    }
    return tag;
  }

  private static boolean wellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Texts of a list or single value, lower case: channels. */
  public static Set<String> lowerCase(Node object, String name) {
    return set(object, name, n -> nonBlank(n).toLowerCase(Locale.ROOT));
  }

  /** A set of what {@code read} makes of the elements, in the order of the file. */
  public static <T> Set<T> set(Node object, String name, Function<Node, T> read) {
    return object.get(name).map(Node::asList).orElse(List.of()).stream()
        .map(read)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A text with something in it. */
  public static String nonBlank(Node node) {
    String text = node.asText().strip();
    if (text.isEmpty()) {
      throw node.error("expected text, found nothing");
    }
    return text;
  }

  /** The text of a member, if there is one; blank is an error. */
  public static Optional<String> text(Node object, String name) {
    return object.get(name).map(Vocabulary::nonBlank);
  }

  /** An ISO 8601 day, if the member is there. */
  public static Optional<LocalDate> date(Node object, String name) {
    return object.get(name).map(Vocabulary::date);
  }

  private static LocalDate date(Node node) {
    try {
      return LocalDate.parse(node.asText().strip());
    } catch (DateTimeParseException e) {
      throw node.error("'" + node.asText() + "' is no day; write it as 2026-01-31");
    }
  }

  /** A length of time: {@code 24 hours}, {@code 90 days}, {@code P90D}. */
  public static Age age(Node node) {
    return Age.parse(node.asText())
        .orElseThrow(
            () ->
                node.error(
                    "'%s' is no length of time; write it as 24 hours or 90 days"
                        .formatted(node.asText())));
  }

  /** A name, or an object with {@code name} and {@code contact}. */
  public static Party party(Node node) {
    if (!node.isObject()) {
      return Party.of(nonBlank(node));
    }
    node.only(Set.of("name", "contact"));
    return new Party(nonBlank(node.require("name")), text(node, "contact"));
  }

  /** A kind of duty, or an object with {@code kind}, {@code detail} and {@code party}. */
  public static RightsTerm.Duty duty(Node node) {
    if (!node.isObject()) {
      return new RightsTerm.Duty(word(node, DutyKind.class, "duty"), "", Optional.empty());
    }
    node.only(Set.of("kind", "detail", "party"));
    return new RightsTerm.Duty(
        word(node.require("kind"), DutyKind.class, "duty"),
        node.text("detail").orElse(""),
        node.get("party").map(Vocabulary::party));
  }

  /** A limit such as {@code words<=75} or {@code territory=DEU}. */
  public static Constraint constraint(Node node) {
    String text = node.asText();
    for (String sign : List.of("<=", ">=", "!=", "=")) {
      int at = text.indexOf(sign);
      if (at > 0) {
        return new Constraint(
            kind(node, text.substring(0, at).strip()),
            operator(sign),
            text.substring(at + sign.length()).strip());
      }
    }
    throw node.error("'" + text + "' is no limit; write it as words<=75");
  }

  private static Constraint.Kind kind(Node node, String name) {
    try {
      return Constraint.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw node.error("'" + name + "' cannot be limited");
    }
  }

  private static Constraint.Operator operator(String sign) {
    return Arrays.stream(Constraint.Operator.values())
        .filter(o -> o.sign().equals(sign))
        .findFirst()
        .orElseThrow();
  }
}
