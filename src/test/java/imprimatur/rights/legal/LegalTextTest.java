package imprimatur.rights.legal;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Licences and notices are told from articles by how they are written. */
class LegalTextTest {
  private static final String STORY =
      """
      The printer of Marrow Lane has set the harbour tables by hand for thirty years. On Thursday she
      locked the last forme, wiped the bed of the press and hung up her apron behind the door.
      """;

  private static List<String> found(String text) {
    Document document =
        Document.builder("a.txt", Document.Role.SOURCE, "text", text)
            .region(Region.Kind.BODY, new Span(0, text.length()))
            .build();
    return LegalText.in(document).stream().map(span -> span.slice(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        You may copy and distribute the work and works derived from it, provided that you retain this
        notice in all copies. You must not use the names of the authors to endorse derived works without
        their written permission. The work is provided as it is, without warranty of any kind, express or
        implied. In no event shall the authors be liable for any claim or damages.
        """,
        """
        Der Text darf vervielfältigt und verbreitet werden, sofern dieser Hinweis erhalten bleibt. Eine
        Bearbeitung der Inhalte bedarf der schriftlichen Genehmigung des Urhebers. Jede Nutzung über diese
        Bedingungen hinaus ist ohne Zustimmung untersagt. Eine Haftung für Schäden und jede Gewährleistung
        für die Inhalte sind ausgeschlossen.
        """,
        """
        Les textes peuvent être copiés et diffusés sous réserve que cette mention des droits soit conservée.
        Toute reproduction du contenu sans autorisation préalable est interdite. Le titulaire des droits
        accorde une licence gratuite pour utiliser et modifier le document. Aucune garantie ne peut être
        invoquée, et la responsabilité de l'auteur pour tout dommage doit être exclue.
        """,
        """
        Se permite copiar y distribuir la obra siempre que se conserve este aviso de derechos. La obra no
        puede reproducirse sin autorización previa del titular de los derechos. El autor concede una licencia
        gratuita para usar y modificar el contenido. No se ofrece garantía alguna, y el titular no asume
        responsabilidad por daños o perjuicios.
        """
      })
  void a_licence_is_one_in_four_languages_and_ends_where_a_story_begins(String licence) {
    List<String> alone = found(licence);
    assertThat(String.join(" ", alone).length()).isGreaterThan(licence.length() * 3 / 4);
    assertThat(found(STORY + "\n\n" + licence + "\n\n" + STORY)).isEqualTo(alone);
  }

  /** About copyright, but told. */
  @Test
  void an_article_about_rights_is_none() {
    assertThat(
            found(
                """
                The court of Tarn Valley ruled on Monday that a bakery may not copy the recipes of its
                neighbour without permission. The judge said that copyright covers the text of a recipe
                and not the cake. “Nobody must ask for a licence to bake,” he told the room. The publisher
                announced that it would grant licences to all who asked, and that its rights in the work
                were reserved. According to the clerk no copies were found, and the claim for damages was
                dropped.
                """))
        .isEmpty();
  }

  @Test
  void a_sentence_or_two_are_no_licence() {
    assertThat(
            found(
                STORY
                    + " You may copy and distribute this work without permission, provided that you"
                    + " retain this notice in all copies. "
                    + STORY))
        .isEmpty();
  }

  /** Whoever pads a story with clauses does not hide it: each sentence of it ends the stretch. */
  @Test
  void a_story_between_clauses_stays_a_story() {
    String clause =
        "\n\nYou may copy and distribute the work, provided that you retain this notice in all copies,"
            + " and must not use the names of the authors without permission.\n\n";
    String padded = clause + STORY.replace(". ", "." + clause) + clause + clause + clause;
    assertThat(found(padded)).noneMatch(s -> s.contains("press") || s.contains("harbour"));
  }
}
