package imprimatur.decide.cure;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PublisherProfile;
import imprimatur.decide.Size;
import imprimatur.decide.State;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.Bound;
import imprimatur.decide.facts.Match;
import imprimatur.decide.facts.Measure;
import imprimatur.decide.facts.Picture;
import imprimatur.decide.facts.Prohibited;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.facts.Shown;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.facts.Upstream;
import imprimatur.decide.names.Names;
import imprimatur.decide.observe.EffectiveRights;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words how to clear what was found in one source. */
public final class Cures {
  /** Measures of which a little is chance. */
  private static final Set<String> CHANCE = Set.of("words", "longest run");

  private final SourceFacts source;
  private final PolicyData data;
  private final Wording wording;

  public Cures(SourceFacts source, PolicyData data) {
    this.source = source;
    this.data = data;
    this.wording = new Wording(source, data);
  }

  /** What has to be done to make the hypothesis true. */
  public Cure text(Hypothesis hypothesis) {
    return new Cure(
        hypothesis.kind(),
        switch (hypothesis) {
          case CREDIT -> "Add a credit line" + beside() + ": Source: " + credit();
          case QUOTE ->
              "Put the words in quotation marks and name the source beside them: " + credit();
          case LINK -> links();
          case CUT_TO_BOUND ->
              "Cut the passages to what the terms allow ("
                  + bounds(b -> b.matter() == Bound.Matter.LENGTH)
                  + ").";
          case RESTORE -> "Put the source's own wording back in the changed passages.";
          case CUT -> cut();
          case CUT_PICTURE -> "Leave the picture and its caption out.";
          case HOLD_BACK ->
              "Hold the text back until it is free ("
                  + bounds(Bound::waits)
                  + "), or ask "
                  + wording.holder()
                  + " to let it be used earlier.";
          case ASK_HOLDER -> ask(holder(), "publish " + wording.count(wording.taken()));
          case ASK_UPSTREAM -> ask(upstream(), "publish its text in");
          case ASK_PICTURE -> ask(pictureHolder(), "show its picture in");
          case RENEW -> new Renewal(source).text();
          case RELICENSE ->
              "Publish your text under " + wording.stance() + " as well, and say so in it.";
        });
  }

  private String beside() {
    return source.only(Quoted.class).anyMatch(q -> q.words() > 0) ? " beside the quotation" : "";
  }

  private String credit() {
    SourceRef ref = source.match().source();
    List<String> parts = new ArrayList<>(source.match().document().metadata().authors());
    rights()
        .duties()
        .filter(d -> d.kind() == DutyKind.ATTRIBUTE)
        .flatMap(d -> d.party().stream())
        .map(Party::name)
        .filter(name -> !Names.anySame(parts, Set.of(name)))
        .forEach(parts::add);
    parts.add("“" + ref.title() + "”");
    wording
        .publisher()
        .or(() -> Optional.of(wording.holder()))
        .filter(name -> !Names.anySame(parts, Set.of(name)))
        .ifPresent(parts::add);
    ref.published().ifPresent(day -> parts.add(day.toString()));
    String notice = missing(DutyKind.KEEP_NOTICE) ? " © " + wording.holder() + "." : "";
    return String.join(", ", parts) + "." + notice;
  }

  private String links() {
    List<String> todo = new ArrayList<>();
    if (missing(DutyKind.LINK_BACK)) {
      todo.add("link to the original" + address().map(a -> " (" + a + ")").orElse(""));
    }
    if (missing(DutyKind.LINK_LICENCE)) {
      String url = license().map(LicenseTerms::url).map(u -> " (" + u + ")").orElse("");
      todo.add("link to the licence" + url);
    }
    if (missing(DutyKind.INDICATE_CHANGES)) {
      todo.add("say in the credit line what was changed");
    }
    String all = String.join(", ", todo);
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
  }

  private boolean missing(DutyKind duty) {
    boolean demanded =
        source.only(Shown.class).anyMatch(s -> s.duty() == duty && s.state() != State.FULFILLED);
    boolean agreed =
        source
            .only(AgreementCondition.class)
            .anyMatch(
                c -> c.duty().filter(duty::equals).isPresent() && c.state() != State.FULFILLED);
    return demanded || agreed;
  }

  private Optional<LicenseTerms> license() {
    return EffectiveRights.license(rights(), data);
  }

  private Optional<String> address() {
    return source
        .match()
        .document()
        .metadata()
        .canonical()
        .or(() -> Optional.of(source.match().source().uri()));
  }

  private String bounds(Predicate<Bound> which) {
    return source
        .only(Bound.class)
        .filter(b -> b.state() != State.FULFILLED)
        .filter(which)
        .map(b -> Wording.fact(b.fact()))
        .collect(Collectors.joining("; "));
  }

