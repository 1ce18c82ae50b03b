package imprimatur.rights.legal;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.rights.legal.Clauses.Clause;
import imprimatur.rights.legal.Clauses.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretches of a text that are the words of a licence or of a notice of rights, whoever
 * wrote them: clause after clause allows, forbids, reserves or excludes something, and none tells
 * anything.
 *
 * <p>A stretch ends at the first clause that could be an article's, so that no article is taken for
 * a part of the licence around it. Known are the words of English, German, French and Spanish; what
 * is written in other languages is no licence here. Thread-safe.
 */
public final class LegalText {
  private static final int LEAST_WORDS = 30;
  private static final int LEAST_CLAUSES = 3;

  /** So many words of a stretch, in hundredths, stand in clauses that dispose. */
  private static final int LEAST_LEGAL = 40;

  /** Most words in a row that do not. */
  private static final int WIDEST_GAP = 100;

  private final List<Span> found = new ArrayList<>();
  private final List<Clause> stretch = new ArrayList<>();
  private int gap;

  private LegalText() {}

  /** The stretches in the body of a document, in order; each within one region. */
  public static List<Span> in(Document document) {
    LegalText text = new LegalText();
    Clauses clauses = new Clauses();
    for (Span body : document.spans(Region.Kind.BODY)) {
      clauses.of(document.text(), body).forEach(text::add);
    }
    text.end();
    return List.copyOf(text.found);
  }

  private void add(Clause clause) {
    gap = clause.form() == Form.LEGAL ? 0 : gap + clause.words();
    if (clause.form() == Form.NARRATIVE || gap > WIDEST_GAP) {
      end();
    } else if (clause.form() == Form.LEGAL || !stretch.isEmpty()) {
      stretch.add(clause);
    }
  }

  private void end() {
    while (!stretch.isEmpty() && stretch.get(stretch.size() - 1).form() != Form.LEGAL) {
      stretch.remove(stretch.size() - 1);
    }
    List<Clause> legal = stretch.stream().filter(c -> c.form() == Form.LEGAL).toList();
    int words = words(stretch);
    if (legal.size() >= LEAST_CLAUSES
        && words >= LEAST_WORDS
        && words(legal) * 100 >= LEAST_LEGAL * words) {
      stretch.forEach(clause -> found.add(clause.span()));
    }
    stretch.clear();
  }

  private static int words(List<Clause> clauses) {
    return clauses.stream().mapToInt(Clause::words).sum();
  }
}
