package imprimatur.decide.ledger;

import imprimatur.decide.Ledger;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.model.rights.RightsTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Authorizations for tests. */
public final class Entries {
  private Entries() {}

  /** The only entry of a ledger that consists of these lines. */
  public static Authorization of(String... lines) {
    return Ledger.parse("ledger.yaml", text("  - " + String.join("\n    ", lines) + "\n")).get(0);
  }

  /** An entry with an id and what else there must be. */
  public static Authorization named(String id) {
    return of(
        "id: " + id,
        "grantor: Gannet Herald plc",
        "grantee: The Wick Lamp",
        "works: {publisher: Gannet Herald}",
        "actions: [republish]");
  }

  static String text(String entries) {
    return "authorizations:\n" + entries;
  }

  /** Any authorization with any words in it that a person or program could enter. */
  public static Arbitrary<Authorization> any() {
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.integers()
            .between(0, 3000)
            .map(n -> LocalDate.of(2020, 1, 1).plusDays(n))
            .optional();
    return Combinators.combine(
            words(), parties(), parties(), works(), words().optional(), limits(), days, duties())
        .as(
            (id, grantor, grantee, works, evidence, limits, day, duties) ->
                new Authorization(
                    id,
                    grantor,
                    grantee,
                    works,
                    limits.actions(),
                    limits.territories(),
                    limits.channels(),
                    limits.languages(),
                    day,
                    day.map(d -> d.plusDays(limits.days())),
                    limits.allowance(),
                    duties,
                    evidence.orElse(""),
                    day.filter(d -> limits.days() % 3 == 0),
                    List.of()));
  }

  private record Limits(
      Set<Action> actions,
      Set<String> territories,
      Set<String> channels,
      Set<String> languages,
      Allowance allowance,
      int days) {}

  private static Arbitrary<Limits> limits() {
    return Combinators.combine(
            Arbitraries.of(Action.class).set().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("DEU", "NOR", "GBR", "CHN").set().ofMaxSize(3),
            words().map(w -> w.toLowerCase(Locale.ROOT)).set().ofMaxSize(2),
            Arbitraries.of("no", "en", "pt-br", "zh-hant").set().ofMaxSize(3),
            allowances(),
            Arbitraries.integers().between(0, 2000))
        .as(Limits::new);
  }

  private static Arbitrary<Allowance> allowances() {
    Arbitrary<Quota> quotas =
        Combinators.combine(
                Arbitraries.integers().between(0, 500),
                Arbitraries.of(Quota.Period.class).optional())
            .as(Quota::new);
    Arbitrary<Age> ages =
        Combinators.combine(Arbitraries.integers().between(0, 400), Arbitraries.of(Age.Unit.class))
            .as(Age::new);
    Arbitrary<Retention> retentions =
        Combinators.combine(ages, Arbitraries.integers().between(0, 3))
            .as(
                (age, which) ->
                    new Retention(
                        Optional.of(age).filter(a -> which > 0),
                        Optional.of(LocalDate.of(2026, 2, 28)).filter(d -> which < 2)));
    return Combinators.combine(
            quotas.optional(), ages.optional(), retentions.optional(), Arbitraries.of(true, false))
        .as(Allowance::new);
  }

  private static Arbitrary<List<RightsTerm.Duty>> duties() {
    return Combinators.combine(
            Arbitraries.of(DutyKind.class), words().optional(), parties().optional())
        .as((kind, detail, party) -> new RightsTerm.Duty(kind, detail.orElse(""), party))
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<Party> parties() {
    return Combinators.combine(words(), words().optional()).as(Party::new);
  }

  private static Arbitrary<Authorization.Works> works() {
    return Combinators.combine(words().optional(), words().optional(), words().optional(), words())
        .as(
            (holder, publisher, uri, source) ->
                new Authorization.Works(
                    holder,
                    publisher,
                    uri,
                    Optional.of(source).filter(s -> holder.or(() -> publisher).isEmpty())));
  }

  /** Words as people type them, and words that mean something to YAML or cannot be printed. */
  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
            Arbitraries.strings().all().ofMinLength(1).ofMaxLength(12),
            Arbitraries.strings()
                .withChars("ab :#-?*&!|>%@`'\"[]{},\n\t\r\\.é新\u0085\u2028\uFEFF0")
                .ofMinLength(1)
                .ofMaxLength(12),
            Arbitraries.of(
                "yes",
                "No",
                "null",
                "~",
                "1.10",
                "0x10",
                "2025-01-01",
                "a: b",
                "- a",
                "a #b",
                "*",
                "&a",
                "!!str",
                "<<",
                "=",
                "---",
                "...",
                "O'Neil & Søn",
                "\uD83D\uDCF0 纸"))
        .map(String::strip) // as the reader of a ledger takes texts
        .filter(w -> !w.isBlank());
  }
}