  private String cut() {
    Quoted quoted = source.only(Quoted.class).findFirst().orElseThrow();
    if (wording.counted() == 0) {
      return "Take the quotation out.";
    }
    List<String> ways = new ArrayList<>();
    if (wording.counted() >= free() && wording.counted() > quoted.words()) {
      ways.add(shorten());
    }
    if (quotable(quoted) > 0 && !embargoed()) {
      ways.add("quote at most " + wording.count(quotable(quoted)) + ", marked and credited");
    }
    String all = ways.isEmpty() ? "take the passages out" : String.join(", or ", ways);
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
  }

  private String shorten() {
    boolean inOtherWords =
        source.only(Match.class).noneMatch(Match::retold)
            && source.only(Prohibited.class).noneMatch(p -> p.kind() == Prohibited.Kind.CHANGE);
    return "cut "
        + wording.count(wording.counted() - free() + 1)
        + (inOtherWords ? " or say them in your own words" : "")
        + ", so that fewer than "
        + free()
        + " of the source's remain";
  }

  /** Not even a quotation may be published. */
  private boolean embargoed() {
    return source.only(Bound.class).anyMatch(b -> b.embargo() && b.state() != State.FULFILLED)
        || source
            .only(Sign.class)
            .anyMatch(s -> s.kind() == Sign.Kind.STANDING && s.state() == State.VIOLATED);
  }

  /** From so many words on a taking is more than chance, in the unit of the submission. */
  private int free() {
    double perWord =
        source
            .only(Measure.class)
            .filter(m -> CHANCE.contains(m.name()))
            .mapToDouble(Measure::perWord)
            .findFirst()
            .orElse(1);
    return data.thresholds().stream()
        .filter(t -> t.size() == Size.SMALL && CHANCE.contains(t.measure()))
        .mapToInt(t -> (int) Math.ceil(t.limit() * perWord))
        .min()
        .orElse(1);
  }

  /** As many words as are inside every limit on quotations once nothing else is taken. */
  private int quotable(Quoted quoted) {
    Alignment alignment = source.match().alignment();
    double ofSource = alignment.sourceWords() * quoted.limitPercent() / 100.0;
    int own = Math.max(0, alignment.submissionWords() - alignment.ownWords());
    double share = Math.min(0.99, quoted.limitSubmissionPercent() / 100.0);
    double ofSubmission = own * share / (1 - share);
    int shares = Math.max(quoted.freeWords(), (int) Math.min(ofSource, ofSubmission));
    return Math.min(quoted.limitWords(), shares);
  }

  private String ask(List<Party> parties, String what) {
    String whom =
        parties.stream()
            .map(p -> p.name() + p.contact().map(c -> " (" + c + ")").orElse(""))
            .collect(Collectors.joining(" and "));
    String of = what.startsWith("publish ") && !what.endsWith(" in") ? " of " : " ";
    boolean inWriting = EffectiveRights.consentInWriting(rights());
    return "Ask "
        + whom
        + " for permission"
        + (inWriting ? " in writing" : "")
        + " to "
        + what
        + of
        + wording.source()
        + ", and enter it in the ledger"
        + (inWriting ? " with the document as evidence" : "")
        + " (imprimatur authorization grant).";
  }

  /**
   * Who wants to be asked, else the holder, with the contact that the holder, a duty or the
   * publisher's profile gives.
   */
  private List<Party> holder() {
    Optional<Party> asked = EffectiveRights.consenting(rights());
    boolean another = asked.isPresent() && !Names.same(asked.get().name(), wording.holder());
    return List.of(another ? asked.get() : new Party(wording.holder(), contact()));
  }

  private Optional<String> contact() {
    Stream<Optional<String>> contacts =
        Stream.concat(
            Stream.of(rights().holder().flatMap(Party::contact)),
            rights().duties().map(RightsTerm.Duty::party).map(p -> p.flatMap(Party::contact)));
    return contacts.flatMap(Optional::stream).findFirst().or(this::profileContact);
  }

  private Optional<String> profileContact() {
    return data.publishers().stream()
        .filter(p -> p.published(wording.publisher(), source.match().source().uri()))
        .findFirst()
        .flatMap(PublisherProfile::contact);
  }

  private List<Party> upstream() {
    return source
        .only(Upstream.class)
        .filter(u -> u.state() != State.FULFILLED)
        .map(u -> new Party(u.name(), data.agency(u.name()).contact()))
        .toList();
  }

  /** Who is credited with the picture; if nobody is, the holder of the text knows. */
  private List<Party> pictureHolder() {
    return source
        .only(Picture.class)
        .flatMap(
            p ->
                p.unnamed()
                    ? holder().stream()
                    : Stream.of(new Party(p.holder(), data.agency(p.holder()).contact())))
        .toList();
  }

  private RightsStatement rights() {
    return source.match().rights();
  }
}
