package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines are told of rights decides over a draft: imported, stored, scanned. */
class StatedRightsTest {
  private static final String BODY =
      """
      The locks above Tarn stay closed until the river has fallen by another metre, the harbour \
      board said after a night in which two barges had torn loose and drifted against the old \
      stone weir, where one of them still lies across the third arch with her cargo of slate.
      """
          .strip();
  private static final String ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:item:7">
      <rightsInfo><copyrightHolder literal="Tarn Wire"/>
      <copyrightNotice>Copyright 2026 Tarn Wire</copyrightNotice>
      <usageTerms>No part of it may be republished without written permission of Tarn Wire.</usageTerms></rightsInfo>
      <itemMeta><provider literal="Tarn Wire"/><embargoed>%s</embargoed>
      <pubStatus qcode="stat:%s"/></itemMeta>
      <contentMeta><headline>Locks closed</headline><language tag="en"/></contentMeta>
      <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content>
      <p>%s</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
      """;
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Locks closed</title>%s</head>
      <body><article><h1>Locks closed</h1><p>%s</p></article></body></html>
      """;

  @TempDir Path folder;
  private Path corpus;
  private Path draft;

  @BeforeEach
  void a_draft_that_takes_it_all() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    draft = Files.writeString(folder.resolve("draft.md"), "# Today\n\n" + BODY + "\n");
  }

  private void imported(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Run run = Run.of("corpus", "import", file.toString(), "--corpus", corpus.toString());
    assertThat(run.err()).contains("0 failed");
  }

  private String scan(String use) throws IOException {
    Path file = Files.writeString(folder.resolve("use.yaml"), use);
    return Run.of("scan", "--corpus", corpus.toString(), "--use", file.toString(), draft.toString())
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_news_item_is_held_to_its_usage_terms_beside_its_notice() throws IOException {
    imported("item.xml", ITEM.formatted("", "usable", BODY));
    assertThat(scan("publisher: The Gull Post\n"))
        .contains(
            "BLOCK",
            "IMP-101",
            "No part of it may be republished without written permission",
            "Tarn Wire");
  }

  @Test
  void a_news_item_has_an_embargo_and_may_be_killed() throws IOException {
    imported("item.xml", ITEM.formatted("2026-11-26T06:00:00Z", "usable", BODY));
    assertThat(scan("date: 2026-11-25\n")).contains("IMP-105", "2026-11-26");
    assertThat(scan("date: 2026-11-27\n")).doesNotContain("IMP-105");
    imported("killed.xml", ITEM.formatted("", "canceled", BODY));
    assertThat(scan("date: 2026-11-27\n")).contains("IMP-109", "canceled");
  }

  @Test
  void so_has_an_item_in_ninjs() throws IOException {
    imported(
        "item.json",
        """
        {"uri": "urn:ninjs:1", "headline": "Locks closed", "body_html": "<p>%s</p>",
         "copyrightholder": "Tarn Wire", "copyrightnotice": "(c) 2026 Tarn Wire",
         "usageterms": "No part of it may be republished without written permission of Tarn Wire.",
         "embargoed": "2026-11-26T06:00:00Z", "pubstatus": "usable"}
        """
            .formatted(BODY));
    assertThat(scan("date: 2026-11-25\n"))
        .contains(
            "IMP-105", "IMP-101", "No part of it may be republished without written permission");
  }

  @Test
  void terms_for_machines_keep_back_what_they_do_not_permit() throws IOException {
    String rsl =
        """
        <script type="application/rsl+xml"><rsl xmlns="https://rslstandard.org/rsl">
        <content url="/"><license><permits type="usage">search</permits>
        <payment type="purchase"/></license></content></rsl></script>
        """;
    Files.writeString(corpus.resolve("locks.html"), PAGE.formatted(rsl, BODY));
    assertThat(scan("actions: [ai-train]\n"))
        .contains("BLOCK", "IMP-170", "permits: search; payment: purchase");
    assertThat(scan("actions: [republish]\n")).doesNotContain("IMP-170");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"tdm-reservation\" content=\"1\">",
        "<meta name=\"robots\" content=\"noai\">",
        "<meta name=\"content-usage\" content=\"train-ai=n\">"
      })
  void what_is_reserved_from_machines_decides_their_uses_only(String meta) throws IOException {
    Files.writeString(corpus.resolve("locks.html"), PAGE.formatted(meta, BODY));
    assertThat(scan("actions: [mine, ai-train]\n")).contains("BLOCK", "IMP-170");
    assertThat(scan("actions: [republish]\n")).doesNotContain("IMP-170", meta);
  }

  @Test
  void a_policy_beside_an_article_decides() throws IOException {
    Files.writeString(corpus.resolve("locks.html"), PAGE.formatted("", BODY));
    Files.writeString(
        corpus.resolve("locks.odrl.json"),
        """
        {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "urn:tarn:1",
         "obligation": [{"action": "obtainConsent", "target": "urn:tarn:locks"}],
         "prohibition": [{"action": "distribute", "target": "urn:tarn:locks"}]}
        """);
    assertThat(scan("publisher: The Gull Post\n"))
        .contains("BLOCK", "IMP-101", "ODRL Set: prohibition distribute; obligation obtainConsent");
  }

  @Test
  void terms_for_machines_that_were_not_read_are_for_somebody_to_read() throws IOException {
    String link =
        "<link rel=\"license\" type=\"application/rsl+xml\" href=\"https://tarn.example/l.xml\">";
    Files.writeString(corpus.resolve("locks.html"), PAGE.formatted(link, BODY));
    assertThat(scan("actions: [ai-train]\n"))
        .contains("REVIEW", "IMP-170", "terms: https://tarn.example/l.xml");
    for (String use : List.of("actions: [republish]\n", "publisher: The Gull Post\n")) {
      assertThat(scan(use)).doesNotContain("IMP-170", "IMP-142");
    }
  }
}
