package imprimatur.ingest.article;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A plain text that was once a web page, its lines told apart. Not thread-safe. */
final class SavedPage {
  /** Headline and byline stand among so many lines, or this is no article of its own. */
  private static final int HEAD = 60;

  private static final int ENOUGH_SIGNS = 3;

  private final List<TextLine> lines;
  private final List<Kind> kinds;
  private final int firstProse;
  private final int lastProse;
  private final int byline;
  private final int title;

  private SavedPage(List<TextLine> lines) {
    this.lines = lines;
    this.kinds = new ArrayList<>(Collections.nCopies(lines.size(), Kind.BODY));
    this.firstProse = IntStream.range(0, lines.size()).filter(this::isProse).findFirst().orElse(-1);
    this.lastProse =
        IntStream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
            .filter(this::isProse)
            .findFirst()
            .orElse(-1);
    this.byline = findByline();
    this.title = findTitle();
  }

  /** The page that the lines were; empty if nothing about them says that they were one. */
  static Optional<SavedPage> recognise(List<TextLine> lines) {
    SavedPage page = new SavedPage(lines);
    if (page.firstProse < 0 || page.signs() < ENOUGH_SIGNS) {
      return Optional.empty();
    }
    page.label();
    return Optional.of(page);
  }

  /** Labels of a page, a byline and a notice are each a sign; one alone may be chance. */
  private int signs() {
    Set<String> labels = new HashSet<>();
    for (TextLine line : lines) {
      if (PageLines.isLabel(line.text())) {
        labels.add(line.text());
      }
    }
    boolean notice =
        IntStream.range(lastProse + 1, lines.size()).anyMatch(i -> isNotice(lines.get(i)));
    return Math.min(4, labels.size() * 2) + (byline >= 0 ? 2 : 0) + (notice ? 2 : 0);
  }

  private boolean isProse(int index) {
    TextLine line = lines.get(index);
    return line.isProse()
        && !isNotice(line)
        && !PageLines.isCall(line.text())
        && !PageLines.isPictureCredit(line.text());
  }

  private static boolean isNotice(TextLine line) {
    return PageLines.isNotice(line.text());
  }

  private int findByline() {
    int end = Math.min(firstProse < 0 ? 0 : firstProse, HEAD);
    return IntStream.range(0, end)
        .filter(i -> Bylines.read(lines.get(i).text()).isPresent())
        .findFirst()
        .orElse(-1);
  }

  /** The line above the byline, or else the last line above the prose, that reads as a headline. */
  private int findTitle() {
    int below = byline >= 0 ? byline : firstProse;
    return IntStream.iterate(below - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> isHeadline(lines.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isHeadline(TextLine line) {
    String text = line.text();
    boolean several =
        text.split("\\s+", -1).length >= 3
            || text.codePoints().filter(Character::isIdeographic).count() >= 6;
    return several
        && !PageLines.isLabel(text)
        && !PageLines.isCall(text)
        && !PageLines.isPictureCredit(text)
        && !line.isBreadcrumb()
        && Bylines.read(text).isEmpty();
  }

  private void label() {
    int start = title >= 0 ? title : byline >= 0 ? byline : firstMenuEnd();
    for (int i = 0; i < start; i++) {
      kinds.set(i, Kind.CHROME);
    }
    for (int i = start; i <= lastProse; i++) {
      kinds.set(i, inArticle(i));
    }
    labelEnd();
  }

  /** Without headline and byline, the menu ends at the last label above the prose. */
  private int firstMenuEnd() {
    return IntStream.iterate(firstProse - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> PageLines.isLabel(lines.get(i).text()) || lines.get(i).isBreadcrumb())
            .findFirst()
            .orElse(-1)
        + 1;
  }

  private Kind inArticle(int index) {
    String text = lines.get(index).text();
    if (index == title) {
      return Kind.TITLE;
    }
    boolean head = index < firstProse;
    if (head && Bylines.read(text).isPresent()) {
      return Kind.BYLINE;
    }
    if (PageLines.isPictureCredit(text)) {
      return Kind.CAPTION;
    }
    return PageLines.isLabel(text) || PageLines.isCall(text) ? Kind.CHROME : Kind.BODY;
  }

  /** Below the last prose: short last words of the article, then menus, then notices. */
  private void labelEnd() {
    Kind kind = Kind.BODY;
    for (int i = lastProse + 1; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (isNotice(lines.get(i))) {
        kind = Kind.FOOTER;
      } else if (kind == Kind.BODY && endsArticle(text)) {
        kind = Kind.CHROME;
      }
      kinds.set(i, kind == Kind.BODY ? inArticle(i) : kind);
    }
  }

  private static boolean endsArticle(String text) {
    return PageLines.isLabel(text) || PageLines.isCall(text);
  }

  /** The kind of each line, in their order. */
  List<Kind> kinds() {
    return kinds;
  }

  Metadata metadata() {
    Metadata.Builder metadata = Metadata.builder();
    if (title >= 0) {
      metadata.title(lines.get(title).text());
    }
    List<Byline> bylines = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (kinds.get(i) == Kind.BYLINE) {
        Bylines.read(lines.get(i).text()).ifPresent(bylines::add);
      }
    }
    metadata.authors(bylines.stream().flatMap(b -> b.authors().stream()).distinct().toList());
    bylines.stream()
        .flatMap(b -> b.published().stream())
        .findFirst()
        .ifPresent(metadata::published);
    bylines.stream()
        .flatMap(b -> b.agency().stream())
        .findFirst()
        .or(() -> Agencies.inDateline(lines.get(firstProse).text()))
        .ifPresent(metadata::agency);
    return metadata.build();
  }
}
