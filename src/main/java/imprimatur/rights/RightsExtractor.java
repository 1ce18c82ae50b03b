package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.rights.credit.CreditReader;
import imprimatur.rights.forms.NoticeFinder;
import imprimatur.rights.forms.NoticePatterns;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.party.NominativeName;
import imprimatur.rights.party.PartyName;
import imprimatur.rights.party.SourceName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rights statement of a document: notices in its text, credits, metadata, licence links
 * and the sidecar files, weighed against each other.
 *
 * <p>What an operator states in a sidecar file wins over all that the page says, and so does a
 * policy beside the article; then {@link Precedence} decides. Any text is valid input. Immutable
 * and thread-safe.
 */
public final class RightsExtractor {
  /** The masthead and the byline of a page stand within so many characters. */
  private static final int HEAD = 1000;

  private static final Pattern ONLY =
      Pattern.compile(
          "\\s*(?i:nur(?: für)?|only(?: for)?|solo|seulement|uniquement)\\s(.{2,24})\\s*");

  /** What no house says of its own texts. */
  private static final Set<Stance> NOBODYS =
      EnumSet.of(Stance.NONE, Stance.NOT_ABOUT_TEXT, Stance.THIRD_PARTY, Stance.PUBLIC_DOMAIN);

  private final NoticeFinder finder;
  private final TextNotices textNotices;
  private final MetadataRights metadata;
  private final SidecarRights sidecar;

  private RightsExtractor(NoticePatterns patterns) {
    finder = new NoticeFinder(patterns);
    textNotices = new TextNotices(finder);
    metadata = new MetadataRights(this::readNotice);
    sidecar = new SidecarRights(this::readNotice);
  }

  /** The extractor with the forms that come with the program. */
  public static RightsExtractor standard() {
    return new RightsExtractor(NoticePatterns.standard());
  }

  /** An extractor with other forms. */
  static RightsExtractor with(NoticePatterns patterns) {
    return new RightsExtractor(patterns);
  }

  /**
   * What is known of the rights in a document.
   *
   * @return stance {@code NONE} if nothing is said; the credits are there all the same
   */
  public RightsStatement read(Document document) {
    List<RightsStatement> statements = new ArrayList<>(textNotices.read(document));
    statements.addAll(metadata.read(document));
    List<Credit> credits = CreditReader.read(document);
    RightsStatement page = inHead(document, ofOthers(Precedence.weigh(statements), credits));
    RightsStatement weighed = PolicyRights.read(document).map(p -> over(p, page)).orElse(page);
    RightsStatement.Builder result =
        sidecar.read(document).map(s -> over(s, weighed)).orElse(weighed).toBuilder();
    credits.forEach(result::credit);
    Embargoes.read(document).forEach(result::constraint);
    return result.build();
  }

  /** The statement with its holder's name as the head of the document spells it. */
  private static RightsStatement inHead(Document document, RightsStatement statement) {
    String head = document.text().substring(0, Math.min(HEAD, document.text().length()));
    return statement
        .holder()
        .map(h -> new Party(NominativeName.asIn(head, h.name()), h.contact()))
        .map(h -> statement.toBuilder().holder(h).build())
        .orElse(statement);
  }

  private static RightsStatement over(RightsStatement sidecar, RightsStatement page) {
    RightsStatement.Builder result = sidecar.toBuilder();
    if (sidecar.holder().isEmpty()) {
      page.holder().ifPresent(result::holder);
    }
    if (page.stance() == Stance.NONE) {
      return result.build();
    }
    return Concord.agree(sidecar, page)
        ? result.confirming(page.alone()).build()
        : result.overruled(page.alone()).build();
  }

  /** A rule for the publisher's own items does not reach those that it credits to somebody else. */
  private static RightsStatement ofOthers(RightsStatement statement, List<Credit> credits) {
    Optional<Credit> other =
        credits.stream()
            .filter(c -> c.kind() == Credit.Kind.WIRE || c.kind() == Credit.Kind.REPRINT)
            .filter(c -> !PartyName.same(statement.holder(), Optional.of(c.party())))
            .findFirst();
    if (statement.scope().reach() != Scope.Reach.OWN_BYLINE || other.isEmpty()) {
      return statement;
    }
    return RightsStatement.builder(Stance.THIRD_PARTY)
        .holder(other.get().party())
        .scope(statement.scope())
        .clause(statement.clause())
        .overruled(statement.alone())
        .build();
  }

  /**
   * Reads a text that is taken to be one notice, wherever in it the words of the notice stand.
   *
   * @return stance {@code NONE} if the text is no rights notice; the clause's span is into {@code
   *     text}
   */
  public RightsStatement readNotice(String text) {
    List<Sentence> sentences = finder.find(text, new Span(0, text.length()));
    return sentences.isEmpty()
        ? ofOneHouse(text)
        : NoticeReader.read(text, sentences, Clause.Origin.SITE_FOOTER, PositionMap.ofLines(text));
  }

  /**
   * Reads a notice that is known to stand in some place: where its words name nobody, it speaks for
   * the house whose place that is.
   *
   * @param source address or title of the site or document that the notice was taken from
   */
  public RightsStatement readNotice(String text, String source) {
    RightsStatement read = readNotice(text);
    if (read.holder().isPresent() || NOBODYS.contains(read.stance())) {
      return read;
    }
    return SourceName.of(source)
        .map(name -> read.toBuilder().holder(Party.of(name)).build())
        .orElse(read);
  }

  /** {@code Nur Hafenfunk}: what an editorial system writes into its field for rights. */
  private static RightsStatement ofOneHouse(String text) {
    Matcher only = ONLY.matcher(text);
    Optional<String> house = only.matches() ? PartyName.whole(only.group(1)) : Optional.empty();
    return house
        .map(
            name ->
                RightsStatement.builder(Stance.NO_REPUBLICATION)
                    .holder(Party.of(name))
                    .term(new RightsTerm.Prohibition(Action.REPUBLISH, List.of()))
                    .clause(
                        new Clause(
                            text,
                            Clause.Origin.SITE_FOOTER,
                            Optional.of(new Span(0, text.length())),
                            PositionMap.ofLines(text).at(0)))
                    .build())
        .orElse(RightsStatement.none());
  }
}
