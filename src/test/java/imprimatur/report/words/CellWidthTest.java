package imprimatur.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellWidthTest {
  private static boolean isWide(int c) {
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  @Test
  void wide_characters_are_those_of_the_unicode_character_database() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (!CellWidth.isMark(c) && Character.isDefined(c) && (CellWidth.of(c) == 2) != isWide(c)) {
        wrong.add(Integer.toHexString(c));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_text_is_as_wide_as_its_characters() {
    assertThat(CellWidth.of("abc")).isEqualTo(3);
    assertThat(CellWidth.of("渡轮")).isEqualTo(4);
    assertThat(CellWidth.of("ﾌｪﾘｰ")).isEqualTo(4);
    assertThat(CellWidth.of("페리")).isEqualTo(4);
    assertThat(CellWidth.of("\u1112\u1161\u11ab")).isEqualTo(2);
    assertThat(CellWidth.of("e\u0301te\u0301")).isEqualTo(3);
    assertThat(CellWidth.of("⛴🚢")).isEqualTo(3);
  }
}
