package imprimatur.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.IntendedUseFile;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.IntendedUse;
import imprimatur.notation.Notation;
import imprimatur.pipeline.Redecision.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written into a bundle reads back as it was. */
class EvidenceFormsTest {
  private static final SourceRef REF =
      new SourceRef(
          "house/a",
          "A “title”",
          Optional.of("House"),
          "https://house.example/a",
          Optional.of(LocalDate.of(2024, 2, 29)),
          Optional.empty());

  private static Document document() {
    return Document.builder("dir/a b.md", Document.Role.SOURCE, "markdown", "Ab \uD800 渡\u0000 end")
        .region(Region.Kind.BODY, new Span(0, 5))
        .metadata(Metadata.builder().title("T").language("zh").build())
        .evidence(
            new RightsEvidence(
                RightsEvidence.Source.META,
                "copyright",
                "©",
                new Position(Position.Unit.PAGE, 2, 3)))
        .issue(Issue.warning("lost", "a:1"))
        .positions(PositionMap.builder(Position.Unit.PAGE).anchor(0, 1, 1).anchor(3, 2, 7).build())
        .build();
  }

  @Test
  void a_document_reads_back_in_every_field() {
    assertThat(DocumentText.read("a", DocumentText.of(document()))).isEqualTo(document());
  }

  @Test
  void passages_read_back_to_the_last_bit() {
    Passage passage = new Passage(new Span(0, 2), new Span(1, 3), ReuseKind.EDITED, 1.0 / 3, 2, 1);
    Found found =
        new Found(REF, document(), new Alignment(List.of(passage), 9, 8, 7, 6, true, false));
    Map<String, StoredSource> sources = Map.of(REF.id(), new StoredSource(REF, document()));
    assertThat(FoundText.read("f", FoundText.of(List.of(found)), sources)).containsExactly(found);
    assertThat(StoredSource.readName("s", StoredSource.name(REF))).isEqualTo(REF);
  }

  @Test
  void an_intended_use_reads_back_by_the_reader_of_use_files() {
    String yaml =
        """
        publisher: {name: The Lantern Post, contact: desk@lantern.example}
        affiliates: [Lantern Weekend]
        actions: [republish, print]
        commercial: true
        advertising: false
        paywall: true
        images: true
        channel: web
        territories: [DEU, AUT]
        date: 2026-03-01
        purpose: news
        license: CC-BY-4.0
        """;
    IntendedUse use = IntendedUseFile.parse("use.yaml", yaml, LocalDate.EPOCH);
    assertThat(IntendedUseFile.read(Notation.json("use", UseText.of(use)), LocalDate.EPOCH))
        .isEqualTo(use);
  }

  @Test
  void the_name_of_an_original_is_one_that_every_system_takes() {
    assertThat(Paths.original("drafts/My Post (1).md")).isEqualTo("original-my_post_1_.md");
    assertThat(Paths.original("../..")).isEqualTo("original");
    assertThat(Paths.original("-")).isEqualTo("original");
    assertThat(Paths.original("https://a.example/x.html?q=1#f")).isEqualTo("original-x.html");
    assertThat(Paths.original("渡.md")).isEqualTo("original-md");
  }
}
