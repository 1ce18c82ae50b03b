package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.RightsEvidence.Source;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.rights.LicenseCatalog.Licence;
import imprimatur.rights.forms.FoldedText;
import imprimatur.rights.party.PartyName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what metadata says of rights: {@code meta} elements (also dcterms and prism), schema.org,
 * front matter, document properties, headers, hidden text. Thread-safe.
 */
final class MetadataRights {
  private final Function<String, RightsStatement> notices;

  /**
   * @param notices reads a value that is a notice in words
   */
  MetadataRights(Function<String, RightsStatement> notices) {
    this.notices = notices;
  }

  /** What the value of a key is. */
  private enum Meaning {
    HOLDER,
    NOTICE,
    LICENSE,
    YEAR,
    TERMS,
    MINING,
    MACHINE_TERMS,
    OTHER
  }

  private static Meaning meaning(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    int prefix =
        Math.max(
            key.indexOf(':'),
            key.startsWith("dc") || key.startsWith("prism") ? key.indexOf('.') : -1);
    return switch (key.substring(prefix + 1).replace("_", "").replace("-", "")) {
      case "copyrightholder",
          "copyrightholder.name",
          "rightsholder",
          "rightsholder.name",
          "rightsagent",
          "holder" ->
          Meaning.HOLDER;
      case "rights",
          "copyright",
          "copyrightnotice",
          "rightsstatement",
          "notice",
          "usageterms",
          "usage",
          "permission",
          "permissions",
          "accessrights" ->
          Meaning.NOTICE;
      case "license", "licence", "license.name", "licenseurl", "webstatement", "rel=license" ->
          Meaning.LICENSE;
      case "copyrightyear" -> Meaning.YEAR;
      case "usageinfo", "acquirelicensepage", "terms" -> Meaning.TERMS;
      case "robots", "xrobotstag", "tdmreservation", "contentusage", "googlebot" -> Meaning.MINING;
      case "rsl" -> Meaning.MACHINE_TERMS;
      default -> Meaning.OTHER;
    };
  }

  /** One statement for each value that says something; those of one source are equals. */
  List<RightsStatement> read(Document document) {
    List<RightsStatement> found = new ArrayList<>();
    Map<Source, Party> holders = holders(document);
    for (RightsEvidence evidence : document.evidence()) {
      statement(document, evidence)
          .filter(s -> s.stance() != Stance.NONE && s.stance() != Stance.NOT_ABOUT_TEXT)
          .map(s -> withHolder(s, holders.get(evidence.source())))
          .ifPresent(found::add);
    }
    return found;
  }

  private static RightsStatement withHolder(RightsStatement statement, Party holder) {
    return statement.holder().isPresent() || holder == null
        ? statement
        : statement.toBuilder().holder(holder).build();
  }

  private static Map<Source, Party> holders(Document document) {
    Map<Source, Party> holders = new EnumMap<>(Source.class);
    for (RightsEvidence evidence : document.evidence()) {
      if (meaning(evidence.name()) == Meaning.HOLDER && !isAddress(evidence.value())) {
        holders.putIfAbsent(evidence.source(), Party.of(evidence.value().strip()));
      }
    }
    return holders;
  }

  private Optional<RightsStatement> statement(Document document, RightsEvidence evidence) {
    return switch (evidence.source()) {
      case LICENSE_LINK -> LicenseLinks.statement(document, evidence);
      case HIDDEN_TEXT -> hidden(evidence);
      case LINK, SIDECAR -> Optional.empty();
      case META, STRUCTURED_DATA, FRONT_MATTER, FILE_METADATA, HTTP_HEADER -> keyed(evidence);
    };
  }

  private Optional<RightsStatement> keyed(RightsEvidence evidence) {
    return switch (meaning(evidence.name())) {
      case HOLDER ->
          isAddress(evidence.value())
              ? Optional.empty()
              : Optional.of(claim(evidence, Party.of(evidence.value().strip())));
      case NOTICE -> Optional.of(notice(evidence));
      case LICENSE -> Optional.of(license(evidence));
      case TERMS ->
          isAddress(evidence.value())
              ? Optional.of(plain(Stance.TERMS_BY_REFERENCE, evidence).build())
              : Optional.of(notice(evidence));
      case MINING -> mining(evidence);
      case MACHINE_TERMS -> machineTerms(evidence);
      case YEAR, OTHER -> Optional.empty();
    };
  }

