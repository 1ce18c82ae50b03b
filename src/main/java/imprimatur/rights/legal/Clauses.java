package imprimatur.rights.legal;

import imprimatur.model.document.Span;
import imprimatur.rights.legal.LegalWords.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into clauses and says of each whether it is written as a licence is. */
final class Clauses {
  /** Sentences, and the long parts of sentences that licences are made of. */
  private static final Pattern BORDER =
      Pattern.compile("(?<=[.!?;:。；])[\\s\\p{Z}]+|\\n[\\s\\p{Z}]*\\n");

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");

  /** A clause of fewer words is a heading, a number, a name: it says nothing for itself. */
  private static final int SHORT = 5;

  /** So many words of a clause, in hundredths, are those of a licence; in prose far fewer are. */
  private static final int DENSE = 20;

  /** How a clause is written. */
  enum Form {
    /** It allows, forbids, reserves or excludes. */
    LEGAL,
    /** It may stand between such clauses. */
    SILENT,
    /** It tells what somebody did or said. */
    NARRATIVE
  }

  /**
   * A clause.
   *
   * @param words how many it has
   */
  record Clause(Span span, int words, Form form) {}

  private final LegalWords words = LegalWords.bundled();

  /** The clauses of a stretch of a text. */
  List<Clause> of(String text, Span stretch) {
    List<Clause> clauses = new ArrayList<>();
    Matcher border = BORDER.matcher(text).region(stretch.start(), stretch.end());
    border.useTransparentBounds(true);
    int start = stretch.start();
    while (border.find()) {
      add(clauses, text, new Span(start, border.start()));
      start = border.end();
    }
    add(clauses, text, new Span(start, stretch.end()));
    return clauses;
  }

  private void add(List<Clause> clauses, String text, Span span) {
    if (!span.isEmpty()) {
      clauses.add(clause(text, span));
    }
  }

  private Clause clause(String text, Span span) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    int all = 0;
    int telling = 0;
    Matcher word = WORD.matcher(text).region(span.start(), span.end());
    while (word.find()) {
      Set<Kind> kinds = words.kinds(word.group().toLowerCase(Locale.ROOT).replace('’', '\''));
      kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
      telling += kinds.isEmpty() || kinds.contains(Kind.NARRATIVE) ? 0 : 1;
      all++;
    }
    return new Clause(span, all, form(counts, all, telling * 100));
  }

  private static Form form(Map<Kind, Integer> counts, int words, int telling) {
    boolean disposes =
        counts.containsKey(Kind.OBJECT)
            && counts.containsKey(Kind.BINDING)
            && (counts.containsKey(Kind.ACT) || counts.containsKey(Kind.WARRANTY));
    boolean excludes = counts.getOrDefault(Kind.WARRANTY, 0) > 1;
    boolean tells = counts.containsKey(Kind.NARRATIVE);
    if (tells && telling < DENSE * words) {
      return Form.NARRATIVE;
    }
    boolean legal = !tells && (disposes || excludes) && words >= SHORT && telling >= DENSE * words;
    return legal ? Form.LEGAL : Form.SILENT;
  }
}
