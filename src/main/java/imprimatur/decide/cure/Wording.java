package imprimatur.decide.cure;

import imprimatur.decide.LicenseTerms;
import imprimatur.decide.PolicyData;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.Match;
import imprimatur.decide.facts.Quoted;
import imprimatur.decide.observe.EffectiveRights;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the places in a rule's message with what is known of the source. */
public final class Wording {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final SourceFacts source;
  private final PolicyData data;
  private final Match match;
  private final Quoted quoted;

  public Wording(SourceFacts source, PolicyData data) {
    this.source = source;
    this.data = data;
    this.match = source.only(Match.class).findFirst().orElseThrow();
    this.quoted = source.only(Quoted.class).findFirst().orElseThrow();
  }

  /**
   * The message with all places filled.
   *
   * @param facts what tipped the rule; {@code {fact}}, {@code {name}} and {@code {actual}} stand
   *     for the first
   * @throws IllegalArgumentException if a place has an unknown name
   */
  public String fill(String message, List<Fact> facts) {
    Matcher place = PLACE.matcher(message);
    String filled = place.replaceAll(p -> Matcher.quoteReplacement(value(p.group(1), facts)));
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  private String value(String place, List<Fact> facts) {
    return switch (place) {
      case "source" -> source();
      case "holder" -> holder();
      case "words" -> count(counted());
      case "share" -> share();
      case "quoted" -> count(match.quotedWords());
      case "changed" -> count(match.changedWords());
      case "shared" -> count(match.sharedWords());
      case "stance" -> stance();
      case "fact" -> facts.isEmpty() ? "" : fact(facts.get(0));
      case "name" -> facts.isEmpty() ? "" : facts.get(0).name();
      case "terms" -> terms(facts);
      case "evidence" -> named("evidence", facts);
      case "reminders" -> reminders(facts);
      case "actual" -> facts.isEmpty() ? "" : facts.get(0).actual().toString();
      default -> throw new IllegalArgumentException("a message has no place {" + place + "}");
    };
  }

  /** Title and publisher. */
  String source() {
    SourceRef ref = source.match().source();
    return "“" + ref.title() + "”" + publisher().map(p -> " (" + p + ")").orElse("");
  }

  Optional<String> publisher() {
    return source
        .match()
        .source()
        .publisher()
        .or(() -> source.match().document().metadata().publisher());
  }

  /** Who holds the rights, as far as that is known. */
  String holder() {
    return rights().holder().map(Party::name).or(this::publisher).orElse("the holder");
  }

  /** The words that count: quotations inside the limit do not. */
  int counted() {
    boolean free = quoted.words() > 0 && quoted.inside();
    return free ? match.words() : match.words() + match.quotedWords();
  }

  /** The words that count; if none do, all that are quoted. */
  int taken() {
    return counted() > 0 ? counted() : match.quotedWords();
  }

  String count(int words) {
    String unit = quoted.unit();
    return words + " " + (words == 1 ? unit.substring(0, unit.length() - 1) : unit);
  }

  /** The share counts less than the words do where the source quotes somebody else. */
  private String share() {
    Alignment alignment = source.match().alignment();
    double share = 100 * alignment.coverageOfSource();
    String percent = share < 1 ? "less than 1 %" : Math.round(share) + " %";
    boolean quotes = alignment.ownWords() < alignment.wordsTaken();
    return percent + " of it" + (quotes ? " (quotations of third persons not counted)" : "");
  }

  /** {@code LP-1 was withdrawn on 2025-03-01 and ended on 2025-12-31}. */
  private String terms(List<Fact> facts) {
    Map<String, List<String>> faults =
        source
            .terms(facts)
            .collect(
                Collectors.groupingBy(
                    AgreementCondition::authorizationId,
                    TreeMap::new,
                    Collectors.mapping(AgreementCondition::fault, Collectors.toList())));
    return faults.entrySet().stream()
        .map(e -> e.getKey() + " " + listed(e.getValue().stream().distinct().toList()))
        .collect(Collectors.joining("; "));
  }

  /** {@code this, that and those}. */
  static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static String reminders(List<Fact> facts) {
    String all =
        facts.stream()
            .filter(fact -> fact.name().equals("reminder"))
            .map(fact -> fact.actual().toString())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : "; keep in mind: " + all;
  }

  private static String named(String name, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .map(fact -> fact.actual().toString())
        .findFirst()
        .orElse("");
  }

  /** The licence, or the stance in words. */
  String stance() {
    return EffectiveRights.license(rights(), data)
        .map(LicenseTerms::name)
        .orElseGet(() -> rights().stance().id().replace('-', ' '));
  }

  private RightsStatement rights() {
    return source.match().rights();
  }

  /** {@code territory: FRA, allowed DEU}. */
  static String fact(Fact fact) {
    String unit = fact.unit().isEmpty() ? "" : " " + fact.unit();
    return fact.name()
        + ": "
        + fact.actual()
        + (fact.limit().isPresent() ? ", allowed " + fact.limit().get() : "")
        + unit;
  }
}
