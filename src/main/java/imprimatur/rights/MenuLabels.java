package imprimatur.rights;

import imprimatur.model.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of menus that page furniture puts in one line with a notice: "Contact", "Privacy",
 * "Mentions légales". Thread-safe.
 */
final class MenuLabels {
  private static final String LABEL =
      "(?:(?:Back to (?:the )?top|Skip to (?:main )?content|Home(?: ?page)?|About(?: us)?|Contacts?(?: us)?|Get in touch"
          + "|Job offers|Jobs|Careers|Advertis(?:e|ing)(?: with us| on (?:this )?site)?|Corrections|Complaints|Newsletters?|Feeds?|RSS"
          + "|Privacy(?: (?:[Pp]olicy|[Nn]otice|[Ss]tatement|[Ss]ettings))?|(?:Your )?(?:CA|California) Privacy (?:Rights|Choices)|(?:CA )?Notice at Collection|Ad ?[Cc]hoices"
          + "|Cookies?(?: (?:[Pp]olicy|[Ss]ettings|[Nn]otice))?"
          + "|Terms(?: (?:of (?:[Uu]se|[Ss]ervice)|(?:&|and) [Cc]onditions))?|Accessibility(?: statement)?|Site ?map|Help|FAQs?|Search"
          + "|Subscri(?:be|ptions?)|Sign (?:in|up)|Log ?in|Register|Share|Print|E-?mail|Facebook|Twitter|Instagram|YouTube"
          + "|Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt|Mediadaten|Startseite|Über uns|Barrierefreiheit"
          + "|Mentions légales|Plan du site|Accueil|Nous contacter|Qui sommes-nous|Confidentialité|CGU|CGV|Données personnelles"
          + "|Aviso legal|Privacidad|Política de (?:privacidad|cookies)|Contacto|Quiénes somos|Mapa (?:web|del sitio)"
          + "|Contactos?|Política de privacidade|Ficha técnica|Termos de uso|Quem somos"
          + "|Note legali|Contatti|Chi siamo|Privacy policy|Informativa (?:sulla )?privacy"
          + "|Colofon|Over ons|Adverteren|Om oss|Kontakta oss|Regulamin|Polityka prywatności|O nas"
          + "|Контакты|О (?:нас|проекте|редакции)|Реклама|Политика конфиденциальности|Контакти|Про нас"
          + "|关于我们|联系我们|广告服务|网站地图|お問い合わせ|会社概要|プライバシーポリシー|サイトマップ|회사소개|개인정보처리방침|이용약관)"
          + "(?![\\p{L}\\p{N}]))";
  private static final String GAP = "[\\s\\u00A0|•·/>»–—-]*";

  private static final String SIGN = "©|\\([cC]\\)|Copyright|All rights";
  private static final Pattern MENU = Pattern.compile(GAP + "(?:" + LABEL + GAP + ")++");

  private static final Pattern CLAIM = Pattern.compile(SIGN);
  private static final Pattern ONE = Pattern.compile(LABEL);

  /** What a menu has not: the end of a sentence, or a word that is not a title's. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?。]|(?<!\\p{L})\\p{Ll}");

  private static final Pattern BULLET = Pattern.compile("[*•·»–—-]\\s+");

  /** One label may be the first word of a notice ("Print and share freely"), so it takes a sign. */
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "(?:%1$s%2$s){1,40}(?=%3$s)|(?:%1$s%2$s){2,40}(?=\\p{Lu})".formatted(LABEL, GAP, SIGN));

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:(?<=[.!?。|•·\\n])%2$s%1$s%2$s|\\s%1$s%2$s%1$s%2$s)(?:%1$s%2$s){0,40}$"
              .formatted(LABEL, GAP));

  private MenuLabels() {}

  /** Whether words are nothing but labels, and at least one. */
  static boolean isMenu(String words) {
    return MENU.matcher(words).matches();
  }

  /** The span without labels at its ends; the same span if there is nothing else in it. */
  static Span cutOff(CharSequence text, Span span) {
    String words = span.slice(text);
    int start = front(words);
    Matcher behind = BEHIND.matcher(words);
    int end = behind.find(start) ? behind.start() : words.length();
    return words.substring(start, end).isBlank()
        ? span
        : new Span(span.start() + start, span.start() + end);
  }

  /** Where the notice begins: behind labels, at the sign behind a line of them, behind a bullet. */
  private static int front(String words) {
    Matcher labels = IN_FRONT.matcher(words);
    if (labels.lookingAt()) {
      return labels.end();
    }
    Matcher claim = CLAIM.matcher(words);
    String ahead = claim.find() ? words.substring(0, claim.start()) : "";
    boolean menu =
        !SENTENCE.matcher(ONE.matcher(ahead).replaceAll("")).find()
            && ONE.matcher(ahead).results().limit(2).count() == 2;
    Matcher bullet = BULLET.matcher(words);
    return menu ? ahead.length() : bullet.lookingAt() ? bullet.end() : 0;
  }
}
