package imprimatur.ingest.declared;

import java.util.regex.Pattern;

/**
 * Recognises paragraphs that stand under an article and speak of rights, credit or origin.
 *
 * <p>Only a hint at what a paragraph is there for; what it means is for the rights stage to say.
 */
public final class NoticeLines {
  private static final int LONGEST = 1200;

  private NoticeLines() {}

  /** Whether a paragraph begins the way notices and credits do. */
  public static boolean isNotice(String paragraph) {
    return paragraph.length() <= LONGEST && Patterns.BEGINNING.matcher(paragraph).lookingAt();
  }

  /** Whether a paragraph speaks of rights anywhere. */
  public static boolean mentionsRights(String paragraph) {
    return paragraph.length() <= LONGEST && Patterns.MENTION.matcher(paragraph).find();
  }

  /** Loaded with the first paragraph. */
  private static final class Patterns {
    static final Pattern BEGINNING =
        Pattern.compile(
            "(?iu)[\\s\\[(*_–—-]*(?:©|\\(c\\)\\s|copyright\\b|all rights reserved|(?:photos?|image|picture)"
                + "(?: credits?| by)?\\s?[:/(]|photograph\\s?:|credits?\\s?:|sources?\\s?:|licen[cs]ed? (?:under|by)"
                + "|licen[cs]e\\s?:|fotos?\\s?:|crédits?\\s?:|quellen?\\s?:|fuentes?\\s?:|alle rechte"
                + "|tous droits|todos los derechos|todos os direitos|tutti i diritti|版权|版權|著作権"
                + "|转载|轉載|来源[:：]|來源[:：]|责任编辑|無断|저작권|ⓒ|无断|все права|авторск"
                + "|(?:this|the) (?:article|story|post|text|work|piece) (?:is|was|may|first|originally|appeared)"
                + "|(?:first|originally) (?:published|appeared)|republish|reprinted)");

    static final Pattern MENTION =
        Pattern.compile(
            "(?iu)©|ⓒ|copyright|rights reserved|licen[cs]|creative commons|\\bcc[ -]by|republi|reproduc"
                + "|permission|public domain|urheber|alle rechte|droits|derechos|direitos|diritti|版权|版權"
                + "|著作権|转载|轉載|無断|저작권|права|authori[sz]ation");
  }
}
