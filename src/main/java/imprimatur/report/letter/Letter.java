package imprimatur.report.letter;

import imprimatur.model.finding.QuotedPassage;
import imprimatur.report.Bundled;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter to be edited and sent: lines of plain text, the first a heading. What only a person
 * knows stands in square brackets; a line whose fact is not known is left out.
 */
public final class Letter {
  /** What is asked for. */
  public enum Kind {
    /** The holder's permission. */
    REQUEST,
    /** That somebody stops using what is ours. */
    NOTICE
  }

  /** The languages that letters are written in; the first where another is wanted. */
  public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "zh");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final int MOST_PASSAGES = 20;
  private static final int LONGEST_PASSAGE = 600;

  private final List<String> lines;

  private Letter(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * The letter that a finding calls for.
   *
   * @param language tag of the language to write in; its region is not looked at
   * @throws IOException if the template cannot be read
   */
  public static Letter of(FiledFinding finding, Kind kind, String language, LocalDate date)
      throws IOException {
    Map<String, String> facts = facts(finding, date);
    List<String> lines = new ArrayList<>();
    for (String line : template(kind, known(language)).split("\n", -1)) {
      if (line.equals("{passages}")) {
        lines.addAll(passages(finding, kind));
      } else {
        filled(line, facts).ifPresent(lines::add);
      }
    }
    return new Letter(lines);
  }

  /** One of {@link #LANGUAGES}. */
  private static String known(String tag) {
    String language = tag.split("-", -1)[0].toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
  }

  private static String template(Kind kind, String language) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + "." + language + ".md";
    return Bundled.text(Letter.class, name);
  }

  private static Map<String, String> facts(FiledFinding finding, LocalDate date) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", date.toString());
    facts.put("holder", finding.holder().orElse("[…]"));
    facts.put("title", FiledFinding.safe(finding.source().title()));
    facts.put("publisher", finding.source().publisher().map(FiledFinding::safe).orElse(""));
    facts.put("published", finding.source().published().map(LocalDate::toString).orElse(""));
    facts.put("url", FiledFinding.safe(finding.source().uri()));
    facts.put("words", Long.toString(finding.words()));
    facts.put("share", finding.share().orElse(""));
    facts.put("clause", finding.clause());
    facts.put("place", finding.place());
    facts.put("document", finding.documentTitle());
    return facts;
  }

  /** The line with its facts; empty if it is a line of the list and a fact of it is unknown. */
  private static Optional<String> filled(String line, Map<String, String> facts) {
    StringBuilder out = new StringBuilder();
    Matcher places = PLACE.matcher(line);
    boolean unknown = false;
    while (places.find()) {
      String value = facts.get(places.group(1));
      unknown |= value.isEmpty();
      places.appendReplacement(out, Matcher.quoteReplacement(value.isEmpty() ? "[…]" : value));
    }
    places.appendTail(out);
    boolean optional = line.indexOf('{') > 0 && line.length() < 60 && !line.endsWith(".");
    return unknown && optional ? Optional.empty() : Optional.of(out.toString());
  }

  /** The reader knows the own text: the holder the source's, who has used it the other. */
  private static List<String> passages(FiledFinding finding, Kind kind) {
    List<String> lines = new ArrayList<>();
    for (QuotedPassage passage : finding.passages()) {
      String text = kind == Kind.REQUEST ? passage.sourceText() : passage.submissionText();
      if (lines.size() < 2 * MOST_PASSAGES) {
        lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
        lines.add("> " + Harmless.text(text, LONGEST_PASSAGE));
      }
    }
    return lines;
  }

  /** The lines; a heading begins with {@code # }, a quotation with {@code > }. */
  public List<String> lines() {
    return lines;
  }

  /** As Markdown; what facts have of its signs is escaped. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (String line : lines) {
      boolean list = !before.isEmpty() && !line.isEmpty();
      out.append(list ? "  \n" : before.isEmpty() && out.isEmpty() ? "" : "\n")
          .append(escaped(line));
      before = line;
    }
    return out.append('\n').toString();
  }

  private static String escaped(String line) {
    String lead = line.startsWith("# ") || line.startsWith("> ") ? line.substring(0, 2) : "";
    return lead + line.substring(lead.length()).replaceAll("([\\\\`*_<>\\[\\]#|~])", "\\\\$1");
  }
}
