package imprimatur.rights;

import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Scope.Asset;
import imprimatur.model.rights.Scope.Reach;
import imprimatur.rights.forms.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a notice covers: which kinds of work, and how far. Thread-safe. */
final class ScopeReader {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\b(?:texts?|articles?|contents?|materials?|stor(?:y|ies)|news|words|writing|editorial|headlines?"
              + "|textes?|contenus?|articulos?|textos?|contenidos?|inhalte?|texte?n?|beitrage?|artikeln?"
              + "|conteudos?|testi|articoli|contenuti|works?|reports?|reporting|essays?|documents?|information|this site"
              + "|artikelen|teksten|inhoud|artikl\\w*|innehall\\w*|innhold\\w*|tekst\\w*|artykul\\w*|tresc\\w*|clank\\w*|obsah\\w*"
              + "|icerik\\w*|icerig\\w*|yazi\\w*|metin\\w*|haber\\w*|noi dung|bai viet|thong tin|konten|artikel|tulisan|berita)\\b"
              + "|текст|материал|статьи|статей|статт|новост|文字|文章|稿件|作品|新闻|新聞|内容|內容|記事|見出し|기사|글|내용|콘텐츠|저작물"
              + "|المواد|مواد|المحتوي|المقال|النصوص|लेख|सामग्री|เนื้อหา|บทความ|ข้อความ|κειμεν|περιεχομεν|αρθρ|תוכן|תכנים|כתב");
  private static final Pattern PHOTO =
      Pattern.compile(
          "\\b(?:photos?|photograph\\w*|pictures?|images?|fotos?|fotografi\\w*|bild(?:er|ern)?|imagen(?:es)?"
              + "|graphics?|illustrations?|charts?|immagini|imagens|afbeeldingen|foto's|bilder|zdjec\\w*|fotograf\\w*|gorsel\\w*|hinh anh|gambar)\\b"
              + "|фото|图片|圖片|写真|画像|사진|الصور|صور|चित्र|तस्वीर|ภาพ|φωτογραφ|εικον|תמונ");
  private static final Pattern MULTIMEDIA =
      Pattern.compile(
          "\\b(?:multimedia|videos?|audio|audiovisual\\w*|podcasts?|graphics|animations?|recordings)\\b"
              + "|видео|відео|аудио|аудіо|音视频|音視頻|视频|視頻|影片|影音|動画|映像|동영상|영상|فيديو|वीडियो|วิดีโอ|βιντεο|וידאו");

  private static final Pattern SITE =
      Pattern.compile(
          "\\b(?:(?:this|our|the|its) (?:web ?)?(?:site|pages|website|service|platform|portal)|in this site|on this site"
              + "|(?:diese[rs]?|unsere[rsn]?) (?:web)?(?:seiten?|site|website)|website|ce site|du site|este sitio|este portal"
              + "|del sitio|deste site|sito|strony|webu|deze site|sitede\\w*|situs|trang (?:web|nay))\\b"
              + "|本网|本站|本網|本报|网站|網站|当サイト|本サイト|サイト|사이트|сайт|الموقع|موقع|वेबसाइट|पोर्टल|เว็บไซต์|ιστοτοπ|ιστοσελιδ|אתר");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\bthis (?:article|story|material|work|document|report|post|piece|essay|text|page|release|column|bulletin|interview|briefing)\\b"
              + "|\\b(?:dieser|diesen|der) (?:artikel|beitrag|text|essay)\\b|\\bcet article|\\bce texte|\\beste articulo"
              + "|\\beste (?:texto|reportaje)|\\besta (?:nota|cronica|reportagem)|\\bdeste (?:texto|artigo)|\\bquesto (?:articolo|testo)"
              + "|\\b(?:deze|dit) (?:tekst|artikel)|\\bten (?:tekst|utwor|artykul)|\\bbu (?:haber|yazi|metin)\\w*|artikel ini|tulisan ini|konten ini"
              + "|本文|本稿|本作品|この記事|本記事|この文書|이 기사|이 글|이 저작물|эта статья|этот текст|этой статьи|цей текст"
              + "|هذا (?:النص|المقال)|इस लेख|यह लेख|บทความนี้|το κειμενο|αυτο το");
  private static final Pattern OWN_BYLINE =
      Pattern.compile(
          "凡~?.{0,12}(?:注明|标注|标明|署名|來源|来源)|own[- ]byline|(?:unless|except where) (?:other authors|credited to others)");

  private ScopeReader() {}

  /** The kinds of work named in folded words. */
  static Set<Asset> assets(String folded) {
    Set<Asset> assets = EnumSet.noneOf(Asset.class);
    addIf(assets, Asset.TEXT, TEXT, folded);
    addIf(assets, Asset.PHOTO, PHOTO, folded);
    addIf(assets, Asset.MULTIMEDIA, MULTIMEDIA, folded);
    return assets;
  }

  /** Whether a kind of work or the site is named. */
  static boolean namesWork(String folded) {
    return !assets(folded).isEmpty() || SITE.matcher(folded).find();
  }

  private static void addIf(Set<Asset> assets, Asset asset, Pattern words, String folded) {
    if (words.matcher(folded).find()) {
      assets.add(asset);
    }
  }

  /** Whether the words speak of pictures or sound and not of text. */
  static boolean isOfPicturesOnly(String folded) {
    Set<Asset> assets = assets(folded);
    return !assets.isEmpty() && !assets.contains(Asset.TEXT);
  }

  /** How far the notice says that it reaches, if it says so. */
  static Optional<Reach> reach(List<Sentence> sentences) {
    if (exceptsOthers(sentences)) {
      return Optional.of(Reach.OWN_BYLINE);
    }
    for (Sentence sentence : sentences) {
      String words = sentence.words();
      if (OWN_BYLINE.matcher(words).find()) {
        return Optional.of(Reach.OWN_BYLINE);
      }
      if (SITE.matcher(words).find()) {
        return Optional.of(Reach.SITE);
      }
      if (ARTICLE.matcher(words).find()) {
        return Optional.of(Reach.ARTICLE);
      }
    }
    return Optional.empty();
  }

  /** Whether the notice gives up what is marked as others', and speaks of the rest. */
  private static boolean exceptsOthers(List<Sentence> sentences) {
    List<Sentence.Match> said = sentences.stream().flatMap(Sentence::statements).toList();
    return said.stream().anyMatch(Sentence.Match::isException)
        && !said.stream().allMatch(Sentence.Match::isException);
  }

  /** The scope of a notice; it covers text unless it speaks of pictures or sound alone. */
  static Scope scope(List<Sentence> sentences, Reach otherwise) {
    Set<Asset> assets = EnumSet.noneOf(Asset.class);
    sentences.forEach(s -> assets.addAll(assets(s.words())));
    if (assets.isEmpty() || !sentences.stream().allMatch(s -> isOfPicturesOnly(s.words()))) {
      assets.add(Asset.TEXT);
    }
    return new Scope(reach(sentences).orElse(otherwise), assets);
  }
}
