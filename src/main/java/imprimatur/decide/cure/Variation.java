package imprimatur.decide.cure;

import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyData.Threshold;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.Bound;
import imprimatur.decide.facts.Commerce;
import imprimatur.decide.facts.Excuse;
import imprimatur.decide.facts.Measure;
import imprimatur.decide.facts.Picture;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.facts.Shown;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.facts.SourceFact;
import imprimatur.decide.facts.Tried;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.Constraint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One condition of a source come out otherwise: what is met were not, or a number that is near its
 * limit reached it.
 *
 * @param fact the condition as it is
 * @param changed all that would be seen then
 */
public record Variation(Fact fact, SourceFacts changed) {
  /** A number from here on is near its limit. */
  private static final double NEAR = 0.75;

  /** So many days are near. */
  private static final int NEAR_DAYS = 30;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Set<Sign.Kind> NUMBERED =
      EnumSet.of(Sign.Kind.AUTHOR, Sign.Kind.WHOLE_WORK, Sign.Kind.MANY_TEXTS);

  /** Every one that is worth asking about. */
  public static List<Variation> of(SourceFacts source, PolicyData data) {
    List<Variation> all = new ArrayList<>();
    for (SourceFact fact : source.facts()) {
      if (fact instanceof Measure measure) {
        data.thresholds().forEach(t -> reached(source, measure, t).ifPresent(all::add));
      } else if (fact instanceof Quoted quoted) {
        longer(source, quoted).ifPresent(all::add);
      } else if (fact instanceof Tried tried) {
        otherwise(source, tried)
            .map(other -> new Variation(tried.fact(), exchanged(source, tried, other)))
            .ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static Optional<Variation> reached(SourceFacts source, Measure m, Threshold t) {
    boolean near =
        t.measure().equals(m.name())
            && m.words() >= t.floor()
            && m.scaled() < t.limit()
            && m.scaled() >= NEAR * t.limit();
    double limit = t.limit() * m.perWord();
    Measure more =
        new Measure(
            m.sourceId(), m.withQuotations(), m.name(), m.unit(), limit, m.perWord(), m.words());
    return near
        ? Optional.of(new Variation(m.against(t.limit()), exchanged(source, m, more)))
        : Optional.empty();
  }

  private static Optional<Variation> longer(SourceFacts source, Quoted q) {
    boolean near = q.words() <= q.limitWords() && q.words() >= NEAR * q.limitWords();
    Quoted more =
        new Quoted(
            q.sourceId(),
            q.unit(),
            q.limitWords() + 1,
            q.limitWords(),
            q.freeWords(),
            q.percent(),
            q.limitPercent(),
            q.submissionPercent(),
            q.limitSubmissionPercent());
    return near && q.words() > 0
        ? Optional.of(new Variation(q.length(), exchanged(source, q, more)))
        : Optional.empty();
  }

  private static SourceFacts exchanged(SourceFacts source, SourceFact one, SourceFact other) {
    return source.with(SourceFact.class, f -> Stream.of(f.equals(one) ? other : f));
  }

  /** The condition in the other state; empty if nobody would ask. */
  private static Optional<SourceFact> otherwise(SourceFacts source, Tried tried) {
    if (tried instanceof Excuse excuse) {
      return onlyFailing(source, excuse) ? Optional.of(met(excuse)) : Optional.empty();
    }
    return tried.state() == State.FULFILLED && isNear(tried.fact())
        ? Optional.ofNullable(failed(tried))
        : Optional.empty();
  }

  private static boolean onlyFailing(SourceFacts source, Excuse excuse) {
    return excuse.state() != State.FULFILLED
        && source.only(Excuse.class).filter(e -> e.state() != State.FULFILLED).count() == 1;
  }

  private static Excuse met(Excuse e) {
    return new Excuse(e.sourceId(), e.law(), e.purpose(), State.FULFILLED, e.fact());
  }

  private static Sign violated(Sign s) {
    return new Sign(s.sourceId(), s.kind(), State.VIOLATED, s.fact());
  }

  private static SourceFact failed(Tried tried) {
    if (tried instanceof Shown s) {
      return new Shown(s.sourceId(), s.duty(), s.demanded(), State.VIOLATED, s.fact());
    }
    if (tried instanceof Bound b) {
      return new Bound(b.sourceId(), b.matter(), State.VIOLATED, b.fact());
    }
    if (tried instanceof AgreementCondition c) {
      return c.term().matter() == Term.Matter.TIME ? c.in(State.VIOLATED) : null;
    }
    if (tried instanceof Sign s) {
      return NUMBERED.contains(s.kind()) ? violated(s) : null;
    }
    if (tried instanceof Picture p) {
      return new Picture(p.sourceId(), p.holder(), State.UNKNOWN, p.fact());
    }
    return tried instanceof Commerce c
        ? new Commerce(c.sourceId(), State.VIOLATED, false, c.fact())
        : null;
  }

  /** What is neither number nor day is near in any case. */
  private static boolean isNear(Fact fact) {
    Optional<Double> distance = distance(fact);
    double most = days(fact).isPresent() ? NEAR_DAYS : (1 - NEAR) * limit(fact).orElse(0.0);
    return distance.isEmpty() || distance.get() <= most;
  }

  /** How far a number is from its limit, or a day from another. */
  public static Optional<Double> distance(Fact fact) {
    return days(fact)
        .or(
            () ->
                number(fact.actual())
                    .flatMap(actual -> limit(fact).map(limit -> Math.abs(limit - actual))));
  }

  private static Optional<Double> days(Fact fact) {
    Matcher actual = DAY.matcher(fact.actual().toString());
    Matcher limit = DAY.matcher(fact.limit().map(Object::toString).orElse(""));
    return actual.find() && limit.find()
        ? Optional.of(
            (double)
                Math.abs(
                    ChronoUnit.DAYS.between(
                        LocalDate.parse(actual.group()), LocalDate.parse(limit.group()))))
        : Optional.empty();
  }

  private static Optional<Double> limit(Fact fact) {
    return fact.limit().flatMap(Variation::number);
  }

  private static Optional<Double> number(Fact.Value value) {
    return value instanceof Fact.Value.Amount amount
        ? Optional.of(amount.value())
        : Constraint.number(value.toString().replaceFirst("^[<>=]+ *", ""));
  }
}
