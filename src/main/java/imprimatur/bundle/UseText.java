package imprimatur.bundle;

import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.notation.JsonText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An intended use as JSON with the keys of a use file, which reads it again. */
final class UseText {
  private UseText() {}

  static String of(IntendedUse use) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "publisher", use.publisher().map(UseText::party));
    list(members, "affiliates", use.affiliates());
    list(members, "actions", use.actions().stream().map(Vocabulary::id).toList());
    put(members, "commercial", use.commercial());
    put(members, "advertising", use.advertising());
    put(members, "paywall", use.paywall());
    put(members, "images", use.images());
    put(members, "channel", use.channel());
    list(members, "territories", use.territories());
    members.put("date", use.date());
    put(members, "purpose", use.purpose());
    put(members, "license", use.license());
    return JsonText.pretty(members);
  }

  private static Object party(Party party) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", party.name());
    put(members, "contact", party.contact());
    return members.size() == 1 ? party.name() : members;
  }

  private static void put(Map<String, Object> members, String name, Optional<?> value) {
    value.ifPresent(v -> members.put(name, v));
  }

  private static void list(Map<String, Object> members, String name, Collection<String> values) {
    List<String> sorted = values.stream().sorted().toList();
    put(members, name, Optional.of(sorted).filter(v -> !v.isEmpty()));
  }
}
