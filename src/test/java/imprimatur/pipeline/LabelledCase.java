package imprimatur.pipeline;

import imprimatur.model.document.Span;
import imprimatur.pipeline.pan.PanCase;
import java.util.List;

/**
 * A submission of which one knows what it takes from where.
 *
 * @param name of the case, unique within its kind
 * @param kind of reuse; {@link #CLEAN} for none
 * @param text of the submission
 * @param source id of the article
 * @param passages what was taken from it; none if clean
 */
record LabelledCase(String name, String kind, String text, String source, List<PanCase> passages) {
  /** Shares its topic with the source, and nothing else. */
  static final String CLEAN = "clean";

  static LabelledCase of(
      String name, String kind, String text, String source, Span taken, Span from) {
    return new LabelledCase(name, kind, text, source, List.of(new PanCase(taken, from)));
  }
}
