package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AsciiDoc, reStructuredText, notebooks and MDX: what is seen, and where it stands in the file. */
class DocsAsCodeTest {
  private static Document read(String name, String source) {
    ReadResult result =
        Ingest.builder()
            .build()
            .readBytes(name, source.getBytes(StandardCharsets.UTF_8), Document.Role.SUBMISSION);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).document();
  }

  private static List<String> texts(Document document, Region.Kind kind) {
    return document.spans(kind).stream().map(s -> s.slice(document.text())).toList();
  }

  /** Every letter stands where the document says it does. */
  private static void assertPlaced(Document document, String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < document.text().length(); i++) {
      char c = document.text().charAt(i);
      if (Character.isLetter(c)) {
        Position place = document.positionOf(i);
        assertThat(lines.get(place.line() - 1).charAt(place.column() - 1))
            .as("%s at %s", document.text().substring(i), place)
            .isEqualTo(c);
      }
    }
  }

  @Test
  void asciidoc_is_read_without_its_marks() {
    String source =
        """
        = The *old* lock
        :author: Somebody
        // nobody sees this

        .A block title
        See link:https://example.org/x[the _long_ story] and `code`, <<weir,the weir>>.

        * one thing
        * another_thing

        [source,java]
        ----
        int * a = b;
        ----

        ____
        They said so.
        ____

        ////
        Hidden for good.
        ////
        == Next
        The end.
        """;
    Document document = read("a.adoc", source);
    assertThat(document.format()).isEqualTo("asciidoc");
    assertThat(document.metadata().title()).contains("The old lock");
    assertThat(document.text())
        .isEqualTo(
            """
            The old lock

            A block title
            See the long story and code, the weir.

            one thing
            another_thing

            int * a = b;

            They said so.

            Next

            The end.""");
    assertThat(texts(document, Region.Kind.CODE)).containsExactly("int * a = b;");
    assertThat(texts(document, Region.Kind.BLOCK_QUOTE)).containsExactly("They said so.");
    assertPlaced(document, source);
  }

  @Test
  void restructured_text_is_read_without_its_marks() {
    String source =
        """
        ========
        The weir
        ========
        :Author: Somebody

        .. _target: https://example.org/
        .. nobody sees
           this

        See `the story <https://example.org/x>`_ and :doc:`other` or ``code``, *very* **old**.

        .. note::
           Mind the step.

        - one thing
        - another

        Like this::

            x = *y*

        .. toctree::
           a
           b

        Next
        ----
        The end.
        """;
    Document document = read("a.rst", source);
    assertThat(document.format()).isEqualTo("restructuredtext");
    assertThat(document.metadata().title()).contains("The weir");
    assertThat(document.text())
        .isEqualTo(
            """
            The weir

            See the story and other or code, very old.

            Mind the step.

            one thing
            another

            Like this::

                x = *y*

            Next

            The end.""");
    assertThat(texts(document, Region.Kind.CODE)).allMatch(code -> code.contains("x = *y*"));
    assertPlaced(document, source);
  }

  @Test
  void a_notebook_is_read_cell_by_cell() {
    String source =
        """
        {"cells": [
          {"cell_type": "markdown", "metadata": {},
           "source": ["# Barges \\"counted\\"\\n", "\\n", "The *keeper* wrote\\tthem down."]},
          {"cell_type": "code", "source": "print(1)\\nprint(2)",
           "outputs": [{"output_type": "stream", "text": ["one\\n", "two\\n"]}]},
          {"cell_type": "markdown", "source": "The end."}
        ], "nbformat": 4}
        """;
    Document document = read("a.ipynb", source);
    assertThat(document.format()).isEqualTo("notebook");
    assertThat(document.metadata().title()).contains("Barges \"counted\"");
    assertThat(document.text())
        .contains("The keeper wrote\tthem down.", "print(1)\nprint(2)", "one\ntwo", "The end.")
        .doesNotContain("~~~", "nbformat");
    assertThat(texts(document, Region.Kind.CODE)).contains("print(1)\nprint(2)");
    assertPlaced(document, source);
  }

  @Test
  void what_is_no_notebook_is_not_checked() {
    ReadResult result =
        Ingest.builder()
            .build()
            .readBytes(
                "a.ipynb",
                "{\"cells\": 1".getBytes(StandardCharsets.UTF_8),
                Document.Role.SUBMISSION);
    assertThat(result.refusal().orElseThrow().message()).contains("no notebook");
  }

  @Test
  void module_lines_of_mdx_are_no_text() {
    String source =
        """
        import Box from '../box'
        export const meta = {title: 'x'}

        # The lock

        We import nothing from 'here' and export
        whatever we like.
        """;
    Document document = read("a.mdx", source);
    assertThat(document.format()).isEqualTo("markdown");
    assertThat(document.text())
        .isEqualTo("The lock\n\nWe import nothing from 'here' and export\nwhatever we like.");
    assertPlaced(document, source);
  }
}
