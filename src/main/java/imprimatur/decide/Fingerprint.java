package imprimatur.decide;

import imprimatur.decide.names.FoldedText;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.notation.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names a finding in a way that survives moved lines: the first 128 bits of a SHA-256 over rule,
 * source, the shared words without case and punctuation, and which one of several equal ones it is.
 */
public final class Fingerprint {
  private static final int HEX_DIGITS = 32;

  private Fingerprint() {}

  /** The findings with their fingerprints, in the same order. */
  public static List<Finding> numbered(List<Finding> findings) {
    Map<String, Integer> occurrences = new HashMap<>();
    List<Finding> named = new ArrayList<>();
    for (Finding finding : findings) {
      String content = content(finding);
      int occurrence = occurrences.merge(content, 1, Integer::sum);
      named.add(with(finding, hash(content + "\n" + occurrence)));
    }
    return List.copyOf(named);
  }

  private static String content(Finding finding) {
    StringBuilder content = new StringBuilder(finding.ruleId()).append('\n');
    content.append(finding.source().id());
    for (QuotedPassage passage : finding.passages()) {
      content.append('\n').append(FoldedText.fold(passage.submissionText()));
    }
    return content.toString();
  }

  private static String hash(String content) {
    return Sha256.hex(content).substring(0, HEX_DIGITS);
  }

  private static Finding with(Finding f, String fingerprint) {
    return new Finding(
        f.ruleId(),
        f.title(),
        f.severity(),
        f.message(),
        fingerprint,
        f.source(),
        f.rights(),
        f.passages(),
        f.facts(),
        f.howToFix(),
        f.cures(),
        f.waiver());
  }
}
