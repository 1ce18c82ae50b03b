package imprimatur.decide.cure;

import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.facts.Agreement;
import imprimatur.decide.facts.Agreement.Side;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.Bound;
import imprimatur.decide.facts.Match;
import imprimatur.decide.facts.Measure;
import imprimatur.decide.facts.Picture;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.facts.Shown;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.facts.Upstream;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Cure;
import imprimatur.model.rights.DutyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What if something were done about a source: a way to clear its findings, the cheaper first. */
public enum Hypothesis {
  /** The source were credited. */
  CREDIT(Cure.Kind.CREDIT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return fulfilled(facts, CREDITS);
    }
  },
  /** What was taken were marked as a quotation and credited; changed words cannot be. */
  QUOTE(Cure.Kind.CREDIT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      boolean changed = facts.only(Match.class).anyMatch(m -> m.changedWords() > 0);
      return changed ? facts : quoted(fulfilled(facts, CREDITS));
    }
  },
  /** The original and the licence were linked, and the changes said. */
  LINK(Cure.Kind.LINK) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return fulfilled(facts, LINKS);
    }
  },
  /** Only so much were taken as the terms allow. */
  CUT_TO_BOUND(Cure.Kind.CUT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.with(
          Bound.class, b -> Stream.of(b.matter() == Bound.Matter.LENGTH ? b.kept() : b));
    }
  },
  /** The changes were taken back. */
  RESTORE(Cure.Kind.CUT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts
          .with(
              Match.class,
              m ->
                  Stream.of(
                      new Match(
                          m.sourceId(),
                          m.words(),
                          m.words(),
                          0,
                          true,
                          m.quotedWords(),
                          m.sharedWords())))
          .with(
              AgreementCondition.class,
              c -> Stream.of(c.term() == Term.EDITING ? c.in(State.FULFILLED) : c))
          .with(
              Sign.class, s -> Stream.of(s.kind() == Sign.Kind.EXACT_QUOTATION ? s.inOrder() : s));
    }
  },
  /** Nothing of the text were taken. */
  CUT(Cure.Kind.CUT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts
          .with(Measure.class, m -> Stream.empty())
          .with(
              Match.class,
              m -> Stream.of(new Match(m.sourceId(), 0, 0, 0, true, 0, m.sharedWords())))
          .with(Quoted.class, q -> Stream.of(quoted(q, 0, 0, 0)));
    }
  },
  /** Its pictures and captions were left out. */
  CUT_PICTURE(Cure.Kind.CUT) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.with(
          Picture.class,
          p -> Stream.of(new Picture(p.sourceId(), p.holder(), State.FULFILLED, p.fact())));
    }
  },
  /** The embargo were over, or lifted. */
  HOLD_BACK(Cure.Kind.ASK) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.with(Bound.class, b -> Stream.of(b.waits() ? b.kept() : b));
    }
  },
  /** The holder had allowed it. */
  ASK_HOLDER(Cure.Kind.ASK) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return agreed(facts, Side.HOLDER);
    }
  },
  /** Those from whom the publisher took the text had allowed it. */
  ASK_UPSTREAM(Cure.Kind.ASK) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.only(Upstream.class).findAny().isEmpty() ? facts : agreed(facts, Side.UPSTREAM);
    }
  },
  /** The picture's holder had allowed it. */
  ASK_PICTURE(Cure.Kind.ASK) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.only(Picture.class).findAny().isEmpty() ? facts : agreed(facts, Side.PICTURE);
    }
  },
  /** The authorizations on file reached so far. */
  RENEW(Cure.Kind.LICENSE) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return facts.with(AgreementCondition.class, c -> Stream.of(c.in(State.FULFILLED)));
    }
  },
  /** The submission were published under the source's licence. */
  RELICENSE(Cure.Kind.LICENSE) {
    @Override
    public SourceFacts apply(SourceFacts facts) {
      return fulfilled(facts, EnumSet.of(DutyKind.SHARE_ALIKE));
    }
  };

  private static final Set<DutyKind> CREDITS = EnumSet.of(DutyKind.ATTRIBUTE, DutyKind.KEEP_NOTICE);
  private static final Set<DutyKind> LINKS =
      EnumSet.of(DutyKind.LINK_BACK, DutyKind.LINK_LICENCE, DutyKind.INDICATE_CHANGES);
  private static final String HYPOTHETICAL = "hypothetical";

  private final Cure.Kind kind;

  Hypothesis(Cure.Kind kind) {
    this.kind = kind;
  }

  /** The kind of cure that it stands for. */
  public Cure.Kind kind() {
    return kind;
  }

  /**
   * What it costs, roughly, against the others: a line added is the least, somebody else's consent
   * the most.
   */
  public int cost() {
    return switch (kind) {
      case CREDIT -> this == QUOTE ? 2 : 1;
      case LINK -> 1;
      case CUT -> this == CUT ? 8 : 4;
      case ASK -> 20;
      case LICENSE -> 15;
    };
  }

  /** The facts as they would be. */
  public abstract SourceFacts apply(SourceFacts facts);

  private static SourceFacts fulfilled(SourceFacts facts, Set<DutyKind> duties) {
    return facts
        .with(
            Shown.class,
            s ->
                Stream.of(
                    duties.contains(s.duty())
                        ? new Shown(s.sourceId(), s.duty(), s.demanded(), State.FULFILLED, s.fact())
                        : s))
        .with(
            AgreementCondition.class,
            c ->
                Stream.of(
                    c.duty().filter(duties::contains).isPresent() ? c.in(State.FULFILLED) : c))
        .with(
            Sign.class,
            s ->
                Stream.of(
                    s.kind() == Sign.Kind.AUTHOR && duties.contains(DutyKind.ATTRIBUTE)
                        ? s.inOrder()
                        : s));
  }

  private static SourceFacts agreed(SourceFacts facts, Side side) {
    return facts.plus(new Agreement(facts.sourceId(), HYPOTHETICAL, side, "", "", List.of()));
  }

  private static SourceFacts quoted(SourceFacts facts) {
    int words = facts.only(Match.class).mapToInt(m -> m.words() + m.quotedWords()).sum();
    double percent = share(facts, "share of the source");
    double ofSubmission = share(facts, "share of the submission");
    return facts
        .with(Quoted.class, q -> Stream.of(quoted(q, words, percent, ofSubmission)))
        .with(Measure.class, m -> m.withQuotations() ? Stream.of(m) : Stream.empty())
        .with(
            Match.class,
            m -> Stream.of(new Match(m.sourceId(), 0, 0, 0, true, words, m.sharedWords())));
  }

  private static double share(SourceFacts facts, String name) {
    return facts
        .only(Measure.class)
        .filter(m -> m.withQuotations() && m.name().equals(name))
        .mapToDouble(Measure::actual)
        .max()
        .orElse(0);
  }

  private static Quoted quoted(Quoted q, int words, double percent, double ofSubmission) {
    return new Quoted(
        q.sourceId(),
        q.unit(),
        words,
        q.limitWords(),
        q.freeWords(),
        percent,
        q.limitPercent(),
        ofSubmission,
        q.limitSubmissionPercent());
  }
}
