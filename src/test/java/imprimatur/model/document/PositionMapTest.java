package imprimatur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PositionMapTest {
  @Test
  void the_column_grows_between_anchors() {
    PositionMap map =
        PositionMap.builder(Position.Unit.LINE).anchor(0, 3, 7).anchor(5, 4, 1).build();
    assertThat(map.at(4)).hasToString("3:11");
    assertThat(map.at(6)).hasToString("4:2");
  }

  @Test
  void anchors_must_ascend() {
    PositionMap.Builder builder = PositionMap.builder(Position.Unit.LINE).anchor(5, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.anchor(4, 1, 1));
  }

  @Property
  void a_text_taken_as_lines_maps_each_unit_to_where_an_editor_shows_it(
      @ForAll @StringLength(max = 60) @Chars({'\n', '\r'}) @CharRange(from = 'a', to = 'e')
          String text) {
    PositionMap map = PositionMap.ofLines(text);
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      assertThat(map.at(i)).isEqualTo(new Position(Position.Unit.LINE, line, column));
      char c = text.charAt(i);
      boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      boolean ends = (c == '\n' || c == '\r') && !crLf;
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
  }

  @Property
  void spans_overlap_as_sets_of_units_do(@ForAll("spans") Span a, @ForAll("spans") Span b) {
    long shared = java.util.stream.IntStream.range(a.start(), a.end()).filter(b::contains).count();
    assertThat(a.overlap(b)).isEqualTo((int) shared);
    assertThat(a.overlaps(b)).isEqualTo(shared > 0);
    assertThat(a.cover(b).contains(a)).isTrue();
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Span> spans() {
    return net.jqwik.api.Arbitraries.integers()
        .between(0, 30)
        .tuple2()
        .map(t -> new Span(Math.min(t.get1(), t.get2()), Math.max(t.get1(), t.get2())));
  }
}
