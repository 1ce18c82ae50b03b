package imprimatur.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imprimatur.decide.PolicyData.QuotationLimit;
import imprimatur.model.rights.Stance;
import imprimatur.notation.NotationException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyDataTest {
  private static final PolicyData DATA = PolicyData.bundled();

  @ParameterizedTest
  @EnumSource(Stance.class)
  void every_stance_comes_to_something(Stance stance) {
    assertThat(DATA.treatment(stance)).isPresent();
  }

  /** Each line names a table, a line to be added to it, and the beginning of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thresholds.csv|huge,words,words,9,0,x|:1: unknown size 'huge'; known: negligible, small,",
        "thresholds.csv|large,letters,,9,0,x|:7: unknown measure 'letters'; known: words, longest",
        "thresholds.csv|small,opening taken,,many,0,x|:22: expected a number, found 'many'",
        "thresholds.csv|small,opening taken,,0,0,x|:22: expected a number over 0",
        "thresholds.csv|small,opening taken,,1,-1,x|:24: expected 0 or more",
        "thresholds.csv|small,opening taken,,1,1.5,x|:24: expected a whole number, found 1.5",
        "thresholds.csv|small,words,words,25,0,x|:1: 'small, words' stands in line 16 already",
        "thresholds.csv|small,words|:7: expected 6 cells, found 2",
        "quotations.csv|region,DEU,1,1,1,1,1,x|:1: expected default, publisher or territory, found",
        "quotations.csv|territory,Germany,1,1,1,1,1,x|:11: 'Germany' is no country code",
        "quotations.csv|publisher,,1,1,1,1,1,x|:1: 'name' is missing",
        "quotations.csv|publisher,Gull,1,101,1,1,1,x|:18: expected 100 or less",
        "editing.csv|rewriting,1,1,x|:1: expected copy-editing or retelling, found 'rewriting'",
        "editing.csv|copy-editing,1,1,x|:1: 'copy-editing' stands in line 5 already",
        "quotations.csv|default,,1,1,1,1,1,x|:1: 'default, ' stands in line 5 already",
        "stances.csv|all-wrongs-reserved,open,open,,,x|:1: unknown stance 'all-wrongs-reserved'",
        "stances.csv|cc0,free,free,,,x|:1: 'cc0' stands in line 19 already",
        "licenses.csv|X,cc-by,X,,atribute,|:12: unknown duty 'atribute'",
        "licenses.csv|X,cc-by,X,,,reprint|:13: unknown action 'reprint'",
        "licenses.csv|cc-by-4.0,cc-by,X,,,|:1: 'cc-by-4.0' stands in line 3 already",
        "publishers.csv|Gull,gull.example,CC-BX,,,,,,|:19: licence 'CC-BX' is not in licenses.csv",
        "publishers.csv|Gull,gull.example,,,,opened,,,|:22: unknown stance 'opened'",
        "publishers.csv|Gull,gull.example,,,,cc-by,atribute:x,,|:28: unknown duty 'atribute'",
        "bulk.csv|territory,DEU,5,20,x|:1: expected default or publisher, found 'territory'",
        "exceptions.csv|X,Germany,news,1,1,no,x|:3: 'Germany' is no country code",
        "exceptions.csv|X,DEU,news,1,1,maybe,x|:16: expected yes or no, found 'maybe'",
        "publishers.csv|Gull,,CC-BY-4.0,,,,,,|:1: 'domain' is missing",
        "agencies.csv|reuters,x|:1: 'reuters' stands in line 6 already",
        "affiliates.csv|Gull,|:1: 'names' is missing",
        "phrases.csv|change,en,rewritten|:1: expected changes or copyright, found 'change'",
        "phrases.csv|changes,en,\"unclosed|:12: the quotes are not closed",
      })
  void a_line_that_is_wrong_is_pointed_at(String file, String line, String message) {
    String text = BundledRules.text("data/" + file);
    int number = (int) text.lines().count() + 1;
    assertThat(error(file, text + line + "\n"))
        .startsWith("rules/data/" + file + ":" + number + message);
  }

  @Test
  void a_wrong_column_is_pointed_at() {
    String text = BundledRules.text("data/agencies.csv");
    assertThat(error("agencies.csv", text.replace("name,contact", "name,phone")))
        .isEqualTo("rules/data/agencies.csv:2:6: unknown column 'phone'; known: name, contact");
    assertThat(error("agencies.csv", text.replace("name,contact", "name")))
        .isEqualTo("rules/data/agencies.csv:2:1: column 'contact' is missing");
    assertThat(error("agencies.csv", "# nothing\n"))
        .isEqualTo("rules/data/agencies.csv:1:1: the line that names the columns is missing");
  }

  @Test
  void a_missing_stance_is_named() {
    String text = BundledRules.text("data/stances.csv").replaceAll("(?m)^cc0,.*\n", "");
    assertThat(error("stances.csv", text))
        .isEqualTo("rules/data/stances.csv:1:1: every stance needs a line; missing: cc0");
  }

  @Test
  void there_must_be_a_limit_for_copy_editing() {
    String text = BundledRules.text("data/editing.csv").replaceAll("(?m)^copy-editing,.*\n", "");
    assertThat(error("editing.csv", text))
        .isEqualTo("rules/data/editing.csv:1:1: the line of scope 'copy-editing' is missing");
  }

  @Test
  void there_must_be_a_default_for_quotations() {
    String text = BundledRules.text("data/quotations.csv").replaceAll("(?m)^default,.*\n", "");
    assertThat(error("quotations.csv", text))
        .isEqualTo("rules/data/quotations.csv:1:1: the line of scope 'default' is missing");
  }

  @Test
  void there_must_be_a_general_exception_and_a_default_for_collections() {
    String bulk = BundledRules.text("data/bulk.csv").replaceAll("(?m)^default,.*\n", "");
    assertThat(error("bulk.csv", bulk))
        .isEqualTo("rules/data/bulk.csv:1:1: the line of scope 'default' is missing");
    String laws = BundledRules.text("data/exceptions.csv").replaceAll("(?m)^Berne.*\n", "");
    assertThat(error("exceptions.csv", laws)).contains("the line without territories");
  }

  @Test
  void an_exception_is_chosen_by_territory_and_purpose() {
    assertThat(laws(Set.of("IRL"), "news"))
        .containsExactly("EU Directive 2001/29 article 5 (3)(c)");
    assertThat(laws(Set.of("IRL"), "parody")).containsExactly("EU Directive 2001/29 article 5 (3)");
    assertThat(laws(Set.of("BRA"), "review")).containsExactly("Berne Convention article 10");
    assertThat(laws(Set.of(), "review")).containsExactly("Berne Convention article 10");
    assertThat(laws(Set.of("USA", "GBR"), "news"))
        .containsExactly("UK CDPA section 30", "US 17 USC 107");
  }

  private static List<String> laws(Set<String> territories, String purpose) {
    return DATA.exceptions(territories, purpose).stream().map(StatutoryException::law).toList();
  }

  @Test
  void a_missing_table_is_named() {
    Map<String, String> texts = texts();
    texts.remove("phrases.csv");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyData.parse("rules/data", texts))
        .withMessage("the table rules/data/phrases.csv is missing");
  }

  @Test
  void the_publishers_own_limit_beats_the_strictest_country_and_that_the_default() {
    Map<String, String> texts = texts();
    texts.put(
        "quotations.csv",
        """
        scope,name,words,percent,submission_percent,floor,work_percent,why
        default,,100,20,30,40,50,
        territory,DEU,90,10,30,40,50,
        territory,FRA,80,15,30,40,50,
        publisher,The Gull Post,50,5,30,10,50,
        """);
    PolicyData data = PolicyData.parse("d", texts);
    assertThat(data.quotationLimit("Gull Post Ltd", Set.of("DEU")).words()).isEqualTo(50);
    assertThat(data.quotationLimit("Echo", Set.of("GBR")).words()).isEqualTo(100);
    QuotationLimit strictest = data.quotationLimit("Echo", Set.of("DEU", "FRA"));
    assertThat(strictest.words()).isEqualTo(80);
    assertThat(strictest.percent()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/deed.fr, CC-BY-4.0",
    "http://www.creativecommons.org/licenses/by-nc-nd/3.0, CC-BY-NC-ND-3.0",
    "https://creativecommons.org/publicdomain/zero/1.0/legalcode, CC0-1.0",
  })
  void a_licence_is_known_by_its_address(String address, String id) {
    assertThat(DATA.licenseAt(address).orElseThrow().id()).isEqualTo(id);
  }

  @Test
  void every_licence_stands_for_a_stance_and_every_creative_commons_stance_has_one() {
    assertThat(Arrays.stream(Stance.values()).filter(s -> s.name().matches("CC(_BY.*|0)")))
        .allSatisfy(stance -> assertThat(DATA.license(stance)).isPresent());
    assertThat(DATA.license("cc-by-sa-4.0").orElseThrow().stance()).isEqualTo(Stance.CC_BY_SA);
  }

  @Test
  void affiliates_share_their_names() {
    assertThat(DATA.withAffiliates(Set.of("Wikipedia"))).contains("Wikinews", "Wikipedia");
    assertThat(DATA.withAffiliates(Set.of("The Gull Post"))).containsExactly("The Gull Post");
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    PolicyData.FILES.forEach(file -> texts.put(file, BundledRules.text("data/" + file)));
    return texts;
  }

  private static String error(String file, String text) {
    Map<String, String> texts = texts();
    texts.put(file, text);
    return catchThrowableOfType(
            NotationException.class, () -> PolicyData.parse("rules/data", texts))
        .located();
  }
}
