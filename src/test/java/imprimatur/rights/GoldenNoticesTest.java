package imprimatur.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every notice under {@code golden/notices}: what is read stands above its words, in one file. The
 * folders are languages; names that begin with {@code none} are look-alikes that are no notice.
 */
class GoldenNoticesTest {
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();

  @TestFactory
  Stream<DynamicTest> a_notice_is_read_as_its_head_says() throws IOException {
    return GoldenCase.under("notices")
        .map(golden -> golden.test(words -> RightsLines.ofNotice(RIGHTS.readNotice(words))));
  }

  @Test
  void there_are_notices_of_many_languages_and_look_alikes() throws IOException {
    List<GoldenCase> cases = GoldenCase.under("notices").toList();
    assertThat(cases.stream().map(GoldenCase::folder).distinct()).hasSizeGreaterThan(20);
    assertThat(cases.stream().filter(c -> c.name().startsWith("none"))).hasSizeGreaterThan(80);
    assertThat(cases.stream().filter(c -> !c.name().startsWith("none"))).hasSizeGreaterThan(300);
  }

  @TestFactory
  Stream<DynamicTest> a_look_alike_is_no_notice_of_the_text() throws IOException {
    return GoldenCase.under("notices")
        .filter(golden -> golden.name().startsWith("none"))
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.toString(),
                    () ->
                        assertThat(RIGHTS.readNotice(golden.input()).stance().id())
                            .isIn("none", "not-about-text")));
  }
}
