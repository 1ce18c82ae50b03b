package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.FoldedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links to licences. A declared link ({@code rel=license}) speaks for the page; any other only
 * where a notice may stand: under a picture it licenses the picture, and in the article's prose it
 * illustrates a point. Thread-safe.
 */
final class LicenseLinks {
  private static final int AROUND = 160;
  private static final Pattern OF_PICTURE =
      Pattern.compile(
          "\\b(?:photos?|photograph\\w*|image|picture|illustration|foto|bild|flickr|wikimedia|unsplash|icons?)\\b"
              + "|фото|写真|图片|圖片|사진|via ");

  private LicenseLinks() {}

  static Optional<RightsStatement> statement(Document document, RightsEvidence evidence) {
    Optional<LicenseCatalog.Licence> known = LicenseCatalog.ofAddress(evidence.value());
    if (evidence.name().equals("rel=license")) {
      boolean picture = around(document, evidence).filter(LicenseLinks::isOfPicture).isPresent();
      boolean caption = kind(document, evidence).filter(k -> k == Region.Kind.CAPTION).isPresent();
      if (caption || picture) {
        return Optional.empty();
      }
      return Optional.of(
          known
              .map(l -> MetadataRights.of(l, evidence))
              .orElseGet(() -> MetadataRights.plain(Stance.TERMS_BY_REFERENCE, evidence).build()));
    }
    boolean speaks =
        kind(document, evidence).filter(LicenseLinks::mayCarryNotice).isPresent()
            && around(document, evidence).filter(LicenseLinks::isOfPicture).isEmpty();
    return speaks ? known.map(l -> MetadataRights.of(l, evidence)) : Optional.empty();
  }

  private static boolean mayCarryNotice(Region.Kind kind) {
    return kind == Region.Kind.FOOTER || kind == Region.Kind.BYLINE;
  }

  private static boolean isOfPicture(String words) {
    return OF_PICTURE.matcher(words).find()
        && !words.matches(".*\\b(?:text|article|content|story|work|artikel|inhalt\\w*)\\b.*");
  }

  private static Optional<Region.Kind> kind(Document document, RightsEvidence evidence) {
    int offset = offset(document, evidence.where());
    return document.regions().stream()
        .filter(r -> r.span().contains(offset))
        .map(Region::kind)
        .filter(k -> k != Region.Kind.BLOCK_QUOTE && k != Region.Kind.CODE)
        .findFirst();
  }

  /** The words of the line that the link stands in; empty for a link in the page's head. */
  private static Optional<String> around(Document document, RightsEvidence evidence) {
    String text = document.text();
    int at = offset(document, evidence.where());
    boolean elsewhere = text.isEmpty() || document.positionOf(at).line() != evidence.where().line();
    if (elsewhere) {
      return Optional.empty();
    }
    int start = Math.max(text.lastIndexOf('\n', at) + 1, at - AROUND);
    int newline = text.indexOf('\n', at + 1);
    int end = Math.min(newline < 0 ? text.length() : newline, at + AROUND);
    return Optional.of(FoldedText.of(text, new Span(Math.min(start, end), end)).text());
  }

  /** The last unit of the text that stands at or before a place in the file. */
  private static int offset(Document document, Position where) {
    int low = 0;
    int high = Math.max(0, document.text().length() - 1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Position there = document.positionOf(middle);
      boolean before =
          there.line() < where.line()
              || (there.line() == where.line() && there.column() <= where.column());
      if (before) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
