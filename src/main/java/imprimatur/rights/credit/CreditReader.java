package imprimatur.rights.credit;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.rights.party.PartyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads credit lines: whose the text is if not the publisher's, whose the pictures are.
 *
 * <p>An agency is taken from the metadata, from a byline, or from a trailer at the end of the text;
 * picture credits from captions and from brackets in the text. Thread-safe.
 */
public final class CreditReader {
  private static final int LONGEST_LINE = 600;
  private static final int MOST = 40;
  private static final String BEFORE_CREDIT = ".。!?/ \u00A0";
  private static final String OPENING = "[(（【";
  private static final String CLOSING = "])）】";

  /** News agencies by name, as written in bylines, datelines and trailers. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(Xinhua(?: News Agency)?|Associated Press|AP|Reuters|AFP|Agence France-Presse|dpa|DPA"
              + "|ANSA|Agencia EFE|EFE|TASS|ITAR-TASS|Interfax|Kyodo(?: News)?|Jiji Press|Yonhap|ANI|PTI|IANS"
              + "|PA Media|Press Association|Bloomberg|UPI|APA|Keystone-SDA|Belga|PAP|Lusa|Europa Press|ANP"
              + "|新华社|新華社|中新社|中央社|共同通信|時事通信|연합뉴스|ТАСС|РИА Новости|Интерфакс|Укринформ)(?![\\p{L}\\p{N}])");

  private static final Pattern PHOTO =
      Pattern.compile(
          "(?:[\\[(（【]|^|[.。!?/] ?)\\s*(?:(?i:photo(?:graph)?s?|image|picture|foto|fotografie|bild|illustration|imagen|immagine|zdjęcie"
              + "|credit|crédit(?: photo)?|photo credit|image credit)|фото|Фото|写真|撮影|图片来源|圖片來源|图|摄影|사진)"
              + "(?:\\s?(?i:by|credit|courtesy(?: of)?|copyright|source))?\\s?[:：/=©]\\s?(?<party>[^\\])）】\\n]{2,80})"
              + "|(?i:\\b(?:photo|image|picture)\\b)[^.\\n]{0,50}(?i:released|provided|distributed|supplied|made available|handed out)[^.\\n]{0,40}?\\sby\\s(?<giver>[^\\])）】.\\n]{2,80})"
              + "|(?:[\\[(（]|(?:^|[.] ))(?i:photo|image|picture|foto)s?\\s(?i:by|courtesy of|von|de|di)\\s(?<by>(?:[^\\])）\\n.]|(?<=(?<!\\p{L})\\p{Lu})\\.){2,60})");

  private static final Pattern REPRINT =
      Pattern.compile(
          "^\\s*(?:(?i:source|quelle|fuente|fonte|originally published (?:by|in|on|at)|republished from|reprinted from)|来源|來源|稿件来源|转自|出典|출처|Источник)\\s?[:：]?\\s(?<party>\\S[^\\n|]{1,60})$"
              + "|(?<![“「『\"])(?:来源|來源|稿件来源|出典|출처)[:：]\\s?(?<inline>[^\\s|，。“”「」（）()]{2,30})",
          Pattern.MULTILINE);

  private static final Pattern PRESS_RELEASE =
      Pattern.compile(
          "(?im)^\\W{0,4}(?:press release|news release|media release|for immediate release|pressemitteilung|presseinformation"
              + "|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|persbericht|пресс-релиз|新闻稿|プレスリリース|보도자료)\\b.{0,80}$"
              + "|(?m)^SOURCE:? (?<party>\\p{Lu}[^\\n]{2,60})$|/(?:PRNewswire|Business Wire|GLOBE NEWSWIRE)/");

  private final Document document;
  private final List<Credit> credits = new ArrayList<>();

  private CreditReader(Document document) {
    this.document = document;
  }

  /** The credits of a document, text first, then pictures, each once. */
  public static List<Credit> read(Document document) {
    CreditReader reader = new CreditReader(document);
    reader.agency();
    reader.source();
    reader.release();
    reader.pictures();
    return reader.credits;
  }

  private void agency() {
    Optional<String> stated = document.metadata().agency();
    for (Span byline : document.spans(Region.Kind.BYLINE)) {
      String line = byline.slice(document.text());
      Matcher agency = AGENCY.matcher(line);
      if (agency.find() && line.length() < LONGEST_LINE) {
        add(Credit.Kind.WIRE, agency.group(1), line, byline);
      }
    }
    stated
        .filter(name -> credits.stream().noneMatch(c -> isSame(c.party().name(), name)))
        .ifPresent(
            name -> credits.add(new Credit(Credit.Kind.WIRE, Party.of(name), name, place(name))));
    if (credits.isEmpty()) {
      endsOfBody();
    }
  }

  private Optional<Span> place(String words) {
    int at = document.text().indexOf(words);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
  }

  private static boolean isSame(String one, String other) {
    return PartyName.same(Optional.of(Party.of(one)), Optional.of(Party.of(other)));
  }

