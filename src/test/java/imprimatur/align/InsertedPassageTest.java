package imprimatur.align;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.align.pair.AlignedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Background;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A passage put word for word between unrelated sentences is found with its exact borders. */
class InsertedPassageTest {
  private static final Aligner ALIGNER = new Aligner(Background.standard());

  static AlignedText text(Document.Role role, String text) {
    return AlignedText.of(
        Document.builder("mem:" + role, role, "text", text)
            .region(Region.Kind.BODY, new Span(0, text.length()))
            .build());
  }

  static Alignment align(String submission, String source) {
    return ALIGNER.align(
        text(Document.Role.SUBMISSION, submission), text(Document.Role.SOURCE, source));
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of(
            "en",
            "The council will meet again in the spring. Nobody expects a quick answer to the"
                + " question of parking.",
            "The ferry, built in 1962, lost power two miles off the breakwater and drifted for an"
                + " hour before tugs reached her. Harbour master Ilse Brandt praised the crew for"
                + " keeping sixty passengers calm.",
            "Bakers complain about the price of butter. One of them has begun to sell rye bread by"
                + " the slice.",
            "Winter came early to the coast this year. Storms had closed the port twice.",
            "An inquiry will begin on Monday. Its findings are due before the summer timetable."),
        Arguments.of(
            "de",
            "Der Stadtrat tagt erst im Frühjahr wieder. Mit einer schnellen Antwort auf die"
                + " Parkplatzfrage rechnet niemand.",
            "Die 1962 gebaute Fähre verlor zwei Meilen vor der Mole den Antrieb und trieb eine"
                + " Stunde lang, bevor Schlepper sie erreichten. Hafenmeisterin Ilse Brandt lobte die"
                + " Besatzung, die sechzig Fahrgäste ruhig hielt.",
            "Die Bäcker klagen über den Butterpreis. Einer verkauft Roggenbrot jetzt scheibenweise.",
            "Der Winter kam in diesem Jahr früh an die Küste. Zweimal war der Hafen gesperrt.",
            "Am Montag beginnt eine Untersuchung. Ergebnisse soll es vor dem Sommerfahrplan geben."),
        Arguments.of(
            "fr",
            "Le conseil municipal se réunira de nouveau au printemps. Personne n'attend une réponse"
                + " rapide sur le stationnement.",
            "Le bac, construit en 1962, est tombé en panne à deux milles de la digue et a dérivé"
                + " pendant une heure avant l'arrivée des remorqueurs. La capitaine du port Ilse"
                + " Brandt a félicité l'équipage d'avoir rassuré soixante passagers.",
            "Les boulangers se plaignent du prix du beurre. L'un d'eux vend désormais son pain de"
                + " seigle à la tranche.",
            "L'hiver est arrivé tôt sur la côte. Les tempêtes avaient fermé deux fois le port.",
            "Une enquête s'ouvrira lundi. Ses conclusions sont attendues avant l'été."),
        Arguments.of(
            "es",
            "El concejo volverá a reunirse en primavera. Nadie espera una respuesta rápida sobre los"
                + " aparcamientos.",
            "El transbordador, construido en 1962, perdió la propulsión a dos millas del rompeolas y"
                + " quedó a la deriva durante una hora hasta que llegaron los remolcadores. La capitana"
                + " del puerto Ilse Brandt elogió a la tripulación por calmar a sesenta pasajeros.",
            "Los panaderos se quejan del precio de la mantequilla. Uno vende ya el pan de centeno por"
                + " rebanadas.",
            "El invierno llegó temprano a la costa. Las tormentas cerraron dos veces el muelle.",
            "El lunes comenzará una investigación. Se esperan conclusiones antes del verano."),
        Arguments.of(
            "zh",
            "市议会将于春天再次开会。没有人指望停车问题很快得到答复。",
            "这艘一九六二年建造的渡轮在防波堤外两海里处失去动力，漂流了一个小时，拖船才赶到。" + "港务长布兰特称赞船员让六十名乘客保持镇静。",
            "面包师抱怨黄油涨价。其中一位开始按片出售黑麦面包。",
            "今年沿海的冬天来得很早。暴风雨两次迫使码头关闭。",
            "调查将于星期一开始。结果预计在夏季时刻表公布之前发表。"),
        Arguments.of(
            "ja",
            "市議会は春に再び開かれる。駐車場の問題がすぐに解決するとは誰も思っていない。",
            "一九六二年に建造されたフェリーは防波堤の沖二マイルで動力を失い、曳船が着くまで一時間漂流した。" + "港長のブラント氏は六十人の乗客を落ち着かせた乗組員をたたえた。",
            "パン屋はバターの値上がりに不満を漏らす。一軒はライ麦パンの切り売りを始めた。",
            "今年の海岸には冬が早く訪れた。嵐で埠頭は二度閉鎖された。",
            "調査は月曜日に始まる。結果は夏のダイヤ改正の前にまとまる見通しだ。"),
        Arguments.of(
            "th",
            "สภาเมืองจะประชุมอีกครั้งในฤดูใบไม้ผลิ ไม่มีใครคาดว่าจะได้คำตอบเรื่องที่จอดรถเร็วนัก",
            "เรือข้ามฟากที่ต่อขึ้นเมื่อหกสิบปีก่อนเครื่องยนต์ดับห่างจากเขื่อนกันคลื่นสองไมล์"
                + " และลอยลำอยู่หนึ่งชั่วโมงก่อนที่เรือลากจูงจะไปถึง"
                + " นายท่าชื่นชมลูกเรือที่ทำให้ผู้โดยสารหกสิบคนอยู่ในความสงบ",
            "คนทำขนมปังบ่นเรื่องราคาเนย ร้านหนึ่งเริ่มขายขนมปังไรย์เป็นแผ่น",
            "ปีนี้ฤดูหนาวมาถึงชายฝั่งเร็วกว่าปกติ พายุทำให้ท่าเทียบต้องปิดสองครั้ง",
            "การสอบสวนจะเริ่มวันจันทร์ คาดว่าจะทราบผลก่อนตารางเดินเรือฤดูร้อน"),
        Arguments.of(
            "ru",
            "Городской совет соберётся снова весной. Быстрого ответа на вопрос о стоянках никто не"
                + " ждёт.",
            "Построенный в 1962 году паром потерял ход в двух милях от волнолома и дрейфовал целый"
                + " час, пока не подошли буксиры. Капитан порта Ильза Брандт похвалила экипаж,"
                + " сумевший успокоить шестьдесят пассажиров.",
            "Пекари жалуются на цены на масло. Один из них начал продавать ржаной хлеб ломтиками.",
            "Зима пришла на побережье рано. Шторм дважды закрывал причалы.",
            "В понедельник начнётся расследование. Выводы обещают до летнего расписания."),
        Arguments.of(
            "ar",
            "يجتمع المجلس البلدي مرة أخرى في الربيع. لا أحد يتوقع جوابا سريعا بشأن مواقف السيارات.",
            "فقدت العبارة التي بنيت سنة 1962 محركها على بعد ميلين من كاسر الأمواج وظلت تنجرف ساعة"
                + " كاملة قبل وصول القاطرات. وأشادت مديرة الميناء إيلزه برانت بالطاقم الذي هدأ ستين"
                + " راكبا.",
            "يشتكي الخبازون من سعر الزبدة. بدأ أحدهم يبيع خبز الجاودار بالشريحة.",
            "جاء الشتاء مبكرا إلى الساحل. أغلقت العواصف الرصيف مرتين.",
            "يبدأ التحقيق يوم الاثنين. تنتظر النتائج قبل جدول الصيف."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void is_found_with_exact_borders_on_both_sides(
      String language, String before, String passage, String after, String head, String tail) {
    String submission = before + " " + passage + " " + after;
    String source = head + " " + passage + " " + tail;
    Alignment alignment = align(submission, source);

    assertThat(alignment.passages()).hasSize(1);
    Passage found = alignment.passages().get(0);
    assertThat(found.submission().slice(submission)).isEqualTo(passage);
    assertThat(found.source().slice(source)).isEqualTo(passage);
    assertThat(found.kind()).isEqualTo(ReuseKind.VERBATIM);
    assertThat(found.similarity()).isEqualTo(1);
    assertThat(found.longestRun()).isEqualTo(found.words());
    assertThat(alignment.ownWords()).isEqualTo(found.words());
    assertThat(alignment.sourceWordsTaken()).isEqualTo(found.words());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void swapping_the_sides_mirrors_it(
      String language, String before, String passage, String after, String head, String tail) {
    Alignment alignment = align(head + " " + passage + " " + tail, before + " " + passage + after);
    Alignment mirrored = align(before + " " + passage + after, head + " " + passage + " " + tail);
    assertThat(alignment.passages().stream().map(Passage::submission).toList())
        .isEqualTo(mirrored.passages().stream().map(Passage::source).toList());
    assertThat(alignment.passages().stream().map(Passage::source).toList())
        .isEqualTo(mirrored.passages().stream().map(Passage::submission).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void unrelated_sentences_give_nothing(
      String language, String before, String passage, String after, String head, String tail) {
    List<Passage> passages = align(before + " " + after, head + " " + tail).passages();
    assertThat(passages).isEmpty();
  }
}
