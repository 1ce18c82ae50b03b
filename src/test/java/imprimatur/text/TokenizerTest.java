package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Span;
import imprimatur.text.letters.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static Tokens tokens(String text) {
    return tokens(text, "en");
  }

  private static Tokens tokens(String text, String language) {
    return Tokenizer.tokenize(text, List.of(new Span(0, text.length())), language);
  }

  private static List<String> slices(String text) {
    Tokens tokens = tokens(text);
    List<String> slices = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      slices.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return slices;
  }

  private static void assertSameWords(String one, String other) {
    assertThat(tokens(one).words()).as("%s / %s", one, other).isEqualTo(tokens(other).words());
    assertThat(tokens(one).words()).isNotEmpty();
  }

  @Test
  void words_are_runs_of_letters_and_digits() {
    assertThat(slices("The ferry, built in 1962, sank!"))
        .containsExactly("The", "ferry", "built", "in", "1962", "sank");
  }

  @Test
  void case_width_accents_and_ligatures_do_not_count() {
    assertSameWords("Ｆｅｒｒｙ CAFÉ ﬁsh", "ferry cafe fish");
    assertSameWords("Straße Œuvre Łódź", "STRASSE oeuvre lodz");
    assertSameWords("ΟΔΟΣ", "οδός");
    assertSameWords("ещё", "еще");
    assertSameWords("مُحَمَّد", "محمد");
  }

  @Test
  void composed_and_decomposed_letters_are_the_same() {
    for (String text : List.of("Ångström façade", "한국어 신문", "ガラスのバラ", "йогурт")) {
      assertSameWords(text, Normalizer.normalize(text, Normalizer.Form.NFD));
    }
  }

  @Test
  void invisible_characters_inside_a_word_are_skipped() {
    assertSameWords("har\u00ADbour mas\u200Bter \uFEFFsaid\u2060", "harbour master said");
    assertThat(slices("har\u00ADbour\u200B sank")).containsExactly("har\u00ADbour", "sank");
  }

  @Test
  void letters_of_another_script_inside_a_word_are_taken_for_what_they_look_like() {
    assertSameWords("thе hаrbоur mаstеr", "the harbour master"); // Cyrillic а, е, о
    assertSameWords("hαrbοur", "harbour"); // Greek
    assertSameWords("пapoход", "пароход"); // Latin a, p, o
  }

  @Test
  void words_wholly_of_another_script_keep_their_letters() {
    assertThat(tokens("сор", "ru").words()).isNotEqualTo(tokens("cop").words());
    assertThat(tokens("сор", "und").words()).isNotEqualTo(tokens("cop").words());
    assertThat(tokens("судно").words()).isEqualTo(tokens("судно", "ru").words());
  }

  @Test
  void but_in_a_latin_text_all_that_can_be_latin_is() {
    assertSameWords("а сору", "a copy");
    assertSameWords("ассоmраnу", "accompany");
  }

  @Test
  void letters_that_are_set_apart_are_a_word() {
    assertSameWords("the f e r r y sank", "the ferry sank");
    assertSameWords("t h e   f e r r y   w a s   i n   p o r t", "the ferry was in port");
    assertSameWords("f·e·r·r·y p-o-r-t d\u2009o\u2009n\u2009'\u2009t", "ferry port dont");
    assertSameWords("i·n a p·o·r·t", "in a port");
    assertThat(slices("plan A B C")).containsExactly("plan", "A", "B", "C");
    assertThat(slices("by J. R. Hale, in U.S. ports")).hasSize(8);
  }

  @Test
  void an_acronym_is_no_disguise() {
    assertThat(tokens("the U.S.S.R. and T.I.M.E.").disguises().words(Disguise.SPACED)).isZero();
    assertThat(tokens("the f.e.r.r.y").disguises().words(Disguise.SPACED)).isEqualTo(1);
  }

  @Test
  void digits_among_letters_are_letters() {
    assertSameWords("7he h4rb0ur m4573r'5 fina1 runn1ng", "the harbour masters final running");
    assertSameWords("1O5 2l", "105 21");
    assertThat(stems("running runn1ng", "en")).as("running runn1ng").hasSize(1);
    assertThat(stems("finally fina1ly fina11y", "en")).as("finally fina1ly fina11y").hasSize(1);
  }

  @Test
  void letters_that_scanners_confuse_are_the_same() {
    assertSameWords("comer rnorning Iive FaII", "corner morning live fall");
  }

  @Test
  void a_word_may_be_hyphenated_at_a_line_end() {
    assertSameWords("har-\nbour har\u2010\n  bour har\u00AD\nbour", "harbour harbour harbour");
    assertThat(slices("well-known, un-\n\ndone Harbour-\nDaily"))
        .containsExactly("well", "known", "un", "done", "Harbour", "Daily");
  }

  @Test
  void british_and_american_words_share_a_stem() {
    for (String pair :
        List.of(
            "harbour harbor",
            "colourful colorful",
            "centres centers",
            "organised organized",
            "realisation realization",
            "catalogue catalog",
            "travelled traveled")) {
      assertThat(stems(pair, "en")).as(pair).hasSize(1);
    }
  }

  @Test
  void apostrophes_join_english_and_part_french_and_italian() {
    assertThat(slices("the captain's crew don't"))
        .containsExactly("the", "captain's", "crew", "don't");
    assertThat(slices("l'eau qu’il dell'arte"))
        .containsExactly("l", "eau", "qu", "il", "dell", "arte");
    assertSameWords("don’t", "don't");
  }

  @Test
  void separators_inside_numbers_do_not_count() {
    assertSameWords("1,250,000", "1.250.000");
    assertSameWords("１２３ ٤٥", "123 45");
  }

  @Test
  void scripts_without_spaces_give_a_token_a_character() {
    assertThat(slices("渡轮在1962年建成。")).containsExactly("渡", "轮", "在", "1962", "年", "建", "成");
    assertThat(slices("เรือข้าม")).containsExactly("เ", "รื", "อ", "ข้", "า", "ม");
  }

  @Test
  void the_stem_of_a_character_stands_for_it_and_what_follows() {
    Tokens tokens = tokens("渡轮沉没。渡口", "zh");
    assertThat(tokens.word(0)).isEqualTo(tokens.word(4));
    assertThat(tokens.stem(0)).isNotEqualTo(tokens.stem(4));
    assertThat(tokens("渡轮晚点", "zh").stem(0)).isEqualTo(tokens.stem(0));
  }

  @Test
  void inflected_forms_share_a_stem() {
    assertThat(stems("ferry ferries", "en")).as("ferry ferries").hasSize(1);
    assertThat(stems("report reports reported reporting", "en"))
        .as("report reports reported reporting")
        .hasSize(1);
    assertThat(stems("make makes making", "en")).as("make makes making").hasSize(1);
    assertThat(stems("Hafen Häfen", "de")).as("Hafen Häfen").hasSize(1);
    assertThat(stems("national nationale nationaux", "fr"))
        .as("national nationale nationaux")
        .hasSize(1);
    assertThat(stems("порт порта порту портом", "ru")).as("порт порта порту портом").hasSize(1);
    assertThat(stems("капітан капітана капітаном капітанів", "uk"))
        .as("капітан капітана капітаном капітанів")
        .hasSize(1);
    assertThat(stems("latarnia latarni latarnią", "pl")).as("latarnia latarni latarnią").hasSize(1);
    assertThat(stems("laivassa laivasta laivan laivoja", "fi"))
        .as("laivassa laivasta laivan laivoja")
        .hasSizeLessThan(3);
    assertThat(stems("değirmen değirmende değirmenler değirmenin", "tr"))
        .as("değirmen değirmende değirmenler değirmenin")
        .hasSize(1);
    assertThat(stems("الطاحونة والطاحونة طاحونة", "ar")).as("الطاحونة والطاحونة طاحونة").hasSize(1);
    assertThat(stems("φάρος φάρου φάρο", "el")).as("φάρος φάρου φάρο").hasSize(1);
    assertThat(stems("पहिया पहिये", "hi")).as("पहिया पहिये").hasSize(1);
    assertThat(stems("마을은 마을의 마을에서", "ko")).as("마을은 마을의 마을에서").hasSize(1);
  }

  private static List<Integer> stems(String text, String language) {
    return IntStream.of(tokens(text, language).stems()).distinct().boxed().toList();
  }

  @Property
  void every_token_slices_back_to_a_text_that_gives_the_same_word(@ForAll String text) {
    checkSlices(text);
  }

  @Property
  void and_so_in_scripts_of_all_kinds(@ForAll("mixedScripts") String text) {
    checkSlices(text);
  }

  @Provide
  Arbitrary<String> mixedScripts() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('а', 'я')
        .withCharRange('一', '亿')
        .withCharRange('ก', 'ู')
        .withCharRange('ا', 'ي')
        .withChars(" .,'’-\n\u200B\u00AD\u0301\u3099カ12“”")
        .ofMaxLength(60);
  }

  private static void checkSlices(String text) {
    Tokens tokens = tokens(text);
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
      if (tokens.end(i) - tokens.start(i) > 2 && tokens.disguises().words(Disguise.SPACED) > 0) {
        continue; // letters set apart are read by what stands beside them
      }
      Tokens alone = tokens(text.substring(tokens.start(i), tokens.end(i)));
      assertThat(alone.words()).containsExactly(tokens.word(i));
      last = tokens.end(i);
    }
  }

  @Property
  void tokens_of_a_part_of_the_text_are_tokens_of_the_whole(
      @ForAll String before, @ForAll String inside) {
    String text = before + "\n\n" + inside;
    Span part = new Span(before.length() + 2, text.length());
    Tokens tokens = Tokenizer.tokenize(text, List.of(part), "en");
    assertThat(tokens.words()).isEqualTo(tokens(inside).words());
  }

  @Property
  void folding_twice_is_folding_once(@ForAll int point) {
    int c = Math.floorMod(point, Character.MAX_CODE_POINT + 1);
    char[] once = new char[Folding.LONGEST * 2];
    int length = Folding.fold(c, once, 0);
    char[] twice = new char[Folding.LONGEST * Folding.LONGEST * 2];
    int twiceLength = 0;
    String folded = new String(once, 0, length);
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      twiceLength = Folding.fold(folded.codePointAt(i), twice, twiceLength);
    }
    assertThat(new String(twice, 0, twiceLength)).isEqualTo(folded);
  }
}
