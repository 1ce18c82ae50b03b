package imprimatur.ingest;

import static imprimatur.ingest.Exhibit.refused;
import static imprimatur.ingest.Exhibit.taken;
import static imprimatur.ingest.TextExhibits.PROSE;
import static java.nio.charset.StandardCharsets.UTF_8;

import imprimatur.ingest.Exhibit.Form;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** HTML and Markdown: deep, wide, unclosed, contradictory. */
final class MarkupExhibits {
  private static final String P = "<p>" + PROSE + "</p>";

  private MarkupExhibits() {}

  static Stream<Exhibit> all() {
    return Stream.of(pages(), structures(), markdown(), frontMatter()).flatMap(s -> s);
  }

  private static Exhibit html(String wrong, Supplier<String> page, Form form) {
    return new Exhibit(
        wrong, "story.html", () -> ("<!doctype html>" + page.get()).getBytes(UTF_8), form);
  }

  private static Exhibit md(String wrong, Supplier<String> text, Form form) {
    return new Exhibit(wrong, "story.md", () -> text.get().getBytes(UTF_8), form);
  }

  private static Stream<Exhibit> pages() {
    return Stream.of(
        html("elements 100,000 deep", () -> "<div>".repeat(100_000) + P, taken(PROSE)),
        html(
            "inline elements 100,000 deep",
            () -> "<p>" + "<b><i>".repeat(50_000) + PROSE,
            taken(PROSE)),
        html("lists 50,000 deep", () -> "<ul><li>".repeat(50_000) + PROSE, taken(PROSE)),
        html("tables 10,000 deep", () -> "<table><tr><td>".repeat(10_000) + PROSE, taken(PROSE)),
        html("links in links", () -> "<a href=x><div>".repeat(20_000) + P, taken(PROSE)),
        html(
            "bold that never ends, paragraph by paragraph",
            () -> "<p><b><font size=1>".repeat(5000) + PROSE,
            taken(PROSE)),
        html(
            "drawings and formulas in each other",
            () -> "<svg><math><mi><svg><desc>".repeat(5000) + P,
            taken("", "it holds no text")),
        html(
            "tags that nobody closed",
            () -> "<main><h1>One<p>Two" + P + "<ul><li>Three",
            taken("Three")),
        html("a comment that nobody closed", () -> P + "<!-- " + PROSE, taken(PROSE)),
        html("a script that nobody closed", () -> P + "<script>var a = '" + PROSE, taken(PROSE)),
        html("a title that nobody closed", () -> "<title>" + P, taken("", "holds no text")),
        html("a tag that nobody closed", () -> P + "<div class=\"a b " + PROSE, taken(PROSE)),
        html(
            "an element with 100,000 attributes",
            () -> "<div " + attributes(100_000) + ">" + P,
            taken(PROSE)),
        html(
            "an attribute of ten megabytes",
            () -> "<div title='" + "x".repeat(10 << 20) + "'>" + P,
            taken(PROSE)),
        html(
            "a million character references",
            () -> "<p>" + "&eacute;&#x4E2D;".repeat(500_000),
            taken("é中")),
        html(
            "references to no character",
            () -> P + "<p>&#0;&#xD800;&#x110000;&#99999999999;&bogus;&amp",
            taken("&bogus;&")),
        html("more tags than are read", () -> "<b>x".repeat(600_000), refused("too many tags")),
        html("50 MB on one line", () -> P.repeat(600_000), refused("too many tags")),
        html(
            "a line of 40 MB",
            () -> "<p>" + "all work ".repeat(4_500_000),
            taken("all work", "longer than the limit")),
        html(
            "frames only",
            () -> "<frameset><frame src=a><noframes>" + P + "</noframes></frameset>",
            taken("", "holds no text")),
        html(
            "nothing but scripts",
            () -> "<script>document.write('" + PROSE + "')</script>",
            taken("", "holds no text")),
        html("a NUL in the middle", () -> P + "\0" + P, refused("NUL character")));
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append(" a").append(i).append("=").append(i);
    }
    return attributes.toString();
  }

  private static Stream<Exhibit> structures() {
    String data = "<script type='application/ld+json'>";
    return Stream.of(
        html(
            "structured data 100,000 deep",
            () -> data + "[".repeat(100_000) + "</script>" + P,
            taken(PROSE, "JSON-LD")),
        html(
            "structured data that breaks off",
            () -> data + "{\"@type\":\"NewsArticle\",\"headline\":\"</script>" + P,
            taken(PROSE, "JSON-LD")),
        html(
            "structured data with a number that fills the memory",
            () -> data + "{\"@type\":\"NewsArticle\",\"x\":1e999999999}</script>" + P,
            taken(PROSE)),
        html(
            "structured data with 100,000 articles",
            () ->
                data
                    + "["
                    + "{\"@type\":\"NewsArticle\",\"headline\":\"h\"},".repeat(100_000)
                    + "{}]</script>"
                    + P,
            taken(PROSE)),
        html(
            "microdata in each other",
            () ->
                "<div itemscope itemtype=https://schema.org/Article itemprop=a>".repeat(10_000) + P,
            taken(PROSE)),
        html(
            "100,000 meta elements",
            () -> "<meta name=author content=Ida>".repeat(100_000) + P,
            taken(PROSE)),
        html(
            "100,000 links to licences",
            () ->
                "<a rel=license href=https://creativecommons.org/licenses/by/4.0/>x</a> "
                        .repeat(100_000)
                    + P,
            taken(PROSE)));
  }

  private static Stream<Exhibit> markdown() {
    return Stream.of(
        md("brackets that nobody closed", () -> "[".repeat(100_000) + PROSE, taken(PROSE)),
        md(
            "brackets in each other",
            () -> "[".repeat(50_000) + "a" + "]".repeat(50_000),
            taken("a")),
        md("quotations 50,000 deep", () -> "> ".repeat(50_000) + PROSE, taken(PROSE)),
        md("lists 50,000 deep", () -> "- ".repeat(50_000) + PROSE, taken(PROSE)),
        md("lists deeper by each line", () -> stairs(2000) + PROSE, taken(PROSE)),
        md(
            "emphasis that nobody closed",
            () -> "*a ".repeat(50_000) + "**b".repeat(50_000),
            taken("a")),
        md("emphasis in turns", () -> "*a _b ".repeat(25_000) + "_ *", taken("a")),
        md("backticks in rising numbers", () -> backticks(1500), taken("x")),
        md("pictures of pictures", () -> "![".repeat(50_000) + "a", taken("a")),
        md("links to nowhere", () -> "[a](<b".repeat(50_000), taken("a")),
        md("comments that nobody closed", () -> "a <!-- ".repeat(50_000), taken("a")),
        md(
            "declarations that nobody closed",
            () -> "a <!A ".repeat(50_000) + "b <? ".repeat(50_000),
            taken("a")),
        md("100,000 definitions of links", () -> definitions(100_000) + "\n" + PROSE, taken(PROSE)),
        md(
            "one definition, used 100,000 times",
            () -> "[a]: https://a.example/\n\n" + "[a] ".repeat(100_000),
            taken("a a")),
        md(
            "100,000 pictures between paragraphs",
            () -> "a\n\n![b](c.png)\n\n`d`\n\n".repeat(30_000),
            taken("b")),
        md("a fence that nobody closed", () -> "```java\n" + PROSE, taken(PROSE)),
        md("raw HTML 50,000 deep", () -> "<div>".repeat(50_000) + "\n" + PROSE, taken(PROSE)),
        md("raw HTML in 50,000 pieces", () -> "<div>a\n\n".repeat(50_000), taken("a")),
        md("entities by the ten thousand", () -> "&amp;&#65;&".repeat(50_000), taken("&A&")));
  }

  private static String stairs(int steps) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      list.append("  ".repeat(i)).append("- x\n");
    }
    return list.append('\n').toString();
  }

  private static String backticks(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= most; i++) {
      text.append("`".repeat(i)).append("x");
    }
    return text.toString();
  }

  private static String definitions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("[l").append(i).append("]: https://a.example/").append(i).append('\n');
    }
    return text.toString();
  }

  private static Stream<Exhibit> frontMatter() {
    return Stream.of(
        md(
            "front matter that is no YAML",
            () -> "---\ntitle: [a\n\t- b: }\n---\n" + PROSE,
            taken(PROSE, "no sound YAML")),
        md("front matter that nobody closed", () -> "---\ntitle: x\n\n" + PROSE, taken(PROSE)),
        md(
            "front matter of a megabyte",
            () -> "---\n" + "key: value\n".repeat(100_000) + "---\n" + PROSE,
            taken(PROSE)),
        md(
            "front matter with aliases that multiply",
            () -> "---\n" + laughs() + "---\n" + PROSE,
            taken(PROSE, "no sound YAML")),
        md(
            "front matter 10,000 deep",
            () -> "---\na: " + "[".repeat(10_000) + "\n---\n" + PROSE,
            taken(PROSE, "no sound YAML")),
        md(
            "front matter that makes objects",
            () -> "---\na: !!javax.script.ScriptEngineManager [x]\n---\n" + PROSE,
            taken(PROSE)),
        md(
            "front matter with a key twice",
            () -> "---\ntitle: a\ntitle: b\n---\n" + PROSE,
            taken(PROSE, "no sound YAML")),
        md("front matter that is a list", () -> "---\n- a\n- b\n---\n" + PROSE, taken(PROSE)),
        md(
            "front matter and nothing else",
            () -> "---\ntitle: a\n---\n",
            taken("", "holds no text")));
  }

  /** The YAML form of a billion laughs. */
  private static String laughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [" + (alias + ",").repeat(9) + alias + "]\n");
    }
    return yaml.toString();
  }
}