  private static boolean isAddress(String value) {
    return value.startsWith("http") || value.startsWith("/") || value.startsWith("#");
  }

  private RightsStatement notice(RightsEvidence evidence) {
    if (isAddress(evidence.value())) {
      return license(evidence);
    }
    RightsStatement read = notices.apply(evidence.value());
    if (read.stance() != Stance.NONE) {
      return placed(read, evidence);
    }
    List<Licence> named = LicenseCatalog.named(folded(evidence.value()));
    if (named.size() == 1) {
      return of(named.get(0), evidence);
    }
    return PartyName.at(evidence.value().replaceFirst("^[\\s\\d–—-]{4,12}", ""))
        .map(name -> claim(evidence, Party.of(name)))
        .orElse(RightsStatement.none());
  }

  private RightsStatement license(RightsEvidence evidence) {
    Optional<Licence> known =
        LicenseCatalog.ofAddress(evidence.value())
            .or(() -> LicenseCatalog.named(folded(evidence.value())).stream().findFirst());
    if (known.isPresent()) {
      return of(known.get(), evidence);
    }
    RightsStatement read = notices.apply(evidence.value());
    return read.stance() == Stance.NONE
        ? plain(Stance.TERMS_BY_REFERENCE, evidence).build()
        : placed(read, evidence);
  }

  private Optional<RightsStatement> mining(RightsEvidence evidence) {
    String spoken = evidence.name().contains("tdm") ? "tdm-reservation: " : "";
    RightsStatement read = notices.apply(spoken + evidence.value());
    return read.stance() == Stance.TDM_RESERVED
        ? Optional.of(placed(read, evidence))
        : Optional.empty();
  }

  /** Really Simple Licensing. */
  private static Optional<RightsStatement> machineTerms(RightsEvidence evidence) {
    List<RightsTerm.Prohibition> kept = RslTerms.prohibitions(evidence.value());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    RightsStatement.Builder statement = plain(Stance.TDM_RESERVED, evidence);
    kept.forEach(statement::term);
    return Optional.of(statement.build());
  }

  private Optional<RightsStatement> hidden(RightsEvidence evidence) {
    RightsStatement read = notices.apply(evidence.value());
    boolean ofArticle = read.scope().reach() == Scope.Reach.ARTICLE;
    Clause.Origin origin = ofArticle ? Clause.Origin.ARTICLE_NOTICE : Clause.Origin.SITE_FOOTER;
    Clause clause = new Clause(read.clause().text(), origin, Optional.empty(), evidence.where());
    return Optional.of(read.toBuilder().clause(clause).build());
  }

  /** A statement that a licence makes, read from metadata. */
  static RightsStatement of(Licence licence, RightsEvidence evidence) {
    RightsStatement.Builder statement = plain(licence.stance(), evidence).license(licence.id());
    licence.terms().forEach(statement::term);
    return statement.build();
  }

  private static RightsStatement claim(RightsEvidence evidence, Party holder) {
    return plain(Stance.COPYRIGHT_CLAIM_ONLY, evidence).holder(holder).build();
  }

  static RightsStatement.Builder plain(Stance stance, RightsEvidence evidence) {
    Clause.Origin origin =
        evidence.source() == Source.LICENSE_LINK
            ? Clause.Origin.LICENSE_LINK
            : Clause.Origin.METADATA;
    return RightsStatement.builder(stance)
        .clause(new Clause(evidence.value(), origin, Optional.empty(), evidence.where()));
  }

  private static RightsStatement placed(RightsStatement statement, RightsEvidence evidence) {
    Clause clause =
        new Clause(evidence.value(), Clause.Origin.METADATA, Optional.empty(), evidence.where());
    return statement.toBuilder().clause(clause).scope(articleText(statement)).build();
  }

  private static Scope articleText(RightsStatement statement) {
    return new Scope(Scope.Reach.ARTICLE, statement.scope().assets());
  }

  private static String folded(String value) {
    return FoldedText.of(value, new imprimatur.model.document.Span(0, value.length())).text();
  }
}
