package imprimatur.bench;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.pipeline.intake.SubmissionLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.BiConsumer;

/** The texts of a batch file, as a scan reads them. */
final class Texts {
  private Texts() {}

  /** Gives id and content of each line to {@code to}. */
  static void read(byte[] file, BiConsumer<String, ReadResult> to) throws IOException {
    Ingest ingest = Ingest.builder().build();
    try (SubmissionLines lines =
        new SubmissionLines("batch", new ByteArrayInputStream(file), ingest)) {
      while (lines.hasNext()) {
        SubmissionLines.Submission submission = lines.next().read();
        to.accept(submission.id(), submission.content());
      }
    }
  }

  /** Gives each document that can be read to {@code to}. */
  static void documents(byte[] file, BiConsumer<String, Document> to) throws IOException {
    read(
        file,
        (id, content) -> {
          if (content instanceof ReadResult.Read read) {
            to.accept(id, read.document());
          }
        });
  }
}
