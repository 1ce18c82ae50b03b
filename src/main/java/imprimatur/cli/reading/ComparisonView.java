package imprimatur.cli.reading;

import imprimatur.cli.console.TextColumns;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.pipeline.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as plain text, two columns, and as values for JSON. */
final class ComparisonView {
  private static final String GUTTER = " | ";

  private final Comparison comparison;
  private final int column;

  /**
   * @param width columns of the terminal
   */
  ComparisonView(Comparison comparison, int width) {
    this.comparison = comparison;
    column = (width - GUTTER.length()) / 2;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    Alignment alignment = comparison.alignment();
    for (QuotedPassage quoted : comparison.passages()) {
      append(out, quoted);
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%d %s; %d of %d words (%.0f %%) come from %s, %.0f %% of its words%n",
            alignment.passages().size(),
            alignment.passages().size() == 1 ? "passage" : "passages",
            alignment.wordsTaken(),
            alignment.submissionWords(),
            100 * alignment.coverageOfSubmission(),
            comparison.source().uri(),
            100 * alignment.coverageOfSource()));
    return out.toString();
  }

  private void append(StringBuilder out, QuotedPassage quoted) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s, %d words, longest run %d, similarity %.2f, %s %s%n",
            name(quoted),
            quoted.passage().words(),
            quoted.passage().longestRun(),
            quoted.passage().similarity(),
            comparison.submission().uri(),
            quoted.from()));
    List<String> left = TextColumns.wrap(quoted.submissionText(), column);
    List<String> right = TextColumns.wrap(quoted.sourceText(), column);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = i < left.size() ? left.get(i) : "";
      String other = i < right.size() ? right.get(i) : "";
      String line = TextColumns.pad(one, column) + GUTTER + other;
      out.append(line.stripTrailing()).append('\n');
    }
    out.append('\n');
  }

  private static String name(QuotedPassage quoted) {
    return quoted.passage().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Map<String, Object> values() {
    Alignment alignment = comparison.alignment();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("submission", comparison.submission().uri());
    values.put("source", comparison.source().uri());
    values.put("submissionWords", alignment.submissionWords());
    values.put("sourceWords", alignment.sourceWords());
    values.put("wordsTaken", alignment.wordsTaken());
    values.put("ownWords", alignment.ownWords());
    values.put("sourceWordsTaken", alignment.sourceWordsTaken());
    values.put("headlineTaken", alignment.headlineTaken());
    values.put("ledeTaken", alignment.ledeTaken());
    List<Object> passages = new ArrayList<>();
    comparison.passages().forEach(quoted -> passages.add(values(quoted)));
    values.put("passages", passages);
    return values;
  }

  private static Map<String, Object> values(QuotedPassage quoted) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", quoted.passage().kind().name());
    values.put("similarity", quoted.passage().similarity());
    values.put("words", quoted.passage().words());
    values.put("longestRun", quoted.passage().longestRun());
    values.put("submission", values(quoted.passage().submission(), quoted.submissionText()));
    values.put("source", values(quoted.passage().source(), quoted.sourceText()));
    return values;
  }

  private static Map<String, Object> values(Span span, String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("start", span.start());
    values.put("end", span.end());
    values.put("text", text);
    return values;
  }
}
