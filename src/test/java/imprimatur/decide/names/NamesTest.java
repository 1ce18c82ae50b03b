package imprimatur.decide.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Gull Post | gull post",
        "Gull Post Ltd. | The Gull Post",
        "Northwold Press plc | NORTHWOLD PRESS",
        "Kastellauer Bote Verlagsgesellschaft mbH | Kastellauer Bote Verlagsgesellschaft",
        "Diario de Montealba, S. A. | Diario de Montealba",
        "Casa Orsina S.p.A. | Casa Orsina",
        "Heimatverein Moos e. V. | Heimatverein Moos",
        "Harbour Daily Information Co., Ltd. | Harbour Daily Information",
        "Éditions du Clos | Editions du Clos",
        "Harbour Information Office (HIO) | HIO",
        "Gull™ Post | Gull Post",
        "ｶﾞﾙ新聞 | カル新聞",
        "澜川晚报有限公司 | 澜川晚报",
        "株式会社汐見日報 | 汐見日報",
      })
  void names_of_one_house_are_the_same(String one, String other) {
    assertThat(Names.same(one, other)).isTrue();
    assertThat(Names.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Gull Post | The Gull Times",
        "Gull | Gull Post",
        "Northwold Echo | Northwold Press",
        "澜川晚报 | 澜川日报",
        "J. K. Harrow | K. J. Harrow",
      })
  void names_of_two_houses_are_not(String one, String other) {
    assertThat(Names.same(one, other)).isFalse();
  }

  @Test
  void a_legal_form_alone_is_a_name() {
    assertThat(Names.variants("Co")).containsExactly("co");
    assertThat(Names.variants("Ltd Co")).containsExactly("ltd");
  }

  @Test
  void one_letter_is_no_name() {
    assertThat(Names.variants("X")).isEmpty();
    assertThat(Names.same("X", "X")).isFalse();
  }

  @Test
  void any_name_of_a_house_will_do() {
    assertThat(Names.anySame(Set.of("A Paper", "Gull Post Ltd"), List.of("The Gull Post")))
        .isTrue();
    assertThat(Names.anySame(Set.of(), List.of("The Gull Post"))).isFalse();
  }

  @Property
  void variants_are_folded_and_never_blank(@ForAll String name) {
    assertThat(Names.variants(name))
        .allMatch(variant -> FoldedText.fold(variant).equals(variant) && variant.length() >= 2);
  }
}
