package imprimatur.ingest.format;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.markdown.MarkdownPage;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.regex.Pattern;

/** Reads Markdown (CommonMark) with front matter. */
final class MarkdownReader implements DocumentReader {
  private static final Pattern MODULE_LINE =
      Pattern.compile(
          "(?m)^(?:import\\s[^\\n]*['\"][^'\"\\n]*['\"];?|export\\s+(?:const|default|let|function)\\b[^\\n]*)$");

  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decode();
    boolean frontToo = input.role() == Document.Role.SUBMISSION;
    MarkdownPage page = MarkdownPage.of(input.uri(), source(input, decoded.text()), frontToo);
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

  /** In MDX, lines of modules are code that nobody sees; blanks keep everything at its place. */
  private static String source(RawInput input, String text) {
    return input.hasEnding(".mdx")
        ? MODULE_LINE.matcher(text).replaceAll(line -> " ".repeat(line.group().length()))
        : text;
  }
}
