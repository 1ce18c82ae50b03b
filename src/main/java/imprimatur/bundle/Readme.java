package imprimatur.bundle;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceMatch;
import imprimatur.report.Outcome;
import imprimatur.report.words.Harmless;
import java.util.Collection;

/** The first file of a bundle, for who opens it without the program. */
final class Readme {
  private static final String TEXT =
      """
      Evidence of a check by Imprimatur %s on %s: %s

      report.pdf                   the report to read, print and sign
      report.json                  the same for programs
      submissions/NNNN/original-*  the bytes of a submission as they were read
      submissions/NNNN/as-read.*   its text as it was read, and all that is known of it
      submissions/NNNN/found.json  the passages that were found in it, by source
      sources/NNNN/source.json     how a source article is named
      sources/NNNN/as-stored.*     the article as it was stored, and all that is known of it
      policy/rules/                the rules and the tables that they work with
      policy/ledger.yaml           the entries of the ledger that bear on these sources
      policy/waivers.json          what somebody has accepted
      policy/use.json              what is to be done with the submissions
      manifest.json                the SHA-256 of all these files but report.pdf
      SHA256SUMS                   the SHA-256 of all files, report.pdf and manifest.json too

      To see that no file was altered:          sha256sum -c SHA256SUMS
      That, and to have it decided once more:   imprimatur report verify FILE.zip

      A bundle cannot vouch for itself: note the hash that the program told when it was written, and compare.
      Times in this archive are all the same on purpose, so that the same evidence gives the same bytes.

      Submissions:
      """;

  private static final int LONGEST_NAME = 500;

  private Readme() {}

  /**
   * The text.
   *
   * @param sources by their ids
   */
  static String of(CheckResult result, Collection<SourceMatch> sources) {
    StringBuilder text =
        new StringBuilder(
            TEXT.formatted(result.version(), result.checkedAt(), Outcome.of(result).word()));
    int index = 0;
    for (DocumentResult document : result.documents()) {
      text.append(Paths.submission(index++))
          .append("  ")
          .append(Outcome.of(document).word())
          .append("  ")
          .append(shown(document.uri()));
    }
    text.append("\nSources:\n");
    index = 0;
    for (SourceMatch match : sources) {
      text.append(Paths.source(index++)).append("  ").append(shown(match.source().id()));
    }
    return text.toString();
  }

  private static String shown(String name) {
    return Harmless.text(name, LONGEST_NAME) + "\n";
  }
}
