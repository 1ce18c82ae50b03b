package imprimatur.cli.reading;

import imprimatur.model.rights.Clause;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import imprimatur.model.rights.Stance;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rights statement in plain language, one line for each thing said. */
public final class RightsText {
  private final StringBuilder out = new StringBuilder();

  private RightsText() {}

  public static String of(String uri, RightsStatement rights) {
    RightsText text = new RightsText();
    text.out.append(uri).append('\n');
    text.statement(rights);
    rights.credits().forEach(text::credit);
    rights.confirming().forEach(other -> text.other("also says", other));
    rights.overruled().forEach(other -> text.other("overruled", other));
    return text.out.toString();
  }

  private void statement(RightsStatement rights) {
    line("stance", rights.stance().id() + " (" + meaning(rights.stance()) + ")");
    line("holder", rights.holder().map(Party::name));
    line("contact", rights.holder().flatMap(Party::contact));
    line("licence", rights.license());
    if (rights.stance() != Stance.NONE) {
      line("scope", scope(rights));
    }
    line("years", rights.years().map(y -> y.endsWith("-") ? y.replace("-", " to today") : y));
    line("permitted", codes(rights.permissions()));
    line("required", codes(rights.duties()));
    line("prohibited", codes(rights.prohibitions()));
    line("limits", joined(rights.constraints().stream().map(Constraint::toString)));
    clause(rights.clause());
  }

  private static String scope(RightsStatement rights) {
    String reach = rights.scope().reach().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String assets =
        rights.scope().assets().stream()
            .sorted()
            .map(a -> a.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return assets + " of the " + (reach.equals("own byline") ? "publisher's own items" : reach);
  }

  private void clause(Clause clause) {
    if (clause.origin() == Clause.Origin.NONE) {
      return;
    }
    String words = clause.text().replaceAll("\\s+", " ");
    line("clause", "\"" + words + "\"");
    line("", clause.origin().id().replace('-', ' ') + ", " + clause.where());
  }

  private void credit(Credit credit) {
    String kind = credit.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    line("credit", kind + ": " + credit.party().name() + " (\"" + oneLine(credit.text()) + "\")");
  }

  private void other(String label, RightsStatement rights) {
    String holder = rights.holder().map(h -> ", " + h.name()).orElse("");
    String place = rights.clause().origin().id().replace('-', ' ') + ", " + rights.clause().where();
    line(label, rights.stance().id() + holder + " (" + place + ")");
    if (!rights.clause().text().isEmpty()) {
      line("", "\"" + oneLine(rights.clause().text()) + "\"");
    }
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static Optional<String> codes(Stream<? extends RightsTerm> terms) {
    return joined(terms.map(RightsTerm::code));
  }

  private static Optional<String> joined(Stream<String> words) {
    return Optional.of(words.collect(Collectors.joining(", "))).filter(w -> !w.isEmpty());
  }

  private void line(String label, Optional<String> value) {
    value.ifPresent(v -> line(label, v));
  }

  private void line(String label, String value) {
    out.append("  %-11s %s%n".formatted(label, value).replace(System.lineSeparator(), "\n"));
  }

  private static String meaning(Stance stance) {
    return switch (stance) {
      case ALL_RIGHTS_RESERVED -> "nobody may republish without asking";
      case COPYRIGHT_CLAIM_ONLY -> "somebody claims the rights and says no more";
      case NO_REPUBLICATION -> "must not be republished";
      case AUTHORIZATION_REQUIRED -> "ask the holder first";
      case PERMITTED_WITH_ATTRIBUTION -> "may be republished if the source is named";
      case PERMITTED_WITH_CONDITIONS -> "may be republished on conditions";
      case PERMITTED_NONCOMMERCIAL -> "may be republished, but not commercially";
      case PERSONAL_NONCOMMERCIAL_ONLY -> "for private use only";
      case CC_BY, CC_BY_SA, CC_BY_ND, CC_BY_NC, CC_BY_NC_SA, CC_BY_NC_ND, CC0 ->
          "a Creative Commons licence";
      case CC_UNSPECIFIED -> "a Creative Commons licence, but not said which";
      case PUBLIC_DOMAIN -> "free of copyright";
      case OPEN_GOVERNMENT -> "an open licence of a government";
      case SOME_RIGHTS_RESERVED -> "some rights reserved, but not said which";
      case LICENSE_AVAILABLE -> "a licence can be bought or asked for";
      case TERMS_BY_REFERENCE -> "see the terms that it refers to";
      case THIRD_PARTY -> "the text belongs to somebody else";
      case PARTIAL_PERMITTED -> "parts may be used within limits";
      case CONFLICTING -> "statements of equal weight contradict each other";
      case TDM_RESERVED -> "text and data mining is reserved";
      case NOT_ABOUT_TEXT -> "speaks of something other than the text";
      case NONE -> "no statement found; rights are reserved by law all the same";
    };
  }
}
