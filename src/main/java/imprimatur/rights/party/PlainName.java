package imprimatur.rights.party;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a name from the front of some words, in a script without capitals: up to a mark, a particle
 * or a word that speaks of rights. Thread-safe.
 */
final class PlainName {
  private static final int LONGEST = 40;

  private static final Pattern END =
      Pattern.compile(
          "[，。、,;；:：!！?？|•·❉\\n\\r()（）\\[\\]【】“”「」『』《》…।/]|\"(?!\\p{IsHebrew})|\\.(?:\\s|$)|\\s[-–—]"
              + "|(?:1[89]|20|25)\\d\\d|所有|版[权權]|著作[权權]|[书書]面|授[权權]|[许許]可|同意|均|皆|声明|聲明"
              + "|無断|無斷|无断|または|および|及び|掲載|무단|All |all |Copyright|©"
              + "|(?<=[\\p{IsHan}\\p{IsKatakana}])(?:に|は|が|を|と|で|の(?=許|承|事前|書面|記事|写真|無断|文章|画像))"
              + "|สงวน|ตาม(?=พระราช|กฎหมาย)|ห้าม|เว้น|โดย|ซึ่ง|และ|แต่");

  private static final Pattern QUOTED =
      Pattern.compile("[\"“「『《«‘]([^\"”」』》»’\\n]{2,40})[\"”」』》»’]");
  private static final Pattern SHORT_FORM = Pattern.compile("^[(（](?:주|株|재|사|有)[)）]");
  private static final Pattern THAI_COMPANY =
      Pattern.compile("^(?:บริษัท|ห้างหุ้นส่วน)[^,.|\\n]{2,50}?จำกัด(?: ?\\(มหาชน\\))?");

  /** Small words that stand beside names and not in them. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\s(?:و|في|من|على|أو|او|لا|ولا|لدى|يحظر|ويحظر|يمنع|دون|بدون|مع|بشرط|است|می|و استفاده|אין|ללא|או|וכל"
              + "|के|का|की|में|है|हैं|को|से|द्वारा|या)(?=\\s|$).*");

  private static final Pattern SPACED =
      Pattern.compile("[\\p{IsThai}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern LEGAL_LEAD =
      Pattern.compile("^(?:주식회사|재단법인|사단법인|법무법인|株式会社|一般社団法人) ");

  private PlainName() {}

  static Optional<String> at(String words) {
    Matcher quoted = QUOTED.matcher(words);
    if (quoted.lookingAt()) {
      return Optional.of(quoted.group(1));
    }
    Matcher company = THAI_COMPANY.matcher(words);
    if (company.find()) {
      return Optional.of(company.group());
    }
    Matcher shortForm = SHORT_FORM.matcher(words);
    int from = shortForm.find() ? shortForm.end() : 0;
    String name = upTo(words, from).strip();
    return Optional.of(withoutBeside(name)).filter(n -> n.length() >= 2);
  }

  private static String upTo(String words, int from) {
    Matcher end = END.matcher(words);
    int to = end.find(Math.min(words.length(), from + 1)) ? end.start() : words.length();
    return words.substring(0, Math.min(to, LONGEST));
  }

  private static String withoutBeside(String name) {
    if (SPACED.matcher(name.substring(0, Math.min(1, name.length()))).find()
        && !LEGAL_LEAD.matcher(name).find()) {
      return name.split("\\s", 2)[0];
    }
    return BESIDE.matcher(name).replaceFirst("").strip();
  }
}
