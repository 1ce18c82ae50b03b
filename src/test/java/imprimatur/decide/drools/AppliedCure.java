package imprimatur.decide.drools;

import imprimatur.decide.PolicyFacts;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.IntendedUse;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does in earnest what the sentence of a cure says, as the person who reads it would. */
final class AppliedCure {
  private static final String GRANTEE = "The Gull Post";
  private static final Pattern ASK = Pattern.compile("Ask (.+?) for permission.*");
  private static final Pattern FEWER = Pattern.compile(".*fewer than (\\d+) of the source's.*");
  private static final Pattern QUOTE = Pattern.compile(".*uote at most (\\d+) .*");
  private static final Pattern ALLOWED = Pattern.compile(".*allowed <= (\\d+).*");

  private final PolicyFacts before;
  private Document submission;
  private SourceMatch match;
  private final List<Authorization> ledger;
  private IntendedUse use;

  private AppliedCure(PolicyFacts before) {
    this.before = before;
    this.submission = before.submission();
    this.match = before.matches().get(0);
    this.ledger = new ArrayList<>(before.authorizations());
    this.use = before.use();
  }

  /** The facts after the cure; several where its sentence offers several ways. */
  static List<PolicyFacts> ways(PolicyFacts facts, Cure cure) {
    return switch (cure.kind()) {
      case CREDIT -> List.of(new AppliedCure(facts).credited(cure.text()).facts());
      case LINK -> List.of(new AppliedCure(facts).linked(cure.text()).facts());
      case CUT -> cut(facts, cure.text());
      case ASK -> List.of(new AppliedCure(facts).asked(cure.text()).facts());
      case LICENSE -> List.of(new AppliedCure(facts).licensed(cure.text()).facts());
    };
  }

  private PolicyFacts facts() {
    return new PolicyFacts(submission, List.of(match), ledger, use);
  }

  private AppliedCure credited(String text) {
    append(text.substring(text.indexOf(':') + 1));
    return text.startsWith("Put the words in quotation marks") ? kind(ReuseKind.QUOTATION) : this;
  }

  private AppliedCure linked(String text) {
    append(text);
    if (text.contains("what was changed")) {
      append("This text has been edited.");
    }
    return this;
  }

  private static List<PolicyFacts> cut(PolicyFacts facts, String text) {
    List<PolicyFacts> ways = new ArrayList<>();
    number(FEWER, text).ifPresent(n -> ways.add(new AppliedCure(facts).left(n - 1).facts()));
    number(QUOTE, text)
        .ifPresent(n -> ways.add(new AppliedCure(facts).left(n).quotedAndCredited().facts()));
    number(ALLOWED, text).ifPresent(n -> ways.add(new AppliedCure(facts).left(n).facts()));
    if (text.startsWith("Put the source's own wording back")) {
      boolean quoted =
          facts.matches().get(0).alignment().passages().stream()
              .allMatch(p -> p.kind() == ReuseKind.QUOTATION);
      ReuseKind kind = quoted ? ReuseKind.QUOTATION : ReuseKind.VERBATIM;
      ways.add(new AppliedCure(facts).kind(kind).facts());
    }
    if (text.startsWith("Leave the picture")) {
      ways.add(new AppliedCure(facts).withoutPicture().facts());
    }
    if (text.startsWith("Take the ")) {
      ways.add(new AppliedCure(facts).left(0).facts());
    }
    return ways;
  }

  private static Optional<Integer> number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private AppliedCure asked(String text) {
    if (text.startsWith("Hold the text back")) {
      return withoutWaits();
    }
    Matcher whom = ASK.matcher(text);
    if (!whom.matches()) {
      throw new IllegalArgumentException(text);
    }
    for (String name : whom.group(1).split(" and ", -1)) {
      grant("asked " + name, name.replaceFirst(" \\(.*\\)$", ""));
    }
    return this;
  }

  private AppliedCure licensed(String text) {
    if (text.startsWith("Publish your text under")) {
      use(use.images(), use.actions(), match.rights().license());
      return this;
    }
    RightsStatement rights = match.rights();
    ledger.clear();
    grant("renewed", rights.holder().map(Party::name).or(() -> match.source().publisher()).get());
    return this;
  }

  private AppliedCure quotedAndCredited() {
    List<String> names = new ArrayList<>(match.document().metadata().authors());
    match.rights().holder().map(Party::name).ifPresent(names::add);
    match.source().publisher().ifPresent(names::add);
    names.add(match.source().title());
    append("Source: " + String.join(", ", names));
    return kind(ReuseKind.QUOTATION);
  }

