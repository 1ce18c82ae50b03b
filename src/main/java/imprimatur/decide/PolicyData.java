package imprimatur.decide;

import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Stance;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers and names that the policy works with, from the tables under {@code rules/data}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param thresholds from which measure on a taking is small, middling or large
 * @param quotationLimits how long a quotation may be
 * @param editing how far the wording may differ
 * @param treatments the regime that each stance leads to
 * @param licenses what the named licences demand and forbid
 * @param publishers terms of publishers whose pages say nothing
 * @param agencies wire agencies and where to ask them
 * @param affiliates names that belong to one house
 * @param phrases words by which a text shows that a duty is done
 * @param bulk from how many texts of one publisher on they are many
 * @param exceptions uses that laws may allow without consent
 */
public record PolicyData(
    List<Threshold> thresholds,
    List<QuotationLimit> quotationLimits,
    List<EditingLimit> editing,
    List<StanceTreatment> treatments,
    List<LicenseTerms> licenses,
    List<PublisherProfile> publishers,
    List<Party> agencies,
    List<Set<String>> affiliates,
    List<Phrase> phrases,
    List<BulkLimit> bulk,
    List<StatutoryException> exceptions) {

  private static final QuotationLimit NO_QUOTATION =
      new QuotationLimit("default", "", 0, 0, 0, 0, 100);

  /** The tables there must be. */
  public static final List<String> FILES =
      List.of(
          "thresholds.csv",
          "quotations.csv",
          "editing.csv",
          "stances.csv",
          "licenses.csv",
          "publishers.csv",
          "agencies.csv",
          "affiliates.csv",
          "phrases.csv",
          "bulk.csv",
          "exceptions.csv");

  /**
   * From {@code limit} of a measure on, a taking of at least {@code floor} words is of that size.
   *
   * @param measure name of the measure, as in {@code imprimatur.decide.facts.Measure}
   * @param unit {@code words} or {@code %}
   */
  public record Threshold(Size size, String measure, String unit, double limit, int floor) {
    /** The names of the measures that there are. */
    public static final List<String> MEASURES =
        List.of(
            "words",
            "longest run",
            "share of the source",
            "share of the submission",
            "opening taken",
            "headline and opening taken");

    /** The rule that a taking of this size is for, in the trace. */
    public String ruleId() {
      return switch (size) {
        case NEGLIGIBLE -> "IMP-907";
        case SMALL -> "IMP-103";
        case MIDDLING -> "IMP-102";
        case LARGE -> "IMP-101";
      };
    }
  }

  /**
   * How much of a source may be quoted.
   *
   * @param scope {@code default}, {@code publisher} or {@code territory}
   * @param name which publisher or territory
   * @param words of all quotations from one source together
   * @param percent of the source
   * @param submissionPercent of the submission
   * @param floor so many words are free, whatever the shares are
   * @param workPercent the most of a work that may be quoted, however short it is
   */
  public record QuotationLimit(
      String scope,
      String name,
      int words,
      int percent,
      int submissionPercent,
      int floor,
      int workPercent) {
    QuotationLimit strictest(QuotationLimit other) {
      return new QuotationLimit(
          scope,
          name + ", " + other.name,
          Math.min(words, other.words),
          Math.min(percent, other.percent),
          Math.min(submissionPercent, other.submissionPercent),
          Math.min(floor, other.floor),
          Math.min(workPercent, other.workPercent));
    }
  }

  /**
   * From how many texts of one publisher on a submission makes use of its collection.
   *
   * @param scope {@code default} or {@code publisher}
   * @param name which publisher
   * @param floor fewer words of a text do not count
   */
  public record BulkLimit(String scope, String name, int texts, int floor) {}

  /**
   * How far the wording may differ from the source's.
   *
   * @param scope one of {@link #SCOPES}
   * @param percent of the words taken over that are not the source's
   * @param floor fewer such words never count
   */
  public record EditingLimit(String scope, int percent, int floor) {
    /** What there are limits for. */
    public static final List<String> SCOPES = List.of("copy-editing", "retelling");

    /** True if so many words, and such a share of them, are more than the limit. */
    public boolean isPassedBy(int changed, double percentChanged) {
      return changed >= floor && percentChanged > percent;
    }
  }

  /**
   * What a stance comes to.
   *
   * @param regime where the statement gives terms
   * @param bare where it gives none
   * @param duties that the stance itself implies
   * @param prohibitions that the stance itself implies
   */
  public record StanceTreatment(
      Stance stance, Regime regime, Regime bare, Set<DutyKind> duties, Set<Action> prohibitions) {}

  /**
   * A phrase that shows something.
   *
   * @param kind {@code changes} or {@code copyright}
   */
  public record Phrase(String kind, String folded) {}

  public PolicyData {
    thresholds = List.copyOf(thresholds);
    quotationLimits = List.copyOf(quotationLimits);
    editing = List.copyOf(editing);
    treatments = List.copyOf(treatments);
    licenses = List.copyOf(licenses);
    publishers = List.copyOf(publishers);
    agencies = List.copyOf(agencies);
    affiliates = affiliates.stream().map(Set::copyOf).toList();
    phrases = List.copyOf(phrases);
    bulk = List.copyOf(bulk);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Reads the tables.
   *
   * @param folder where they lie, for messages
   * @param texts the text of each of {@link #FILES}
   * @throws imprimatur.notation.NotationException if a table does not say what it should
   * @throws IllegalArgumentException if a table is missing
   */
  public static PolicyData parse(String folder, Map<String, String> texts) {
    return new PolicyTables(folder, texts).read();
  }

  /** The tables that came with the program. */
  public static PolicyData bundled() {
    Map<String, String> texts = new HashMap<>();
    for (String file : FILES) {
      texts.put(file, BundledRules.text("data/" + file));
    }
    return parse("rules/data", texts);
  }

  /** The licence with that SPDX id, in any case. */
  public Optional<LicenseTerms> license(String spdxId) {
    String wanted = spdxId.toLowerCase(Locale.ROOT);
    return licenses.stream()
        .filter(l -> l.id().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** The licence that stands for a stance where a notice names no version. */
  public Optional<LicenseTerms> license(Stance stance) {
    return licenses.stream().filter(l -> l.stance() == stance).findFirst();
  }

  /** The licence whose text lies at an address. */
  public Optional<LicenseTerms> licenseAt(String address) {
    String wanted = Addresses.bare(address);
    return licenses.stream()
        .filter(l -> !l.url().isEmpty() && wanted.startsWith(Addresses.bare(l.url())))
        .findFirst();
  }

  /**
   * The limit for quotations from a publisher: its own line, else the strictest line of the
   * territories, else the default.
   */
  public QuotationLimit quotationLimit(String publisher, Set<String> territories) {
    Optional<QuotationLimit> own =
        quotationLimits.stream()
            .filter(l -> l.scope().equals("publisher") && Names.same(l.name(), publisher))
            .findFirst();
    return own.or(
            () ->
                quotationLimits.stream()
                    .filter(l -> l.scope().equals("territory") && territories.contains(l.name()))
                    .reduce(QuotationLimit::strictest))
        .or(() -> quotationLimits.stream().filter(l -> l.scope().equals("default")).findFirst())
        .orElse(NO_QUOTATION);
  }

  /** From how many texts of that publisher on they are many. */
  public BulkLimit bulk(String publisher) {
    return bulk.stream()
        .filter(l -> l.scope().equals("publisher") && Names.same(l.name(), publisher))
        .findFirst()
        .or(() -> bulk.stream().filter(l -> l.scope().equals("default")).findFirst())
        .orElse(new BulkLimit("default", "", Integer.MAX_VALUE, 0));
  }

  /**
   * The exceptions to be held against a use for that purpose: one for each territory, the one that
   * names the purpose if there is one; the general one where none is known.
   */
  public Set<StatutoryException> exceptions(Set<String> territories, String purpose) {
    Set<String> places = territories.isEmpty() ? Set.of("") : territories;
    Set<StatutoryException> laws = new LinkedHashSet<>();
    places.stream().sorted().forEach(p -> law(p, purpose).ifPresent(laws::add));
    return laws;
  }

  private Optional<StatutoryException> law(String territory, String purpose) {
    List<StatutoryException> own =
        exceptions.stream().filter(e -> e.territories().contains(territory)).toList();
    List<StatutoryException> known =
        own.isEmpty() ? exceptions.stream().filter(e -> e.territories().isEmpty()).toList() : own;
    return known.stream()
        .filter(e -> e.purposes().contains(purpose))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  /** How many words may be changed under a permission to republish. */
  public EditingLimit copyEditing() {
    return editing("copy-editing");
  }

  /** Up to how many changed words a paraphrase is the source's own wording. */
  public EditingLimit retelling() {
    return editing("retelling");
  }

  private EditingLimit editing(String scope) {
    return editing.stream()
        .filter(limit -> limit.scope().equals(scope))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("editing.csv has no line " + scope));
  }

  /** What a stance comes to. */
  public Optional<StanceTreatment> treatment(Stance stance) {
    return treatments.stream().filter(t -> t.stance() == stance).findFirst();
  }

  /** What is known of an agency; a name without contact if it is not in the table. */
  public Party agency(String name) {
    return agencies.stream()
        .filter(a -> Names.same(a.name(), name))
        .findFirst()
        .orElseGet(() -> Party.of(name));
  }

  /** {@code names} and all other names of the same houses. */
  public Set<String> withAffiliates(Set<String> names) {
    Set<String> all = new LinkedHashSet<>(names);
    affiliates.stream().filter(house -> Names.anySame(house, names)).forEach(all::addAll);
    return all;
  }
}
