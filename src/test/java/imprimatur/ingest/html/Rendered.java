package imprimatur.ingest.html;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.util.Optional;

/** A document as golden files write it: metadata, a line for each region, evidence, issues. */
final class Rendered {
  private Rendered() {}

  static String of(Document document) {
    StringBuilder out = new StringBuilder();
    Metadata metadata = document.metadata();
    line(out, "title", metadata.title());
    metadata.authors().forEach(author -> line(out, "author", Optional.of(author)));
    line(out, "published", metadata.published());
    line(out, "language", metadata.language());
    line(out, "publisher", metadata.publisher());
    line(out, "agency", metadata.agency());
    line(out, "canonical", metadata.canonical());
    for (Region region : document.regions()) {
      String text = region.span().slice(document.text()).replace("\n", "⏎");
      String place = document.positionOf(region.span().start()).toString();
      out.append(String.format("%-11s %-6s|%s%n", region.kind(), place, text));
    }
    for (RightsEvidence evidence : document.evidence()) {
      out.append(
          String.format(
              "evidence %s %s %s = %s%n",
              evidence.where(), evidence.source(), evidence.name(), evidence.value()));
    }
    for (Issue issue : document.issues()) {
      out.append(String.format("%s %s%n", issue.severity(), issue.message()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, Optional<?> value) {
    value.ifPresent(v -> out.append(name).append(": ").append(v).append('\n'));
  }
}