  /** So many words are left of what was taken, in one piece. */
  private AppliedCure left(int words) {
    Alignment a = match.alignment();
    Passage first = a.passages().get(0);
    ReuseKind kind = first.kind() == ReuseKind.QUOTATION ? ReuseKind.QUOTATION : ReuseKind.VERBATIM;
    List<Passage> left =
        words == 0
            ? List.of()
            : List.of(new Passage(first.submission(), first.source(), kind, 1, words, words));
    int own = Math.max(0, a.submissionWords() - a.ownWords());
    aligned(new Alignment(left, own + words, a.sourceWords(), words, words, false, false));
    return this;
  }

  private AppliedCure kind(ReuseKind kind) {
    Alignment a = match.alignment();
    List<Passage> changed =
        a.passages().stream()
            .map(
                p ->
                    p.kind() == ReuseKind.SHARED_QUOTATION
                        ? p
                        : new Passage(
                            p.submission(), p.source(), kind, 1, p.words(), p.longestRun()))
            .toList();
    aligned(
        new Alignment(
            changed,
            a.submissionWords(),
            a.sourceWords(),
            a.ownWords(),
            a.sourceWordsTaken(),
            a.headlineTaken(),
            a.ledeTaken()));
    return this;
  }

  private void aligned(Alignment alignment) {
    match = new SourceMatch(match.source(), match.document(), match.rights(), alignment);
  }

  private AppliedCure withoutPicture() {
    String text = submission.text();
    for (String caption :
        match.document().spans(Region.Kind.CAPTION).stream()
            .map(span -> span.slice(match.document().text()))
            .toList()) {
      text = text.replace(caption, "-".repeat(caption.length()));
    }
    text(text);
    Set<Action> actions = EnumSet.copyOf(use.actions());
    actions.remove(Action.USE_IMAGE);
    use(Optional.of(false), actions, use.license());
    return this;
  }

  /** The day on which the text is free has come, or whoever was asked lets it be used at once. */
  private AppliedCure withoutWaits() {
    RightsStatement rights = match.rights();
    RightsStatement.Builder free =
        RightsStatement.builder(rights.stance())
            .holder(rights.holder().orElse(null))
            .clause(rights.clause());
    rights.terms().forEach(term -> free.term(withoutWaits(term)));
    withoutWaits(rights.constraints()).forEach(free::constraint);
    match = new SourceMatch(match.source(), match.document(), free.build(), match.alignment());
    return this;
  }

  private static RightsTerm withoutWaits(RightsTerm term) {
    return term instanceof RightsTerm.Permission permission
        ? new RightsTerm.Permission(permission.action(), withoutWaits(permission.constraints()))
        : term;
  }

  private static List<Constraint> withoutWaits(List<Constraint> limits) {
    Set<Constraint.Kind> waits = EnumSet.of(Constraint.Kind.DATE, Constraint.Kind.AGE);
    return limits.stream().filter(limit -> !waits.contains(limit.kind())).toList();
  }

  /** Right after the passages, where a reader looks for the source. */
  private void append(String words) {
    int at =
        match.alignment().passages().stream().mapToInt(p -> p.submission().end()).max().orElse(0);
    text(new StringBuilder(submission.text()).insert(at, "\n" + words).toString());
  }

  private void text(String text) {
    Document.Builder builder =
        Document.builder(submission.uri(), submission.role(), submission.format(), text)
            .metadata(submission.metadata());
    submission.regions().forEach(r -> builder.region(r.kind(), r.span()));
    submission.evidence().forEach(builder::evidence);
    submission = builder.build();
  }

  /** An agreement names its grantee, so the use must say who publishes. */
  private void grant(String id, String grantor) {
    Optional<Party> publisher =
        use.publisher().or(() -> submission.metadata().publisher().map(Party::of));
    String grantee = publisher.map(Party::name).orElse(GRANTEE);
    use(use.images(), use.actions(), use.license());
    ledger.add(
        new Authorization(
            id,
            Party.of(grantor),
            Party.of(grantee),
            new Authorization.Works(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(match.source().id())),
            Set.of(Action.values()),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Allowance.PLAIN,
            List.<RightsTerm.Duty>of(),
            "letter of consent",
            Optional.empty(),
            List.of()));
  }

  private void use(Optional<Boolean> images, Set<Action> actions, Optional<String> license) {
    use =
        new IntendedUse(
            before.use().publisher().or(() -> Optional.of(Party.of(GRANTEE))),
            use.affiliates(),
            actions,
            use.commercial(),
            use.advertising(),
            use.paywall(),
            images,
            use.channel(),
            use.territories(),
            use.date(),
            use.purpose(),
            license);
  }
}
