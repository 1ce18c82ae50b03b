package imprimatur.report;

import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Elsewhere;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.finding.Waiver;
import imprimatur.model.rights.Clause;
import imprimatur.report.words.Excerpt;
import imprimatur.report.words.Harmless;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that reports for people have in common. */
public final class Wording {
  /** What a clear verdict does not say. */
  public static final String SCOPE = "Texts translated from another language are not compared.";

  private static final int MOST_LISTED = 8;

  private Wording() {}

  /** {@code 12,345}. */
  public static String amount(long number) {
    return Harmless.amount(number);
  }

  /** {@code 1 word}, {@code 2 words}. */
  public static String count(long number, String noun) {
    return amount(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code ; 2 files without text skipped}; empty if there are none. */
  public static String skipped(CheckResult result) {
    int files = result.skipped().size();
    return files == 0 ? "" : "; " + count(files, "file") + " without text skipped";
  }

  /** How the words were taken over: {@code word for word}. */
  public static String kind(ReuseKind kind) {
    return switch (kind) {
      case VERBATIM -> "word for word";
      case EDITED -> "edited";
      case PARAPHRASE -> "paraphrased";
      case SUMMARY -> "summarised";
      case TRANSLATION -> "translated";
      case QUOTATION -> "quoted";
      case SHARED_QUOTATION -> "both quote somebody else";
    };
  }

  /** {@code edited, 46 words, 87 % alike}. */
  public static String describe(QuotedPassage quoted) {
    return kind(quoted.passage().kind()) + ", " + extent(quoted);
  }

  /** {@code 46 words, 87 % alike}. */
  public static String extent(QuotedPassage quoted) {
    return count(quoted.passage().words(), "word")
        + ", "
        + percent(quoted.passage().similarity())
        + " % alike";
  }

  /** Whole percents, rounded down; of the four places that the stored report keeps. */
  public static int percent(double share) {
    return (int) Math.floor(Math.round(share * 1e4) / 1e2 + 1e-9);
  }

  /** What kind of place a clause stands in. */
  public static String origin(Clause.Origin origin) {
    return switch (origin) {
      case ARTICLE_NOTICE -> "notice in the article";
      case SECTION -> "notice of the section";
      case LICENSE_LINK -> "licence link";
      case METADATA -> "metadata of the page";
      case SITE_FOOTER -> "footer of the site";
      case TERMS -> "terms of use";
      case PUBLISHER_DEFAULT -> "known terms of the publisher";
      case NONE -> "no notice found";
    };
  }

  /** {@code footer of the site, 88:5}. */
  public static String place(Clause clause) {
    boolean known = !clause.where().equals(Position.START) || clause.span().isPresent();
    return origin(clause.origin()) + (known ? ", at " + clause.where() : "");
  }

  /** {@code drafts/post.md:12:3}. */
  public static String place(String uri, Position position) {
    return position.unit() == Position.Unit.LINE ? uri + ":" + position : uri + ", " + position;
  }

  /** Publisher, agency, date and address, as far as known. */
  public static List<String> imprint(SourceRef source) {
    List<String> parts = new ArrayList<>();
    source.publisher().ifPresent(parts::add);
    source.agency().ifPresent(agency -> parts.add("agency: " + agency));
    source.published().ifPresent(day -> parts.add(day.toString()));
    parts.add(source.uri());
    return parts;
  }

  /** Where the text of a cluster was first printed, whose it is, and who else prints it. */
  public static String cluster(TextCluster cluster) {
    Optional<SourceRef> earliest = cluster.earliest();
    List<SourceRef> others =
        cluster.sources().stream().filter(s -> !earliest.equals(Optional.of(s))).toList();
    String first =
        earliest
            .map(s -> "the earliest is " + brief(s))
            .orElse("which of them is the earliest is not known");
    String credit =
        cluster.credited().isEmpty()
            ? ", credited to nobody else"
            : ", credited to " + String.join(", ", cluster.credited());
    return "The same text stands in "
        + count(cluster.sources().size(), "stored article")
        + "; "
        + first
        + credit
        + (earliest.isEmpty()
            ? "; they are: "
            : others.size() == 1 ? "; the other: " : "; the others: ")
        + listed(others.stream().map(Wording::brief).toList())
        + ".";
  }

  /** The other sources in which a passage stands; empty if there are none. */
  public static String elsewhere(List<Elsewhere> others) {
    return listed(others.stream().map(Wording::elsewhere).toList());
  }

  private static String elsewhere(Elsewhere other) {
    List<String> more = new ArrayList<>();
    more.add(other.rights().license().orElse(other.rights().stance().id()));
    more.add(count(other.words(), "word"));
    if (other.closer()) {
      more.add("closer to your text");
    }
    more.add("by itself " + other.verdict());
    return "“" + other.source().title() + "” (" + imprint(other.source(), more) + ")";
  }

  private static String brief(SourceRef source) {
    return "“" + source.title() + "” (" + imprint(source, List.of()) + ")";
  }

  private static String imprint(SourceRef source, List<String> more) {
    List<String> parts = new ArrayList<>();
    parts.add(source.publisher().orElse(source.id()));
    source.published().ifPresent(day -> parts.add(day.toString()));
    parts.addAll(more);
    return String.join(", ", parts);
  }

  private static String listed(List<String> names) {
    String shown = names.stream().limit(MOST_LISTED).collect(Collectors.joining("; "));
    return names.size() > MOST_LISTED
        ? shown + "; and " + amount(names.size() - MOST_LISTED) + " more"
        : shown;
  }

  /** {@code 82.6 %}. */
  public static String value(Fact.Value value, String unit) {
    return unit.isEmpty() || value instanceof Fact.Value.Words
        ? value.toString()
        : value + " " + unit;
  }

  /** {@code limit 25 words}, {@code needed: written}; empty if there is no limit. */
  public static String limit(Fact fact) {
    if (fact.limit().isEmpty()) {
      return "";
    }
    String word = fact.limit().get() instanceof Fact.Value.Amount ? "limit " : "needed: ";
    return word + bareLimit(fact);
  }

  /** {@code 25 words}; empty if there is no limit. */
  public static String bareLimit(Fact fact) {
    return fact.limit().map(limit -> value(limit, fact.unit())).orElse("");
  }

  /** {@code by m.brandt until 2026-04-30: licensed by phone}. */
  public static String waiver(Waiver waiver) {
    String until = waiver.until().map(day -> " until " + day).orElse("");
    return "by " + waiver.owner() + until + ": " + waiver.reason();
  }

  /** {@code 2026-03-02 09:30 UTC}. */
  public static String when(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  /** What the marks in a passage mean. */
  public static String legend(Excerpt excerpt) {
    return marks(excerpt) + (excerpt.moved() ? "; some stand in another order" : "");
  }

  private static String marks(Excerpt excerpt) {
    if (excerpt.marking() == Excerpt.Marking.NONE) {
      return "no word differs";
    }
    String what = excerpt.marking() == Excerpt.Marking.DIFFERENT ? "that differ" : "in common";
    return excerpt.marked() == 0 ? "no words " + what : "words " + what + " are marked";
  }
}
