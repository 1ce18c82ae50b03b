package imprimatur.decide;

import imprimatur.decide.names.FoldedText;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
