package imprimatur.report;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Verdict;
import java.util.Optional;

/**
 * What a report says first of a document: its verdict, or that it has none because it was not
 * (wholly) checked. The worse the later.
 */
public enum Outcome {
  ALLOW("ALLOW", "✔", "Nothing that was found stands in the way of publishing."),
  NOT_CHECKED("NOT CHECKED", "?", "Not clean: something could not be checked."),
  REVIEW("REVIEW", "▲", "An editor has to look and decide."),
  BLOCK("BLOCK", "✖", "Do not publish until it is cleared.");

  private final String word;
  private final String symbol;
  private final String advice;

  Outcome(String word, String symbol, String advice) {
    this.word = word;
    this.symbol = symbol;
    this.advice = advice;
  }

  public static Outcome of(DocumentResult result) {
    Outcome outcome = of(result.verdict());
    return outcome == ALLOW && !result.checked() ? NOT_CHECKED : outcome;
  }

  public static Outcome of(CheckResult result) {
    return result.documents().stream()
        .map(Outcome::of)
        .reduce(result.checked() ? ALLOW : NOT_CHECKED, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  public static Outcome of(Verdict verdict) {
    return switch (verdict) {
      case ALLOW -> ALLOW;
      case REVIEW -> REVIEW;
      case BLOCK -> BLOCK;
    };
  }

  /** The verdict, if there is one. */
  public Optional<Verdict> verdict() {
    return this == NOT_CHECKED ? Optional.empty() : Optional.of(Verdict.valueOf(name()));
  }

  /** As printed: {@code NOT CHECKED}. */
  public String word() {
    return word;
  }

  /** Tells the outcomes apart without colour and without reading. */
  public String symbol() {
    return symbol;
  }

  /** What the reader must do, in one sentence. */
  public String advice() {
    return advice;
  }

  /** For style sheets and attributes: {@code not-checked}. */
  public String id() {
    return word.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
