package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.RightsEvidence.Source;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a sidecar file: the operator's own reading of an article's rights, which ranks above all
 * that the page says of itself. Thread-safe.
 *
 * <p>Keys: {@code stance} (an id), {@code license} (SPDX id, name or address), {@code holder},
 * {@code notice} (words to be read like a notice, and quoted as the clause), {@code contact}. A
 * stance given beats that of the licence, and that beats that of the notice.
 */
final class SidecarRights {
  private final Function<String, RightsStatement> notices;

  SidecarRights(Function<String, RightsStatement> notices) {
    this.notices = notices;
  }

  /** The statement of the sidecar; empty if there is none or it says nothing of rights. */
  Optional<RightsStatement> read(Document document) {
    Optional<RightsEvidence> holder = value(document, "holder");
    Optional<RightsEvidence> notice = value(document, "notice");
    Optional<RightsEvidence> license = value(document, "license");
    Optional<RightsEvidence> stance = value(document, "stance");
    Optional<RightsEvidence> first = notice.or(() -> stance).or(() -> license).or(() -> holder);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    RightsStatement words =
        notice.map(n -> notices.apply(n.value())).orElse(RightsStatement.none());
    Optional<LicenseCatalog.Licence> licence = license.flatMap(l -> licence(l.value()));
    Stance read =
        stance
            .flatMap(s -> stance(s.value()))
            .or(() -> licence.map(LicenseCatalog.Licence::stance))
            .orElse(words.stance() == Stance.NONE ? Stance.COPYRIGHT_CLAIM_ONLY : words.stance());
    RightsStatement.Builder statement = restated(words, read);
    licence.ifPresent(l -> statement.license(l.id()));
    licence.ifPresent(l -> l.terms().forEach(statement::term));
    holder(document, holder, words).ifPresent(statement::holder);
    TermReader.implied(read, statement.build()).forEach(statement::term);
    return Optional.of(
        statement
            .clause(
                new Clause(
                    first.get().value(),
                    Clause.Origin.METADATA,
                    Optional.empty(),
                    first.get().where()))
            .build());
  }

  /** The same statement with another stance. */
  private static RightsStatement.Builder restated(RightsStatement words, Stance stance) {
    RightsStatement.Builder builder = RightsStatement.builder(stance);
    words.years().ifPresent(builder::years);
    words.license().ifPresent(builder::license);
    words.terms().forEach(builder::term);
    words.constraints().forEach(builder::constraint);
    return builder;
  }

  private static Optional<Party> holder(
      Document document, Optional<RightsEvidence> holder, RightsStatement words) {
    Optional<String> contact = value(document, "contact").map(RightsEvidence::value);
    return holder
        .map(h -> h.value())
        .or(() -> words.holder().map(Party::name))
        .map(name -> new Party(name, contact.or(() -> words.holder().flatMap(Party::contact))));
  }

  private static Optional<LicenseCatalog.Licence> licence(String value) {
    String folded = FoldedText.of(value, new Span(0, value.length())).text();
    List<LicenseCatalog.Licence> named = LicenseCatalog.named(folded);
    return LicenseCatalog.ofAddress(value).or(() -> named.stream().findFirst());
  }

  private static Optional<Stance> stance(String id) {
    try {
      return Optional.of(Stance.of(id.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a word of the operator's own; the licence or notice then decides
    }
  }

  private static Optional<RightsEvidence> value(Document document, String key) {
    return document.evidence().stream()
        .filter(e -> e.source() == Source.SIDECAR && e.name().equals(key))
        .findFirst();
  }
}
