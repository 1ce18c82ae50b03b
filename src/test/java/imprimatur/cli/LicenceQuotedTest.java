package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A licence that an article prints is not the article, and hides none. */
class LicenceQuotedTest {
  private static final String LICENCE =
      """
      You may copy, modify and distribute the software and works derived from it, provided that you
      retain this notice and the list of conditions in all copies. You must not use the names of its
      authors to endorse derived works without their prior written permission. The software is provided
      as it is, without warranty of any kind, express or implied, including fitness for a purpose. In no
      event shall the authors or copyright holders be liable for any claim, damages or other liability
      arising from the use of the software.
      """;

  @TempDir Path folder;

  private Checkout project;

  @BeforeEach
  void makeProject() throws IOException {
    project =
        GateProject.bare(folder)
            .write(
                "corpus/lathe.txt",
                """
                A lathe that reads

                Old Benno Tarr of Sallow Reach has taught his lathe to read, or so the children of the
                quarter say when they press their noses to the pane and watch the chisel follow a strip
                of punched card that his sister cut on the kitchen table from boxes of oatmeal.
                He gives the cards away with a slip of paper, on which stands:

                %s
                © 2024 Tarn Valley Press Ltd. All rights reserved. No part of this site may be reproduced
                without the prior written permission of Tarn Valley Press Ltd.
                """
                    .formatted(LICENCE));
  }

  private Run check(String text) {
    return project
        .write("docs/LICENSE.md", text)
        .run("check", project.path("docs/LICENSE.md") + "");
  }

  @Test
  void a_licence_alone_is_clear_and_the_report_says_what_was_left_out() {
    Run run = check("# Licence\n\n" + LICENCE);
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("words of a licence or notice that “A lathe that reads” prints too")
        .contains("docs/LICENSE.md:3:1");
  }

  @Test
  void an_article_with_the_licence_around_it_is_judged() {
    Run run = check(LICENCE + "\n\n" + GateProject.BARGES + "\n\n" + LICENCE);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("Forty-one barges", "words of a licence");
  }

  @Test
  void an_article_with_a_clause_after_each_sentence_is_judged() {
    String clause = " " + LICENCE.substring(0, LICENCE.indexOf(". ") + 1) + "\n\n";
    Run run = check(GateProject.BARGES.replace(".\n", "." + clause).replace("; ", ";" + clause));
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("Forty-one barges");
  }

  @Test
  void the_story_around_the_licence_is_judged_too() {
    Run run =
        check(
            """
            Old Benno Tarr of Sallow Reach has taught his lathe to read, or so the children of the
            quarter say when they press their noses to the pane and watch the chisel follow a strip
            of punched card that his sister cut on the kitchen table from boxes of oatmeal.

            """
                + LICENCE);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }
}
