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
          + "|Privacy(?: (?:policy|notice|statement|settings))?|Cookies?(?: (?:policy|settings|notice))?"
          + "|Terms(?: (?:of (?:use|service)|(?:&|and) conditions))?|Accessibility(?: statement)?|Site ?map|Help|FAQs?|Search"
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
    Matcher front = IN_FRONT.matcher(words);
    int start = front.lookingAt() ? front.end() : 0;
    Matcher behind = BEHIND.matcher(words);
    int end = behind.find(start) ? behind.start() : words.length();
    return words.substring(start, end).isBlank()
        ? span
        : new Span(span.start() + start, span.start() + end);
  }
}
