package imprimatur.ingest;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.markdown.MarkdownPage;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;

/** Reads Markdown (CommonMark) with front matter. */
final class MarkdownReader implements DocumentReader {
  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decode();
    boolean frontToo = input.role() == Document.Role.SUBMISSION;
    MarkdownPage page = MarkdownPage.of(input.uri(), decoded.text(), frontToo);
    input.checkLength(page.text().length());
    Document.Builder builder = input.document(Format.MARKDOWN.id(), page.text(), decoded);
    builder.positions(page.positions()).metadata(page.metadata());
    page.regions().forEach(region -> builder.region(region.kind(), region.span()));
    page.evidence().forEach(builder::evidence);
    page.frontMatterFault()
        .ifPresent(
            fault ->
                builder.issue(
                    Issue.warning(
                        "the front matter is no sound YAML and was read line by line: " + fault,
                        input.uri())));
    return builder.build();
  }
}
