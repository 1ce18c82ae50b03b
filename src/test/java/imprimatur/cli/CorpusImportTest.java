package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code corpus import} takes in besides folders and lines of records. */
class CorpusImportTest {
  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void make_a_folder() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
  }

  private Run corpus(Object... words) {
    List<String> call = new ArrayList<>(List.of("corpus"));
    Stream.of(words).map(Object::toString).forEach(call::add);
    call.addAll(List.of("--corpus", corpus.toString()));
    return Run.of(call.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Node show(String id) {
    return Notation.json("out", corpus("show", id, "--format", "json").out());
  }

  private List<String> ids() {
    return corpus("list").out().lines().map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  private static final String RECORDS =
      """
      {"id": "a1", "text": "The first of two stories is about a bridge over a brook."}
      {"id": "a2", "text": "The second of two stories is about a mill and its wheel."}
      """;

  @Test
  void records_packed_by_zstandard_are_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
      out.write(RECORDS.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("two.jsonl.zst"), packed.toByteArray());
    assertThat(corpus("import", file).err()).contains("stored 2 articles, 0 unchanged, 0 failed");
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Run broken = corpus("import", Files.write(folder.resolve("cut.jsonl.zst"), cut));
    assertThat(broken.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(broken.err()).contains("cannot be read any further").doesNotContain("\tat ");
  }

  @Test
  void a_dry_run_stores_nothing_and_says_what_it_would() throws IOException {
    Path file = file("two.jsonl", RECORDS);
    Run dry = corpus("import", "--dry-run", file);
    assertThat(dry.code()).isZero();
    assertThat(dry.err()).contains("dry run: would have stored 2 articles, 0 unchanged, 0 failed");
    assertThat(corpus.resolve(".imprimatur")).doesNotExist();
    corpus("import", file);
    Path more = file("more.jsonl", RECORDS.replace("mill", "barn") + "{\"id\": \"a3\"}\n");
    assertThat(corpus("import", "--dry-run", more).err())
        .contains("would have stored 1 article, 1 unchanged, 1 failed");
    assertThat(show("a2").require("words").asInt()).isPositive();
    assertThat(corpus("show", "a2").out()).contains("mill");
  }

  @Test
  void rejected_records_go_into_a_file_each_with_its_reason() throws IOException {
    Path file = file("bad.jsonl", RECORDS + "not json\n{\"id\": \"a4\"}\n");
    Path rejects = folder.resolve("rejects.jsonl");
    Run run = corpus("import", "--rejects", rejects, file);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.err())
        .contains("stored 2 articles, 0 unchanged, 2 failed", "2 records in " + rejects)
        .doesNotContain("error:");
    List<String> lines = Files.readAllLines(rejects);
    assertThat(lines).hasSize(2);
    Node second = Notation.json("rejects", lines.get(1));
    assertThat(second.text("where").orElseThrow()).startsWith(file + ":4");
    assertThat(second.text("record")).contains("{\"id\": \"a4\"}");
    assertThat(second.texts("issues").get(0)).contains("neither 'text' nor 'html'");
    Run unwritable = corpus("import", "--rejects", folder.resolve("no/where"), file);
    assertThat(unwritable.code()).isEqualTo(ExitCode.USAGE);
  }

  private static String warc(String type, String uri, String contentType, String block) {
    int length = block.getBytes(StandardCharsets.UTF_8).length;
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(type, uri, contentType, length, block);
  }

  private static String response(String status, String type, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void pages_of_a_web_archive_are_taken_in_and_all_else_is_passed_over() throws IOException {
    String page =
        "<html><head><title>The weir</title><meta name=dcterms.rights content='© Tarn Press'></head>"
            + "<body><article><p>The weir at Tarnby was rebuilt by hand, stone upon stone, in a single"
            + " dry summer.</p></article></body></html>";
    String http = "application/http; msgtype=response";
    List<String> records =
        List.of(
            warc("warcinfo", "", "application/warc-fields", "software: none\r\n"),
            warc("request", "https://tarn.example/weir", "application/http", "GET /weir HTTP/1.1"),
            warc(
                "response",
                "https://tarn.example/weir",
                http,
                response("200 OK", "text/html", page)),
            warc(
                "response",
                "https://tarn.example/gone",
                http,
                response("404 No", "text/html", page)),
            warc(
                "response",
                "https://tarn.example/x.png",
                http,
                response("200 OK", "image/png", "x")),
            warc("resource", "https://tarn.example/note.txt", "text/plain", "A note on weirs.\n"));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (String record : records) {
      members.write(gzip(record));
    }
    Path packed = Files.write(folder.resolve("crawl.warc.gz"), members.toByteArray());
    assertThat(corpus("import", packed).err()).contains("stored 2 articles, 0 unchanged, 0 failed");
    assertThat(corpus("import", file("crawl.warc", String.join("", records))).err())
        .contains("stored 0 articles, 2 unchanged");
    String weir = ids().stream().filter(id -> id.startsWith("weir-")).findFirst().orElseThrow();
    assertThat(show(weir).text("title")).contains("The weir");
    assertThat(corpus("show", weir).out()).contains("Tarn Press", "stone upon stone");
    Run cut = corpus("import", file("cut.warc", String.join("", records).substring(0, 900)));
    assertThat(cut.err()).contains("cannot be read any further (the last record is cut off)");
  }

  @Test
  void a_body_sent_in_chunks_is_joined() throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
    String block = head + "6\r\nThe mi\r\n6\r\nll ran\r\n0\r\n\r\n";
    String record = warc("response", "https://tarn.example/mill", "application/http", block);
    assertThat(corpus("import", file("one.warc", record)).err()).contains("stored 1");
    assertThat(corpus("show", ids().get(0)).out()).contains("The mill ran");
  }

  @Test
  void feeds_are_read_as_far_as_they_hold_the_text() throws IOException {
    Path rss =
        file(
            "feed.xml",
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Tarn Post</title><language>en</language>
            <copyright>© 2024 Tarn Press. All rights reserved.</copyright>
            <item><title>Ferry</title><link>https://tarn.example/ferry</link>
            <guid isPermaLink="false">tag:1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
            <content:encoded><![CDATA[<p>The ferry was <b>late</b> again.</p>]]></content:encoded></item>
            <item><title>Only a link</title><link>https://tarn.example/link</link></item>
            </channel></rss>
            """);
    Run run = corpus("import", rss);
    assertThat(run.err()).contains("stored 1 article, 0 unchanged, 1 failed", "only its address");
    Node ferry = show("tag:1");
    assertThat(ferry.text("published")).contains("2024-03-05");
    assertThat(ferry.text("publisher")).contains("The Tarn Post");
    assertThat(ferry.require("rights").text("stance")).contains("all-rights-reserved");
    Path atom =
        file(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Mill Notes</title>
            <author><name>Ada Lorne</name></author>
            <entry><id>urn:mill:1</id><title>The wheel</title><updated>2024-01-02T03:04:05Z</updated>
            <link rel="alternate" href="https://mill.example/wheel"/><rights>CC BY 4.0</rights>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It turns &amp; turns.</p></div></content>
            </entry></feed>
            """);
    assertThat(corpus("import", atom).err()).contains("stored 1 article, 0 unchanged, 0 failed");
    assertThat(corpus("show", "urn:mill:1").out()).contains("It turns & turns.", "Ada Lorne");
    assertThat(corpus("import", file("bad.xml", "<rss><channel>")).err()).contains("no sound XML");
  }

  @Test
  void items_of_newsrooms_bring_their_terms_with_them() throws IOException {
    Path g2 =
        file(
            "item.xml",
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:item:7">
            <rightsInfo><copyrightHolder literal="Tarn Wire"/>
            <usageTerms>Not for republication without written consent.</usageTerms></rightsInfo>
            <itemMeta><provider literal="Tarn Wire"/><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><contentCreated>2024-05-06T07:08:09Z</contentCreated>
            <headline>Locks closed</headline><language tag="en"/></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content>
            <p>The locks stay closed.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
            """);
    assertThat(corpus("import", g2).err()).contains("stored 1 article, 0 unchanged, 0 failed");
    assertThat(show("urn:item:7").text("published")).contains("2024-05-06");
    assertThat(corpus("show", "urn:item:7").out())
        .contains("The locks stay closed.", "Not for republication", "Tarn Wire");
    String killed = Files.readString(g2).replace("stat:usable", "stat:canceled");
    assertThat(corpus("import", file("killed.xml", killed)).err()).contains("0 failed");
    assertThat(corpus("list").out()).contains("urn:item:7"); // who used it has to know
    Path ninjs =
        file(
            "item.json",
            """
            {"uri": "urn:ninjs:1", "headline": "Barges return", "versioncreated": "2024-02-03T00:00:00Z",
             "body_html": "<p>Nine barges came back.</p>", "copyrightholder": "Tarn Wire",
             "usageterms": "All rights reserved."}
            """);
    assertThat(corpus("import", ninjs).err()).contains("stored 1 article, 0 unchanged, 0 failed");
    assertThat(corpus("show", "urn:ninjs:1").out()).contains("Nine barges came back.", "Tarn Wire");
  }

  @Test
  void pages_of_a_sitemap_are_fetched_as_the_site_allows() throws IOException {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.merge(path, 1, Integer::sum);
          String page =
              "<html><body><article><p>The page of " + path + ".</p></article></body></html>";
          boolean robots = path.equals("/robots.txt");
          byte[] body =
              (robots
                      ? "User-agent: *\nDisallow: /private\nLicense: https://tarn.example/l.xml\n"
                      : page)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", robots ? "text/plain" : "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String root = "http://localhost:" + server.getAddress().getPort();
      String map =
          "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s/one</loc><lastmod>2024-01-01</lastmod></url><url><loc>%s/private/two</loc></url></urlset>"
              .formatted(root, root);
      Run run = corpus("import", "--allow-private-addresses", file("sitemap.xml", map));
      assertThat(run.err()).contains("stored 1 article, 0 unchanged, 1 failed", "robots.txt");
      assertThat(asked).containsOnlyKeys("/robots.txt", "/one");
      assertThat(corpus("show", ids().get(0)).out())
          .contains("tdm-reserved", "terms: https://tarn.example/l.xml");
      corpus("import", "--allow-private-addresses", file("sitemap.xml", map));
      assertThat(asked.get("/one")).as("a page that did not change").isEqualTo(1);
      String changed = map.replace("2024-01-01", "2024-02-02");
      corpus("import", "--allow-private-addresses", file("sitemap.xml", changed));
      assertThat(asked.get("/one")).as("a page that changed").isEqualTo(2);
    } finally {
      server.stop(0);
    }
  }
}
