package imprimatur.decide.ledger;

import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.model.rights.RightsTerm;
import imprimatur.notation.JsonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One authorization as its owner would write it into the ledger, or as one JSON object. */
final class EntryText {
  /** Words that YAML takes as they are; all others are quoted as in JSON, which YAML reads too. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_./'-]*(?: [\\p{L}\\p{Nd}_./'-]+)*");

  private static final Set<String> NOT_PLAIN =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final List<String> lines = new ArrayList<>();

  private EntryText() {}

  /** As an element of a list: the lines, without their ends. */
  static List<String> lines(Authorization entry, int indentation) {
    EntryText text = new EntryText();
    members(entry).forEach((key, value) -> text.member("", key, value));
    List<String> indented = new ArrayList<>();
    for (String line : text.lines) {
      String dash = indented.isEmpty() ? "- " : "  ";
      indented.add(" ".repeat(indentation) + dash + line);
    }
    return indented;
  }

  /** As a JSON object on one line. */
  static String json(Authorization entry) {
    return JsonText.compact(members(entry));
  }

  private void member(String indentation, String key, Object value) {
    if (value instanceof Map<?, ?> members) {
      lines.add(indentation + key + ":");
      members.forEach((k, v) -> member(indentation + "  ", k.toString(), v));
    } else {
      lines.add(indentation + key + ": " + scalar(value));
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(EntryText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }
    boolean plain = value instanceof LocalDate || (value instanceof String text && isPlain(text));
    return plain ? value.toString() : JsonText.compact(value);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !NOT_PLAIN.contains(text.toLowerCase(Locale.ROOT));
  }

  /** As the members of a JSON object. */
  static Map<String, Object> members(Authorization entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", entry.id());
    members.put("grantor", party(entry.grantor()));
    members.put("grantee", party(entry.grantee()));
    members.put("works", works(entry.works()));
    members.put("actions", sorted(entry.actions().stream().map(Vocabulary::id).toList()));
    list(members, "territories", sorted(entry.territories()));
    list(members, "channels", sorted(entry.channels()));
    list(members, "languages", sorted(entry.languages()));
    put(members, "from", entry.from());
    put(members, "until", entry.until());
    allowance(members, entry.allowance());
    list(members, "duties", entry.duties().stream().map(EntryText::duty).toList());
    put(members, "evidence", Optional.of(entry.evidence()).filter(e -> !e.isEmpty()));
    put(members, "revoked", entry.revoked());
    return members;
  }

  private static void allowance(Map<String, Object> members, Allowance allowance) {
    put(members, "max-uses", allowance.quota().map(Quota::uses));
    put(members, "per", allowance.quota().flatMap(Quota::per).map(Vocabulary::id));
    put(members, "embargo", allowance.embargo().map(Age::toString));
    put(members, "keep-for", allowance.retention().flatMap(Retention::span).map(Age::toString));
    put(members, "keep-until", allowance.retention().flatMap(Retention::until));
    put(members, "sublicensing", Optional.of(true).filter(yes -> allowance.sublicensing()));
  }

  private static void put(Map<String, Object> members, String name, Optional<?> value) {
    value.ifPresent(v -> members.put(name, v));
  }

  private static void list(Map<String, Object> members, String name, List<?> values) {
    put(members, name, Optional.of(values).filter(v -> !v.isEmpty()));
  }

  private static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }

  private static Object party(Party party) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", party.name());
    put(members, "contact", party.contact());
    return members.size() == 1 ? party.name() : members;
  }

  private static Map<String, Object> works(Authorization.Works works) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "holder", works.holder());
    put(members, "publisher", works.publisher());
    put(members, "uri", works.uri());
    put(members, "source", works.sourceId());
    return members;
  }

  private static Object duty(RightsTerm.Duty duty) {
    if (duty.detail().isEmpty() && duty.party().isEmpty()) {
      return Vocabulary.id(duty.kind());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", Vocabulary.id(duty.kind()));
    members.put("detail", duty.detail());
    put(members, "party", duty.party().map(EntryText::party));
    return members;
  }
}
