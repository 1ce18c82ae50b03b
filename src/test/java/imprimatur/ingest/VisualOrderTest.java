package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisualOrderTest {
  private static final String SHOWN = "The keeper counted 41 ships 🌊 before noon.";

  private static Document read(String text, Document.Role role) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadResult result = Ingest.builder().build().readBytes("post.txt", bytes, role);
    return ((ReadResult.Read) result).document();
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Test
  void words_behind_an_override_are_read_as_they_are_shown() {
    String written = "Two lines.\n\u202E" + backwards(SHOWN) + "\nThe last line.\n";
    Document document = read(written, Document.Role.SUBMISSION);
    assertThat(document.text()).isEqualTo("Two lines.\n\u202E" + SHOWN + "\nThe last line.\n");
    assertThat(document.issues())
        .singleElement()
        .satisfies(
            issue -> assertThat(issue.message()).startsWith("8 words are written backwards"));
    int first = document.text().indexOf("The keeper");
    assertThat(document.positionOf(first)).isEqualTo(at(2, 1 + SHOWN.length()));
    assertThat(document.positionOf(first + 1)).isEqualTo(at(2, SHOWN.length()));
    assertThat(document.positionOf(document.text().indexOf("The last"))).isEqualTo(at(3, 1));
  }

  private static Position at(int line, int column) {
    return new Position(Position.Unit.LINE, line, column);
  }

  @Test
  void an_override_ends_where_it_is_ended() {
    String written = "Say \u202E" + backwards("the word") + "\u202C twice.";
    assertThat(read(written, Document.Role.SUBMISSION).text())
        .isEqualTo("Say \u202Ethe word\u202C twice.");
  }

  @Test
  void words_that_read_forwards_as_they_are_written_stay() {
    for (String written : new String[] {"\u202E" + SHOWN, "\u202E\u202Dno marks\u202C\u202C"}) {
      assertThat(read(written, Document.Role.SUBMISSION).text()).isEqualTo(written);
    }
  }

  @Test
  void records_are_read_in_this_order_too() {
    String written = "\u202E" + backwards(SHOWN);
    Document document = Ingest.builder().build().plainText("id", written, Document.Role.SUBMISSION);
    assertThat(document.text()).endsWith(SHOWN);
  }

  @Test
  void letters_that_run_from_the_right_stay_and_so_do_sources() {
    String arabic = "\u202Eكتب الحارس كل مساء عدد السفن";
    assertThat(read(arabic, Document.Role.SUBMISSION).text()).isEqualTo(arabic);
    String written = "\u202E" + backwards(SHOWN);
    assertThat(read(written, Document.Role.SOURCE).text()).isEqualTo(written);
  }
}
