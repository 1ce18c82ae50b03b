package imprimatur.report;

import imprimatur.model.finding.CheckResult;
import java.io.IOException;

/**
 * Writes the result of a check in one format: the same result gives the same characters.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface ReportWriter {
  /**
   * Appends the whole report, ended by a line feed.
   *
   * @throws IOException if {@code out} cannot take it
   */
  void write(CheckResult result, Appendable out) throws IOException;
}