  /**
   * A dateline in front of the body, {@code PARIS (AFP) -}, or a trailer behind it, {@code (AP)}.
   */
  private void endsOfBody() {
    List<Span> body = document.spans(Region.Kind.BODY);
    if (body.isEmpty()) {
      return;
    }
    int start = body.get(0).start();
    int end = body.get(body.size() - 1).end();
    Span head = new Span(start, Math.min(end, start + 60));
    Span tail = new Span(Math.max(start, end - 40), end);
    bracketed(
        head,
        Pattern.compile(
            "[(（]([^()（）]{2,30})[)）]\\s?(?:[-–—:]|$)|^[\\p{L} ,.]{2,30}[,/ ]([^\\s,/]{2,12})\\s?[-–—]\\s"));
    bracketed(tail, Pattern.compile("[(（/-]\\s?([^()（）/]{2,30})[)）]?\\s*$"));
  }

  private void bracketed(Span span, Pattern pattern) {
    Matcher matcher = pattern.matcher(span.slice(document.text()));
    if (!matcher.find()) {
      return;
    }
    String words = matcher.group();
    Matcher agency = AGENCY.matcher(words);
    if (agency.find()) {
      int at = span.start() + matcher.start();
      add(Credit.Kind.WIRE, agency.group(1), words, new Span(at, at + words.length()));
    }
  }

  private void source() {
    for (Span line : outsideBody()) {
      Matcher matcher = REPRINT.matcher(line.slice(document.text()));
      if (matcher.find()) {
        String name =
            matcher.group("party") != null ? matcher.group("party") : matcher.group("inline");
        CreditName.at(name).ifPresent(n -> add(Credit.Kind.REPRINT, n, matcher.group(), line));
      }
    }
  }

  private void release() {
    int end = Math.min(document.text().length(), 3000);
    Matcher matcher = PRESS_RELEASE.matcher(document.text().substring(0, end));
    if (matcher.find()) {
      String named = matcher.group("party");
      Optional<String> publisher = document.metadata().publisher();
      String name = Optional.ofNullable(named).or(() -> publisher).orElse(matcher.group().strip());
      add(
          Credit.Kind.PRESS_RELEASE,
          name,
          matcher.group(),
          new Span(matcher.start(), matcher.end()));
    }
  }

  private List<Span> outsideBody() {
    List<Span> spans = new ArrayList<>(document.spans(Region.Kind.BYLINE));
    spans.addAll(document.spans(Region.Kind.FOOTER));
    return spans.stream().filter(s -> s.length() < LONGEST_LINE).toList();
  }

  private void pictures() {
    for (Span caption : document.spans(Region.Kind.CAPTION)) {
      if (caption.length() < 4 * LONGEST_LINE) {
        picture(caption);
      }
    }
    Matcher bracket = BRACKET.matcher(document.text());
    while (bracket.find() && credits.size() < MOST) {
      Span span = new Span(bracket.start(), bracket.end());
      if (document.spans(Region.Kind.CAPTION).stream().noneMatch(c -> c.overlaps(span))) {
        picture(line(span));
      }
    }
  }

  private static final Pattern BRACKET =
      Pattern.compile(
          "[\\[(（【]\\s?(?i:photos?|images?|pictures?|foto|图片|图|圖|写真|사진|фото)\\b?[^\\])）】\\n]{2,80}[\\])）】]");

  private Span line(Span span) {
    String text = document.text();
    int start = Math.max(text.lastIndexOf('\n', span.start()) + 1, span.start() - LONGEST_LINE);
    return new Span(start, span.end());
  }

  private void picture(Span span) {
    String words = span.slice(document.text());
    Matcher matcher = PHOTO.matcher(words);
    while (matcher.find() && credits.size() < MOST) {
      String party =
          matcher.group("party") != null
              ? matcher.group("party")
              : matcher.group("giver") != null ? matcher.group("giver") : matcher.group("by");
      Span place = whole(new Span(span.start() + matcher.start(), span.start() + matcher.end()));
      CreditName.at(party)
          .ifPresent(n -> add(Credit.Kind.PHOTO, n, place.slice(document.text()), place));
    }
  }

  /** Without the end of the sentence in front, and with the bracket that closes the credit. */
  private Span whole(Span found) {
    String text = document.text();
    int start = found.start();
    while (start < found.end() - 1 && BEFORE_CREDIT.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int bracket = OPENING.indexOf(text.charAt(start));
    int end = found.end();
    boolean closes =
        bracket >= 0 && end < text.length() && text.charAt(end) == CLOSING.charAt(bracket);
    return new Span(start, closes ? end + 1 : end);
  }

  private void add(Credit.Kind kind, String name, String text, Span span) {
    boolean known =
        credits.stream().anyMatch(c -> c.kind() == kind && c.party().name().equals(name));
    if (!known && credits.size() < MOST) {
      credits.add(new Credit(kind, Party.of(name), text.strip(), Optional.of(span)));
    }
  }
}
