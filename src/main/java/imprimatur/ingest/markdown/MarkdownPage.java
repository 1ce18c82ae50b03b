package imprimatur.ingest.markdown;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.article.Ending;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a Markdown file holds.
 *
 * @param text visible text
 * @param frontMatterFault what is wrong with the front matter
 */
public record MarkdownPage(
    String text,
    PositionMap positions,
    Metadata metadata,
    List<Region> regions,
    List<RightsEvidence> evidence,
    Optional<String> frontMatterFault) {

  /** Longest paragraph that begins with a picture and is still taken for its caption. */
  private static final int LONGEST_CAPTION = 300;

  /**
   * Reads a file of that name, for messages, and that content.
   *
   * @param frontToo whether texts in the front matter are read as part of the article
   */
  public static MarkdownPage of(String name, String source, boolean frontToo) {
    FrontMatter front = FrontMatter.of(name, source);
    TextAssembler out = new TextAssembler(Position.Unit.LINE);
    List<Block> above =
        frontToo
            ? FrontTexts.put(source.substring(0, front.length()), front.declarations(), out)
            : List.of();
    MarkdownText body = MarkdownText.of(source.substring(front.length()), front.lines(), out);
    String text = body.assembled().text();
    PositionMap positions = body.assembled().positions();
    List<Block> blocks = Ending.mark(text, withoutLongCaptions(body.blocks()));
    List<RightsEvidence> evidence =
        new ArrayList<>(front.declarations().evidence(RightsEvidence.Source.FRONT_MATTER));
    evidence.addAll(LinkEvidence.with(body.links(), text, positions));
    return new MarkdownPage(
        text,
        positions,
        front.declarations().over(described(text, blocks)),
        Block.regions(
            Stream.concat(above.stream(), blocks.stream()).toList(),
            Stream.concat(FrontTexts.unseen(above), body.overlays().stream()).toList()),
        evidence.stream().distinct().toList(),
        front.fault());
  }

  private static List<Block> withoutLongCaptions(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block.kind() == Region.Kind.CAPTION && block.span().length() > LONGEST_CAPTION
                    ? block.as(Region.Kind.BODY)
                    : block)
        .toList();
  }

  private static Metadata described(String text, List<Block> blocks) {
    String title =
        blocks.stream()
            .filter(block -> block.kind() == Region.Kind.TITLE)
            .map(block -> block.span().slice(text).replace('\n', ' '))
            .findFirst()
            .orElse("");
    return Metadata.builder().title(title).build();
  }
}
