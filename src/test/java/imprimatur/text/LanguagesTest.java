package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The harbour was closed for two days because of the storm, and nobody was hurt.",
        "de|Der Hafen war wegen des Sturms zwei Tage lang geschlossen, und niemand wurde verletzt.",
        "fr|Le port est resté fermé pendant deux jours à cause de la tempête et il n'y a pas de blessés.",
        "es|El puerto estuvo cerrado dos días por la tormenta y no hubo heridos en el muelle.",
        "it|Il porto è rimasto chiuso per due giorni a causa della tempesta e non ci sono feriti.",
        "pt|O porto ficou fechado por dois dias por causa da tempestade e não houve feridos no cais.",
        "nl|De haven was twee dagen gesloten vanwege de storm en er is niemand gewond geraakt.",
        "sv|Hamnen var stängd i två dagar på grund av stormen och ingen har skadats av det.",
        "pl|Port był zamknięty przez dwa dni z powodu sztormu, ale nikt nie został ranny.",
        "ru|Порт был закрыт два дня из-за шторма, но никто не пострадал, сообщил капитан.",
        "uk|Порт був закритий два дні через шторм, але ніхто не постраждав, як і було сказано.",
        "el|Το λιμάνι έμεινε κλειστό για δύο ημέρες λόγω της καταιγίδας.",
        "ar|أغلق الميناء يومين بسبب العاصفة ولم يصب أحد في هذا الحادث.",
        "zh|港口因风暴关闭了两天，没有人受伤。",
        "ja|港は嵐のため二日間閉鎖されたが、けが人はなかった。",
        "ko|항구는 폭풍 때문에 이틀 동안 폐쇄되었다.",
        "th|ท่าเรือปิดสองวันเพราะพายุ",
        "hi|तूफ़ान के कारण बंदरगाह दो दिन तक बंद रहा।",
        "und|Zxq 17 %",
      })
  void a_sentence_tells_its_language(String language, String sentence) {
    assertThat(Languages.detect(sentence)).isEqualTo(language);
  }

  private static Document document(String text, String declared) {
    return Document.builder("mem:a", Document.Role.SOURCE, "html", text)
        .region(Region.Kind.BODY, new Span(0, text.length()))
        .metadata(Metadata.builder().language(declared).build())
        .build();
  }

  @Test
  void the_words_count_for_more_than_the_declaration() {
    String text = "Der Hafen war wegen des Sturms zwei Tage lang geschlossen.";
    assertThat(Languages.of(document(text, "en-US"))).isEqualTo("de");
    assertThat(Languages.of(document("Sturm 1962", "de-CH"))).isEqualTo("de");
    assertThat(Languages.of(document("Sturm 1962", null))).isEqualTo("und");
  }

  @Property
  void any_text_has_an_answer(@ForAll String text) {
    assertThat(Languages.detect(text)).matches("[a-z]{2,3}");
  }
}
