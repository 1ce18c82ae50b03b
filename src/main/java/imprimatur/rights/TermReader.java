package imprimatur.rights;

import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.AgeForms;
import imprimatur.rights.forms.NoticePattern.Named;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.forms.Sentence.Match;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads permissions, duties, prohibitions and limits out of the sentences of a notice. */
final class TermReader {
  /** "In writing", where it stands beside the consent that is asked for. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\bwritt?[ae]?r?n (?:\\w+ ){0,3}(?:permi|consent|author|approv|licen|agree)|in writing|schriftlich"
              + "|par ecrit|\\becrite?s?\\b|por escrito|\\bescrit[ao]s?\\b|\\bscritt[ao]|per iscritto|письменн|письмов|pisemn"
              + "|pisomn|schriftelijk|skriftlig|yazili|van ban|tertulis|[书書]面|文書|서면|خطي|كتابي|مكتوب|लिखित|rakstisk"
              + "|γραπτ|kirjalli|irasos|irasban|ลายลักษณ์อักษร|בכתב|\\bscris");

  private static final Set<Stance> GRANTS =
      EnumSet.of(
          Stance.PERMITTED_WITH_ATTRIBUTION,
          Stance.PERMITTED_WITH_CONDITIONS,
          Stance.PERMITTED_NONCOMMERCIAL,
          Stance.PUBLIC_DOMAIN,
          Stance.OPEN_GOVERNMENT);
  private static final Set<Action> PUBLISHING =
      EnumSet.of(Action.USE, Action.REPUBLISH, Action.REPRODUCE);
  private static final Pattern WITHOUT =
      Pattern.compile(
          "\\b(?:without|not|don't|ohne|nicht|sans|sin|sem|senza|zonder|utan|uten|uden|bez|без) (?:for |be |to |any )?\\S+");

  private TermReader() {}

  /**
   * The terms that the sentences state.
   *
   * @param holder whose consent is asked for, where the notice does not say otherwise
   */
  static List<RightsTerm> terms(List<Sentence> sentences, Stance stance, Optional<Party> holder) {
    Set<RightsTerm> terms = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      for (Match match : sentence.matches()) {
        addStated(terms, sentence, match, holder);
        addNamed(terms, sentence, match);
      }
      addDeletion(terms, sentence);
    }
    if (GRANTS.contains(stance) || StanceResolver.CREATIVE_COMMONS.contains(stance)) {
      terms.removeIf(TermReader::isBanOfPublishing); // an exception from the grant, read too widely
    }
    addImplied(terms, stance);
    return withoutContradictions(terms);
  }

  private static boolean isBanOfPublishing(RightsTerm term) {
    return term instanceof RightsTerm.Prohibition ban && PUBLISHING.contains(ban.action());
  }

  private static void addStated(
      Set<RightsTerm> terms, Sentence sentence, Match match, Optional<Party> holder) {
    for (RightsTerm term : match.pattern().terms()) {
      boolean consent = term instanceof RightsTerm.Duty d && d.kind() == DutyKind.OBTAIN_CONSENT;
      boolean written = consent && WRITTEN.matcher(sentence.words()).find();
      terms.add(
          consent
              ? new RightsTerm.Duty(DutyKind.OBTAIN_CONSENT, written ? "written" : "", holder)
              : term);
    }
  }

  /** What may be kept for a time only is to be deleted then. */
  private static void addDeletion(Set<RightsTerm> terms, Sentence sentence) {
    AgeForms.standard().find(sentence.words()).stream()
        .filter(f -> f.relation() == AgeForms.Relation.KEEP)
        .map(f -> new RightsTerm.Duty(DutyKind.DELETE_AFTER, f.age().toString(), Optional.empty()))
        .forEach(terms::add);
  }

  private static void addNamed(Set<RightsTerm> terms, Sentence sentence, Match match) {
    Named named = match.pattern().named();
    if (named == Named.IGNORED) {
      return;
    }
    boolean pictures = ScopeReader.isOfPicturesOnly(sentence.words());
    Set<Action> actions =
        pictures
            ? Set.of(Action.USE_IMAGE)
            : match.pattern().actionsNamedIn(clause(named, sentence, match));
    for (Action action : actions) {
      terms.add(
          named == Named.PROHIBITED
              ? new RightsTerm.Prohibition(action, List.of())
              : new RightsTerm.Permission(action, List.of()));
    }
  }

  /** What is permitted "without alteration" is not permitted to be altered. */
  private static String clause(Named named, Sentence sentence, Match match) {
    String clause = clauseAround(sentence.words(), match);
    return named == Named.PERMITTED ? WITHOUT.matcher(clause).replaceAll(" ") : clause;
  }

  /** The matched words, and what follows them in the same clause. */
  private static String clauseAround(String words, Match match) {
    int end = match.end();
    while (end < words.length()
        && ";:。；".indexOf(words.charAt(end)) < 0
        && end - match.end() < 160) {
      if (words.startsWith(" but ", end) || words.startsWith(". ", end)) {
        break;
      }
      end++;
    }
    return words.substring(match.start(), end);
  }

  /** A ban that names no action is one on publishing and copying; consent must be asked for. */
  private static void addImplied(Set<RightsTerm> terms, Stance stance) {
    boolean closed = stance == Stance.AUTHORIZATION_REQUIRED || stance == Stance.NO_REPUBLICATION;
    boolean names = terms.stream().anyMatch(t -> t instanceof RightsTerm.Prohibition);
    if (closed && !names) {
      terms.add(new RightsTerm.Prohibition(Action.REPUBLISH, List.of()));
      terms.add(new RightsTerm.Prohibition(Action.REPRODUCE, List.of()));
    }
    boolean consent = terms.stream().anyMatch(TermReader::isConsent);
    if (stance == Stance.AUTHORIZATION_REQUIRED && !consent) {
      terms.add(new RightsTerm.Duty(DutyKind.OBTAIN_CONSENT, "", Optional.empty()));
    }
  }

  /** The terms that a stance implies and a statement lacks. */
  static List<RightsTerm> implied(Stance stance, RightsStatement statement) {
    Set<RightsTerm> terms = new LinkedHashSet<>(statement.terms());
    addImplied(terms, stance);
    terms.removeAll(Set.copyOf(statement.terms()));
    return List.copyOf(terms);
  }

  private static boolean isConsent(RightsTerm term) {
    return term instanceof RightsTerm.Duty duty && duty.kind() == DutyKind.OBTAIN_CONSENT;
  }

  /**
   * Written consent includes consent, and "within a month" deletion; what is prohibited is not also
   * permitted.
   */
  private static List<RightsTerm> withoutContradictions(Set<RightsTerm> terms) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> prohibited = new LinkedHashSet<>();
    terms.forEach(
        t -> {
          codes.add(t.code());
          if (t instanceof RightsTerm.Prohibition) {
            prohibited.add(t.code());
          }
        });
    List<RightsTerm> kept = new ArrayList<>();
    for (RightsTerm term : terms) {
      boolean weaker =
          (term.code().equals("obtainConsent") && codes.contains("obtainConsent:written"))
              || (term.code().equals("delete")
                  && codes.stream().anyMatch(c -> c.startsWith("delete:")));
      boolean contradicted =
          term instanceof RightsTerm.Permission && prohibited.contains(term.code());
      boolean doubled = kept.stream().anyMatch(k -> sameKind(k, term));
      if (!weaker && !contradicted && !doubled) {
        kept.add(term);
      }
    }
    return kept;
  }

  private static boolean sameKind(RightsTerm one, RightsTerm other) {
    return one.getClass() == other.getClass() && one.code().equals(other.code());
  }
}
