package imprimatur.cli.scan;

import imprimatur.cli.console.UsageException;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Verdict;
import imprimatur.pipeline.ComplianceChecker;
import imprimatur.pipeline.OrderedWork;
import imprimatur.pipeline.intake.SubmissionLines;
import imprimatur.report.CompactResult;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Answers a batch of texts, one line each. */
final class BatchRun {
  private final ComplianceChecker checker;
  private final int threads;
  private final BatchOptions options;
  private boolean checked = true;
  private Verdict worst = Verdict.ALLOW;

  BatchRun(ComplianceChecker checker, int threads, BatchOptions options) {
    this.checker = checker;
    this.threads = threads;
    this.options = options;
  }

  /** A finished line, if the text was not passed over; the documents behind it need not be kept. */
  private record Answer(Optional<String> line, boolean checked, Verdict verdict) {}

  /** Answers all lines, to {@code out} unless they go to a file. */
  void answer(SubmissionLines lines, PrintStream out) throws IOException {
    if (options.resume().isEmpty()) {
      answer(lines, out, Optional.empty());
      return;
    }
    EarlierAnswers earlier = EarlierAnswers.in(options.resume().get());
    checked &= earlier.checked();
    worst = worst.worst(earlier.worst());
    try (PrintStream file = earlier.append()) {
      answer(lines, file, Optional.of(earlier));
      if (file.checkError()) {
        throw new UsageException("cannot write the answers to " + options.resume().get());
      }
    }
  }

  private void answer(SubmissionLines lines, PrintStream out, Optional<EarlierAnswers> earlier)
      throws IOException {
    try (OrderedWork<SubmissionLines.Line, Answer> work =
        new OrderedWork<>(lines, threads, options.unordered(), line -> answer(line, earlier))) {
      while (work.hasNext()) {
        Answer answer = work.next();
        answer.line().ifPresent(line -> out.print(line + "\n"));
        checked &= answer.checked();
        worst = worst.worst(answer.verdict());
      }
    }
    out.flush();
  }

  private Answer answer(SubmissionLines.Line line, Optional<EarlierAnswers> earlier)
      throws IOException {
    Optional<SubmissionLines.Submission> read =
        line.read(id -> earlier.filter(answers -> answers.has(id)).isPresent());
    if (read.isEmpty()) {
      return new Answer(Optional.empty(), true, Verdict.ALLOW);
    }
    DocumentResult result = checker.check(read.get().content());
    return new Answer(
        Optional.of(CompactResult.line(read.get().id(), result)),
        result.checked(),
        result.verdict());
  }

  /** Whether every text was checked. */
  boolean checked() {
    return checked;
  }

  Verdict worst() {
    return worst;
  }
}
