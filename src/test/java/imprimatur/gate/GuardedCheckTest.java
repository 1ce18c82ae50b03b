package imprimatur.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.finding.DocumentResult;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** One document that costs too much is not checked, and stops nothing. */
class GuardedCheckTest {
  private static void assertNotChecked(Callable<DocumentResult> work, String why) {
    DocumentResult result = GuardedCheck.within(1, "docs/a.md", work);
    assertThat(result.uri()).isEqualTo("docs/a.md");
    assertThat(result.document()).isEmpty();
    assertThat(result.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains(why))
        .satisfies(issue -> assertThat(issue.isWarning()).isFalse());
  }

  @Test
  void a_slow_document_is_given_up() {
    assertNotChecked(
        () -> {
          Thread.sleep(60_000);
          return null;
        },
        "longer than the limit of 1 seconds");
  }

  @Test
  void a_document_that_hears_no_interruption_is_left_behind() {
    assertNotChecked(
        () -> {
          for (long end = System.nanoTime() + 5_000_000_000L; System.nanoTime() < end; ) {
            Thread.onSpinWait();
          }
          return null;
        },
        "longer than the limit of 1 seconds");
  }

  @Test
  void a_document_that_eats_memory_or_stack_is_given_up() {
    assertNotChecked(
        () -> {
          throw new OutOfMemoryError("as if");
        },
        "more memory than there is");
    assertNotChecked(() -> deeper(0), "more memory than there is");
  }

  private static DocumentResult deeper(int level) {
    return level < 0 ? null : deeper(level + 1);
  }

  @Test
  void our_own_bug_is_no_fault_of_the_document() {
    assertThatThrownBy(
            () ->
                GuardedCheck.within(
                    1,
                    "docs/a.md",
                    () -> {
                      throw new IllegalArgumentException("a bug");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bug");
  }
}
