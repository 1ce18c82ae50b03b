package imprimatur.decide.observe;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Quota;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of an authorization which of its terms is not met, and what to do about it. */
public record AgreementWords(Authorization authorization, Condition condition) {
  /** Begins what the use file leaves open. */
  public static final String SAY = "say in the use file ";

  /** How a sentence that begins with the authorization goes on. */
  public String fault() {
    return switch (condition.term()) {
      case WITHDRAWAL -> "was withdrawn on " + day(authorization.revoked());
      case LAST_DAY -> "ended on " + day(authorization.until());
      case FIRST_DAY -> "does not begin before " + day(authorization.from());
      case EMBARGO -> embargo();
      case RETENTION -> "allows to keep it for " + allowed() + " only (" + actual() + ")";
      case SUBLICENCE -> passedOn();
      case GRANTOR -> "was given by %s (not known to speak for %s)".formatted(actual(), allowed());
      case GRANTEE -> unsaid("was given to " + allowed(), "who publishes");
      case ACTION -> "allows to " + spoken(allowed()) + ", not to " + spoken(actual());
      case EDITING ->
          "allows to %s only (adapt not granted, but %s)".formatted(actions(), actual());
      case TERRITORY -> reach("where it is published");
      case CHANNEL -> reach("on which channel it appears");
      case LANGUAGE -> reach("in which language it appears");
      case NUMBER_OF_USES ->
          "is for a number of publications: " + allowed() + " (" + actual() + ")";
      case DUTY -> "demands " + allowed() + " (" + dutySeen() + ")";
      case EVIDENCE -> "has no document on file (the notice asks for consent in writing)";
      case HOLDER, PUBLISHER, ADDRESS, ARTICLE -> "is for " + allowed();
    };
  }

  private String embargo() {
    String seen =
        condition.state() == State.UNKNOWN ? "whether so much has passed is in doubt: " : "";
    return "does not begin before " + allowed() + " (" + seen + actual() + ")";
  }

  private String passedOn() {
    return "was given by %s, who needs %s (on file is %s)"
        .formatted(authorization.grantor().name(), allowed(), actual());
  }

  private String reach(String question) {
    return condition.state() == State.UNKNOWN
        ? unsaid("holds for " + allowed() + " only", question)
        : "holds for " + allowed() + ", not for " + actual();
  }

  private static String unsaid(String term, String question) {
    return term + " (" + question + " is not said)";
  }

  private String dutySeen() {
    return condition.state() == State.UNKNOWN
        ? "whether that is done cannot be seen"
        : "not in the submission";
  }

  /** What to keep in mind of a term that is met. */
  public Optional<String> reminder() {
    if (condition.state() != State.FULFILLED) {
      return Optional.empty();
    }
    return switch (condition.term()) {
      case NUMBER_OF_USES -> Optional.of(actual() + " before this, allowed are " + allowed());
      case RETENTION -> Optional.of(actual().replaceFirst(", kept on .*", ""));
      case SUBLICENCE -> Optional.of("passed on by %s under %s".formatted(by(), actual()));
      default -> Optional.empty();
    };
  }

  /** What to do about it, as the end of a sentence. */
  public String remedy() {
    return switch (condition.term()) {
      case WITHDRAWAL -> have("reinstate");
      case LAST_DAY -> have("renew");
      case FIRST_DAY -> "hold the text back until " + day(authorization.from());
      case EMBARGO -> "hold the text back until " + allowed() + ", or " + have("shorten");
      case RETENTION -> "take the text down, or " + have("extend");
      case SUBLICENCE -> "have the holder allow it, or have %s get %s".formatted(by(), allowed());
      case GRANTOR -> "have " + allowed() + " confirm it";
      case GRANTEE -> SAY + "who publishes";
      case ACTION -> have("extend") + " to " + spoken(actual());
      case EDITING -> have("extend") + " to adapt";
      case TERRITORY -> reached("where it is published");
      case CHANNEL -> reached("on which channel");
      case LANGUAGE -> reached("in which language");
      case NUMBER_OF_USES -> quota();
      case DUTY -> "do what it demands: " + allowed();
      case EVIDENCE -> "file the written consent and name it there (evidence: …)";
      case HOLDER, PUBLISHER, ADDRESS, ARTICLE -> have("extend") + " to this work";
    };
  }

  private String quota() {
    boolean anew = authorization.allowance().quota().flatMap(Quota::per).isPresent();
    return have("extend") + " to more uses" + (anew ? ", or wait for the next period" : "");
  }

  private String by() {
    return authorization.grantor().name();
  }

  private String have(String what) {
    return "have " + grantor(authorization) + " " + what + " it";
  }

  /** Who gave it, and where to ask. */
  public static String grantor(Authorization authorization) {
    return authorization.grantor().name()
        + authorization.grantor().contact().map(c -> " (" + c + ")").orElse("");
  }

  private String reached(String question) {
    return condition.state() == State.UNKNOWN ? SAY + question : have("extend") + " to " + actual();
  }

  private String actual() {
    return condition.fact().actual().toString();
  }

  private String allowed() {
    return condition.fact().limit().map(Object::toString).orElse("");
  }

  private String actions() {
    return spoken(ids(authorization.actions().stream().map(Vocabulary::id).toList()));
  }

  private static String ids(Collection<String> ids) {
    return ids.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String spoken(String ids) {
    return ids.replace('-', ' ');
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("an unknown day");
  }
}
