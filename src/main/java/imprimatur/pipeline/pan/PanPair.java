package imprimatur.pipeline.pan;

import java.util.List;

/**
 * A pair of documents of a text-alignment corpus.
 *
 * @param folder the folder that lists it
 * @param submission file name of the suspicious document
 * @param source file name of the source document
 * @param cases the labelled passages
 */
record PanPair(String folder, String submission, String source, List<PanCase> cases) {
  /** The file of the pair's labels or detections. */
  String fileName() {
    return stem(submission) + "-" + stem(source) + ".xml";
  }

  private static String stem(String file) {
    return file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
  }
}
