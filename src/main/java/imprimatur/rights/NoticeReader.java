package imprimatur.rights;

import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.rights.LicenseCatalog.Licence;
import imprimatur.rights.forms.NoticePattern;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.forms.Sentence.Match;
import imprimatur.rights.limits.LimitReader;
import imprimatur.rights.party.HolderReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one notice, that is, sentences that stand together, into a statement. Thread-safe. */
final class NoticeReader {
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}(?:@|\\(@\\))[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,4}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:(?i:tel|phone|call)|电话|電話|联系|聯繫|请与|전화)[^0-9+]{0,12}(\\+?\\d[\\d ()-]{6,16}\\d)");

  private NoticeReader() {}

  /**
   * Reads a notice.
   *
   * @param text the text that the sentences stand in
   * @param found one at least, in order
   * @param origin kind of place they stand in
   * @param positions leads back to the file
   * @return a statement with stance {@code NONE} if the sentences add up to no notice
   */
  static RightsStatement read(
      CharSequence text, List<Sentence> found, Clause.Origin origin, PositionMap positions) {
    List<Sentence> sentences = inOneLanguage(ofWorks(found));
    List<Sentence> ofText = withoutPictureSentences(sentences);
    List<Licence> licences = licences(ofText);
    Stance stance = stance(sentences, ofText, licences);
    if (stance == Stance.NONE) {
      return RightsStatement.none();
    }
    Span span = sentences.get(0).span().cover(sentences.get(sentences.size() - 1).span());
    Optional<String> contact = contact(text, span);
    HolderReader.Claim claim = HolderReader.read(text, sentences, contact);
    Optional<Party> holder = HolderReader.party(claim.name(), contact);
    RightsStatement.Builder statement = RightsStatement.builder(stance);
    statement.holder(holder.orElse(null));
    statement.years(claim.years().orElse(null));
    statement.license(license(ofText, licences, stance));
    statement.scope(ScopeReader.scope(sentences, reachOf(origin)));
    addTerms(statement, sentences, licences, holder);
    Span words = ClauseSpan.of(text, sentences, stance);
    statement.clause(
        new Clause(words.slice(text), origin, Optional.of(words), positions.at(words.start())));
    return statement.build();
  }

  /**
   * Without bans on using something that is no work: "use", unlike "reprint", may be of anything,
   * and speaks of a work where one is named, or where nothing else is.
   */
  private static List<Sentence> ofWorks(List<Sentence> sentences) {
    boolean claimed =
        sentences.stream()
            .flatMap(Sentence::statements)
            .anyMatch(m -> m.pattern().named() != NoticePattern.Named.PROHIBITED);
    return claimed
        ? sentences
        : sentences.stream()
            .map(s -> s.with(s.matches().stream().filter(m -> isOfWork(s, m)).toList()))
            .toList();
  }

  private static boolean isOfWork(Sentence sentence, Match match) {
    NoticePattern form = match.pattern();
    if (form.named() != NoticePattern.Named.PROHIBITED
        || !form.actionsNamedIn(sentence.words()).equals(Set.of(Action.USE))) {
      return true;
    }
    return ScopeReader.namesWork(sentence.words()) || form.usesAtEnds(sentence.words());
  }

  /**
   * Without the details of languages in which the notice states nothing: a word of one language is
   * often another word in another.
   */
  private static List<Sentence> inOneLanguage(List<Sentence> sentences) {
    Set<String> spoken =
        sentences.stream()
            .flatMap(Sentence::statements)
            .map(m -> language(m.pattern()))
            .filter(language -> !language.equals("any"))
            .collect(Collectors.toSet());
    if (spoken.isEmpty()) {
      return sentences;
    }
    return sentences.stream()
        .map(s -> s.with(s.matches().stream().filter(m -> isSpoken(m.pattern(), spoken)).toList()))
        .toList();
  }

  private static boolean isSpoken(NoticePattern pattern, Set<String> spoken) {
    return pattern.role() != NoticePattern.Role.DETAIL
        || pattern.language().equals("any")
        || spoken.contains(language(pattern));
  }

  /** Neighbours that share their words count as one. */
  private static String language(NoticePattern pattern) {
    return switch (pattern.language()) {
      case "uk" -> "ru";
      case "fa" -> "ar";
      case "ca", "pt" -> "es";
      default -> pattern.language();
    };
  }

  private static Scope.Reach reachOf(Clause.Origin origin) {
    return origin == Clause.Origin.SITE_FOOTER ? Scope.Reach.SITE : Scope.Reach.ARTICLE;
  }

  /** What is said of pictures alone does not decide about the text, unless nothing else is said. */
  private static List<Sentence> withoutPictureSentences(List<Sentence> sentences) {
    List<Sentence> ofText =
        sentences.stream().filter(s -> !ScopeReader.isOfPicturesOnly(s.words())).toList();
    return ofText.stream().anyMatch(s -> s.statements().findAny().isPresent()) ? ofText : sentences;
  }

  private static Stance stance(List<Sentence> all, List<Sentence> ofText, List<Licence> licences) {
    if (licences.size() > 2) {
      return Stance.NONE; // a list of licences to choose from grants none
    }
    Stance stance = StanceResolver.resolve(ofText, licences);
    boolean picturesOnly = all.stream().allMatch(s -> ScopeReader.isOfPicturesOnly(s.words()));
    boolean bareClaim =
        stance == Stance.COPYRIGHT_CLAIM_ONLY || stance == Stance.ALL_RIGHTS_RESERVED;
    return picturesOnly && bareClaim ? Stance.NOT_ABOUT_TEXT : stance;
  }

  private static List<Licence> licences(List<Sentence> sentences) {
    Set<Licence> licences = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      for (Match match : sentence.matches()) {
        if (match.pattern().license().filter("cc"::equals).isPresent()) {
          licences.addAll(LicenseCatalog.named(sentence.words()));
        }
      }
    }
    if (licences.stream().anyMatch(l -> l.stance() != Stance.CC_UNSPECIFIED)) {
      licences.removeIf(l -> l.stance() == Stance.CC_UNSPECIFIED);
    }
    return List.copyOf(licences);
  }

  private static String license(List<Sentence> sentences, List<Licence> licences, Stance stance) {
    if (!licences.isEmpty()) {
      return licences.get(0).id();
    }
    return sentences.stream()
        .flatMap(Sentence::statements)
        .filter(m -> m.pattern().stance() == stance)
        .flatMap(m -> m.pattern().license().stream())
        .findFirst()
        .orElse(null);
  }

  private static void addTerms(
      RightsStatement.Builder statement,
      List<Sentence> sentences,
      List<Licence> licences,
      Optional<Party> holder) {
    licences.stream().limit(1).flatMap(l -> l.terms().stream()).forEach(statement::term);
    Stance stance = statement.build().stance();
    List<Constraint> limits = LimitReader.read(sentences);
    for (RightsTerm read : TermReader.terms(sentences, stance, holder)) {
      RightsTerm term = stance == Stance.PARTIAL_PERMITTED ? limited(read, limits) : read;
      boolean already =
          statement.build().terms().stream()
              .anyMatch(t -> t.getClass() == term.getClass() && t.code().equals(term.code()));
      if (!already) {
        statement.term(term);
      }
    }
    if (hasPictureBan(sentences)) {
      statement.term(new RightsTerm.Prohibition(Action.USE_IMAGE, List.of()));
    }
    limits.forEach(statement::constraint);
  }

  /** Of a part, the limits say how large it may be. */
  private static RightsTerm limited(RightsTerm term, List<Constraint> limits) {
    return term instanceof RightsTerm.Permission permission
        ? new RightsTerm.Permission(permission.action(), limits)
        : term;
  }

  private static boolean hasPictureBan(List<Sentence> sentences) {
    return sentences.stream()
        .filter(s -> ScopeReader.isOfPicturesOnly(s.words()))
        .anyMatch(s -> s.says(Stance.NO_REPUBLICATION) || s.says(Stance.AUTHORIZATION_REQUIRED));
  }

  private static Optional<String> contact(CharSequence text, Span span) {
    int end = Math.min(text.length(), span.end() + 120);
    CharSequence words = text.subSequence(span.start(), end);
    Matcher mail = MAIL.matcher(words);
    if (mail.find()) {
      return Optional.of(mail.group());
    }
    Matcher phone = PHONE.matcher(words);
    return phone.find() ? Optional.of(phone.group(1)) : Optional.empty();
  }
}
