package imprimatur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Inputs that were made to break readers, or were broken on the way. Each takes the form that it is
 * said to take, in time and within the memory of the tests; what is read of it is sound.
 */
class MuseumTest {
  private static final Duration GENEROUS = Duration.ofSeconds(20);

  private static final Set<Region.Kind> OVERLAYS =
      Set.of(Region.Kind.BLOCK_QUOTE, Region.Kind.CODE);

  private final Ingest ingest = Ingest.builder().build();

  private static Stream<Exhibit> exhibits() {
    return Stream.of(
            TextExhibits.all(), MarkupExhibits.all(), DocxExhibits.all(), PdfExhibits.all())
        .flatMap(s -> s);
  }

  @TestFactory
  Stream<DynamicTest> each_exhibit_takes_its_form() {
    return exhibits().map(exhibit -> dynamicTest(exhibit.toString(), () -> view(exhibit)));
  }

  @Test
  void no_two_exhibits_are_the_same() {
    List<String> names = exhibits().map(Exhibit::toString).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(45);
  }

  private void view(Exhibit exhibit) {
    byte[] bytes = exhibit.bytes().get();
    ReadResult result =
        assertTimeoutPreemptively(
            GENEROUS, () -> ingest.readBytes(exhibit.file(), bytes, Document.Role.SUBMISSION));
    if (exhibit.form() instanceof Exhibit.Refused refused) {
      assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
      Issue issue = ((ReadResult.Unreadable) result).issue();
      assertThat(issue.message()).contains(refused.message()).hasSizeLessThan(400);
      assertThat(issue.severity()).isEqualTo(Issue.Severity.ERROR);
    } else if (exhibit.form() instanceof Exhibit.Taken taken) {
      assertThat(result)
          .as(() -> ((ReadResult.Unreadable) result).issue().message())
          .isInstanceOf(ReadResult.Read.class);
      checkTaken(((ReadResult.Read) result).document(), taken);
    }
  }

  private static void checkTaken(Document document, Exhibit.Taken taken) {
    assertThat(document.text().contains(taken.text())).as("the text has it").isTrue();
    String issues =
        document.issues().stream().map(Issue::message).collect(Collectors.joining("\n"));
    if (taken.issue().isEmpty()) {
      assertThat(issues).isEmpty();
    } else {
      assertThat(document.issues()).hasSize(1);
      assertThat(issues).contains(taken.issue()).hasSizeLessThan(400);
    }
    checkRegions(document);
    checkPositions(document.positions(), document.text().length());
  }

  /**
   * Regions hold words; those of the article and around it are disjoint, overlays lie in the body.
   */
  private static void checkRegions(Document document) {
    int end = 0;
    NavigableMap<Integer, Span> bodies = new TreeMap<>(); // of 100,000 each is looked at once
    document.spans(Region.Kind.BODY).forEach(body -> bodies.put(body.start(), body));
    for (Region region : document.regions()) {
      assertThat(region.span().slice(document.text()).isBlank()).isFalse();
      if (region.kind() == Region.Kind.UNSEEN) {
        continue; // lies over anything
      }
      if (OVERLAYS.contains(region.kind())) {
        Map.Entry<Integer, Span> body = bodies.floorEntry(region.span().start());
        assertThat(body != null && body.getValue().contains(region.span())).isTrue();
      } else {
        assertThat(region.span().start()).isGreaterThanOrEqualTo(end);
        end = region.span().end();
      }
    }
  }

  private static void checkPositions(PositionMap positions, int length) {
    long before = 0;
    for (int i = 0; i < positions.size(); i++) {
      long here = ((long) positions.line(i) << 32) + positions.column(i);
      assertThat(here).isGreaterThanOrEqualTo(before);
      assertThat(positions.offset(i)).isLessThanOrEqualTo(length);
      int units =
          (i + 1 < positions.size() ? positions.offset(i + 1) : length) - positions.offset(i);
      before = here + Math.max(0, units - 1);
    }
  }
}
