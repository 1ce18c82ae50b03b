package imprimatur.ingest.markdown;

import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Reads a file of that name, for messages, and that content. */
  public static MarkdownPage of(String name, String source) {
    FrontMatter front = FrontMatter.of(name, source);
    MarkdownText body = MarkdownText.of(source.substring(front.length()), front.lines());
    String text = body.assembled().text();
    PositionMap positions = body.assembled().positions();
    List<Block> blocks = Ending.mark(text, withoutLongCaptions(body.blocks()));
    Set<RightsEvidence> evidence =
        new LinkedHashSet<>(front.declarations().evidence(RightsEvidence.Source.FRONT_MATTER));
    evidence.addAll(body.links());
    Set<String> linked = new LinkedHashSet<>();
    body.links().forEach(link -> linked.add(link.value()));
    LinkEvidence.writtenOut(text, positions).stream()
        .filter(link -> !linked.contains(link.value()))
        .forEach(evidence::add);
    return new MarkdownPage(
        text,
        positions,
        front.declarations().over(described(text, blocks)),
        regions(blocks, body.overlays()),
        List.copyOf(evidence),
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

  /** Neighbouring blocks of one kind become one region; code and quotes count only in the body. */
  private static List<Region> regions(List<Block> blocks, List<Region> overlays) {
    List<Region> regions = new ArrayList<>();
    for (Block block : blocks) {
      int last = regions.size() - 1;
      boolean same = last >= 0 && regions.get(last).kind() == block.kind();
      if (same && block.kind() != Region.Kind.TITLE) {
        Span span = regions.get(last).span().cover(block.span());
        regions.set(last, new Region(block.kind(), span));
      } else {
        regions.add(new Region(block.kind(), block.span()));
      }
    }
    List<Region> bodies = regions.stream().filter(r -> r.kind() == Region.Kind.BODY).toList();
    overlays.stream()
        .filter(o -> bodies.stream().anyMatch(body -> body.span().contains(o.span())))
        .forEach(regions::add);
    return regions;
  }
}
