package imprimatur.report.pdf;

import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.Sha256;
import imprimatur.report.words.Excerpt;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the report keeps at its end, and what the templates ask besides the result itself. */
final class Annex {
  private static final int PASSAGE_WORDS = 1_500;
  private static final int SHORT_CLAUSE = 220;

  /** No value on a page is longer; what is longer is set in parts. */
  static final int LONGEST_PART = 1_500;

  private static final int MOST_PARTS = 14;

  private final List<PdfEntry> clauses = new ArrayList<>();

  Annex(CheckResult result) {
    result.documents().stream()
        .flatMap(document -> PdfEntry.of(document).stream())
        .filter(entry -> !entry.rights().clause().text().isBlank())
        .filter(entry -> number(entry.rights()) == 0)
        .forEach(clauses::add);
  }

  /** One entry for each clause, in the order of their numbers. */
  List<PdfEntry> clauses() {
    return clauses;
  }

  /** 1-based number of a clause in the annex, or 0. */
  int number(RightsStatement rights) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).rights().clause().equals(rights.clause())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The whole clause; only of one that is no clause any more the end is left out. */
  static List<String> parts(RightsStatement rights) {
    return parts(Harmless.text(rights.clause().text(), LONGEST_PART * MOST_PARTS));
  }

  /**
   * A text in parts that are none too long for a page's values, cut at spaces where there are any.
   */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + LONGEST_PART);
      int space = end == text.length() ? end : text.lastIndexOf(' ', end);
      int cut = space > at ? space : text.offsetByCodePoints(at, text.codePointCount(at, end) - 1);
      parts.add(text.substring(at, Math.max(cut, at + 1)));
      at = Math.max(cut, at + 1);
    }
    return parts;
  }

  static boolean isLong(RightsStatement rights) {
    return rights.clause().text().length() > SHORT_CLAUSE;
  }

  static String shortened(RightsStatement rights) {
    String text = rights.clause().text();
    return isLong(rights)
        ? text.substring(
                0,
                text.lastIndexOf(' ', SHORT_CLAUSE) < 1
                    ? SHORT_CLAUSE
                    : text.lastIndexOf(' ', SHORT_CLAUSE))
            + " …"
        : text;
  }

  static Excerpt excerpt(String left, String right) {
    return Excerpt.of(left, right, PASSAGE_WORDS);
  }

  /** Fingerprint of the text as it was read; empty if the result does not hold it. */
  static Optional<String> hash(Document document) {
    return Optional.of(document.text()).filter(text -> !text.isEmpty()).map(Sha256::hex);
  }

  /** {@code rtl} or {@code ltr}, by the first letter. */
  static String direction(String text) {
    return text.codePoints()
            .map(Character::getDirectionality)
            .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(d))
            .mapToObj(Annex::isRightToLeft)
            .findFirst()
            .orElse(false)
        ? "rtl"
        : "ltr";
  }

  private static boolean isRightToLeft(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
