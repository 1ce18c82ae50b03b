package imprimatur.rights;

import imprimatur.model.rights.Stance;
import imprimatur.rights.LicenseCatalog.Licence;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licences of Creative Commons by address, by code and by their names in many languages.
 * Thread-safe.
 */
final class CreativeCommons {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "creativecommons\\.org/(?:licen[sc]es/([a-z-]{2,20})|(publicdomain)/(zero|mark))"
              + "(?:/(\\d\\.\\d))?(?:/([a-z]{2,3}))?(?![a-z])");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:\\(cc\\)|(?<![a-z])cc)[ :/-]{0,2}(?:(by)|(0|zero))((?:[ /:-]{1,2}(?:nc|nd|sa))*)(?![a-z])"
              + "|(?<![a-z])(by)((?:-(?:nc|nd|sa))+)(?![a-z])");
  private static final Pattern NAME =
      Pattern.compile(
          "creative[ -]?commons|(?<![a-z])cc(?![a-z])|知[识識]共享|共享[创創]意|[创創]用 ?cc|クリエイティブ・?コモンズ"
              + "|크리에이티브 ?커먼즈|저작자표시|креатив коммонс|المشاع الابداعي|क्रिएटिव कॉम(?:न्स|ंस)|ครีเอทีฟคอมมอนส์"
              + "|קריאייטיב קומונס|كريتيو كامنز");
  private static final Pattern VERSION = Pattern.compile("(?<![\\d.])([1-4]\\.[05])(?!\\d|\\.\\d)");

  private static final Pattern BY =
      Pattern.compile(
          "attribution|namensnennung|paternite|reconocimiento|atribucion|atribuicao|attribuzione|reconeixement"
              + "|атрибуци|(?:с указанием|указание|із зазначенням|зазначення) ?автор|авторства|署名|姓名[标標]示|表示|저작자"
              + "|naamsvermelding|uznanie autorstwa|navngivelse|kreditering|erkannande|nimea|uvedte|atribuire|nevezd|nev ?megadas"
              + "|\\batif\\b|ghi cong|atribusi|نسب المصنف|एट्रिब्यूशन|श्रेय|แสดงที่มา|αναφορα|ייחוס|انتساب|اختيار|\\bby\\b");
  private static final Pattern NC =
      Pattern.compile(
          "non-? ?commercial|nicht-? ?kommerziell|keine? kommerzielle|nao-? ?comercial|no-? ?comercial"
              + "|pas d.utilisation commerciale|non-? ?commerciale|некоммерч|некомерц|非[商营營][业業利]|非営利|비영리"
              + "|niet-? ?commercieel|niekomercyjn|ikke-? ?kommersi|ikke-? ?kommerciel|icke-? ?kommersi|ei-? ?kaupalli|komercne"
              + "|necomercial|ne adja? el|gayri-? ?ticari|phi thuong mai|non-? ?komersial|غير (?:ال)?تجاري|गैर-? ?(?:वाणिज्यिक|व्यावसायिक)"
              + "|नॉन-? ?कमर्शियल|ไม่ใช้เพื่อการค้า|μη-? ?εμπορικ|לא[- ]?מסחרי|غيرتجاري|\\bnc\\b");
  private static final Pattern ND =
      Pattern.compile(
          "no-? ?deriv|keine bearbeitung|ohne bearbeitung|sin-? ?(?:obra ?)?derivad|sem-? ?deriva|pas de modif"
              + "|non opere derivate|без производн|без похідних|禁止演[绎繹]|禁止改作|改変禁止|변경 ?금지|geen-? ?afgeleide|bez utworow"
              + "|ingen (?:bearbei?delser?|afledninger)|inga bearbetningar|ei muutoksia|nezpracovavejte|fara (?:opere )?derivate"
              + "|ne valtoztasd|turetilemez|khong phai sinh|tanpa turunan|منع الاشتقاق|नो-? ?डेरिवेटिव|ไม่ดัดแปลง"
              + "|οχι παραγωγα|איסור יצירות נגזרות|\\bnd\\b");
  private static final Pattern SA =
      Pattern.compile(
          "share-? ?alike|gleichen bedingungen|compartir-? ?(?:lo )?igual|compartilha-? ?igual"
              + "|partage (?:dans|des|a l)|condividi allo|сохранением услови|тех же услови|поширення на тих|相同方式|[继継繼]承|동일조건"
              + "|gelijk-? ?delen|na tych samych|del pa samme|dela-? ?lika|jaa samoin|zachovejte licenci|conditii identice"
              + "|igy add tovabb|ayni lisansla|chia se tuong tu|berbagi-? ?serupa|الترخيص بالمثل|शेयर-? ?अलाइक|อนุญาตแบบเดียวกัน"
              + "|παρομοια διανομη|שיתוף זהה|\\bsa\\b");

  private CreativeCommons() {}

  /** Reads a lower-case address. */
  static Optional<Licence> ofAddress(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.find() ? Optional.of(ofAddress(matcher)) : Optional.empty();
  }

  private static Licence ofAddress(Matcher address) {
    if (address.group(2) != null) {
      return "zero".equals(address.group(3)) ? zero() : publicDomainMark();
    }
    if (address.group(1).equals("publicdomain")) {
      return publicDomainMark();
    }
    Set<String> elements = Set.of(address.group(1).split("-"));
    return of(
        elements.contains("nc"),
        elements.contains("nd"),
        elements.contains("sa"),
        Optional.ofNullable(address.group(4)));
  }

  private static Licence zero() {
    return new Licence("CC0-1.0", Stance.CC0);
  }

  private static Licence publicDomainMark() {
    return new Licence("CC-PDM-1.0", Stance.PUBLIC_DOMAIN);
  }

  /** Every licence whose address stands in folded text. */
  static Set<Licence> addressed(String folded) {
    Set<Licence> found = new LinkedHashSet<>();
    Matcher address = ADDRESS.matcher(folded);
    while (address.find()) {
      found.add(ofAddress(address));
    }
    return found;
  }

  /** Every licence whose code ({@code CC BY-NC 4.0}) stands in folded text. */
  static Set<Licence> coded(String folded) {
    Set<Licence> found = new LinkedHashSet<>();
    Matcher code = CODE.matcher(folded);
    while (code.find()) {
      if (code.group(2) != null) {
        found.add(zero());
        continue;
      }
      String elements = code.group(1) != null ? code.group(3) : code.group(5);
      found.add(
          of(
              elements.contains("nc"),
              elements.contains("nd"),
              elements.contains("sa"),
              version(folded, code.end())));
    }
    return found;
  }

  /** The licence whose name is spelt out in folded text. */
  static Optional<Licence> speltOut(String folded) {
    Matcher name = NAME.matcher(folded);
    if (!name.find()) {
      return Optional.empty();
    }
    String rest = folded.substring(name.start());
    boolean elements = BY.matcher(rest).find() || SA.matcher(rest).find();
    boolean nc = NC.matcher(rest).find();
    boolean nd = ND.matcher(rest).find();
    if (!elements && !nc && !nd) {
      return Optional.of(new Licence("CC", Stance.CC_UNSPECIFIED));
    }
    return Optional.of(of(nc, nd, SA.matcher(rest).find(), version(rest, 0)));
  }

  private static Optional<String> version(String folded, int from) {
    Matcher version = VERSION.matcher(folded);
    return version.find(from) && version.start() - from < 160
        ? Optional.of(version.group(1))
        : Optional.empty();
  }

  private static Licence of(boolean nc, boolean nd, boolean sa, Optional<String> version) {
    String id = "CC-BY" + (nc ? "-NC" : "") + (nd ? "-ND" : sa ? "-SA" : "");
    Stance stance = Stance.of(id.toLowerCase(Locale.ROOT));
    return new Licence(id + version.map(v -> "-" + v).orElse(""), stance);
  }
}
