package imprimatur.rights;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.model.rights.Clause;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Scope;
import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.NoticeFinder;
import imprimatur.rights.forms.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notices in a document's visible text, each with the kind of place that it stands in.
 *
 * <p>Sentences in the middle of the article are its own prose, even if it is about copyright,
 * unless they speak of the very article or site. What stands under pictures or inside quotations is
 * nobody's notice of the text. Thread-safe.
 */
final class TextNotices {
  private static final int LARGEST_GAP = 300;
  private static final int LONGEST_NOTICE_BLOCK = 700;
  private static final int BLOCKS_AT_END = 4;

  private static final Pattern OF_THIS_TEXT =
      Pattern.compile(
          "\\b(?:this|these|our|my) (?:\\w+ )?(?:article|story|stories|site|web ?site|content|contents|material"
              + "|work|text|texts|post|page|report|reports|piece|essay|document|publication|column|bulletin)s?\\b"
              + "|\\bno part of\\b|\\b(?:dieser?|unsere|diesen) (?:artikel|text|texte|beitrag|beitrage|inhalte|seite)\\b"
              + "|\\b(?:cet article|ce texte|nos articles|ce site|nos contenus)\\b"
              + "|\\b(?:est[ea] (?:articulo|texto|obra|nota)|nuestros)\\b|\\bquesto (?:articolo|testo)\\b"
              + "|本网|本站|本报|本刊|本文|本作品|本網|本報|当サイト|本誌|本紙|この記事|本記事|이 기사|이 글|본지");

  private final NoticeFinder finder;

  TextNotices(NoticeFinder finder) {
    this.finder = finder;
  }

  /** The notices of a document, in the order of its text. */
  List<RightsStatement> read(Document document) {
    String text = document.text();
    TextBlocks blocks = TextBlocks.of(document);
    List<RightsStatement> found = new ArrayList<>();
    List<Sentence> group = new ArrayList<>();
    for (Sentence sentence : finder.find(text, blocks.spans())) {
      if (!isNotice(document, sentence)) {
        continue;
      }
      if (!group.isEmpty() && !belongs(document, group, sentence)) {
        add(found, document, withoutProse(document, blocks, group));
        group.clear();
      }
      group.add(sentence);
    }
    if (!group.isEmpty()) {
      add(found, document, withoutProse(document, blocks, group));
    }
    return found;
  }

  private void add(List<RightsStatement> found, Document document, List<Sentence> group) {
    RightsStatement statement =
        NoticeReader.read(document.text(), group, origin(document, group), document.positions());
    if (statement.stance() != Stance.NONE && statement.stance() != Stance.NOT_ABOUT_TEXT) {
      found.add(statement);
    }
  }

  /**
   * Without the sentences of the article that state nothing and stand in a paragraph of their own:
   * they only happen to use a notice's words.
   */
  private static List<Sentence> withoutProse(
      Document document, TextBlocks blocks, List<Sentence> group) {
    Set<Integer> speaking =
        group.stream()
            .filter(s -> s.statements().findAny().isPresent())
            .map(s -> blocks.startOf(s.span()))
            .collect(Collectors.toSet());
    return speaking.isEmpty()
        ? group
        : group.stream()
            .filter(
                s -> speaking.contains(blocks.startOf(s.span())) || !isProse(document, s.span()))
            .toList();
  }

  private static boolean isProse(Document document, Span sentence) {
    return kindOf(document, sentence).equals(Optional.of(Region.Kind.BODY))
        && sentence.slice(document.text()).indexOf('@') < 0;
  }

  private static boolean isNotice(Document document, Sentence sentence) {
    Optional<Region.Kind> kind = kindOf(document, sentence.span());
    boolean quoted =
        overlaps(document, Region.Kind.BLOCK_QUOTE, sentence.span())
            || overlaps(document, Region.Kind.CODE, sentence.span());
    if (quoted
        || kind.filter(Set.of(Region.Kind.TITLE, Region.Kind.CAPTION)::contains).isPresent()) {
      return false;
    }
    return kind.filter(k -> k == Region.Kind.BODY).isEmpty() || isNoticeInBody(document, sentence);
  }

  private static boolean isNoticeInBody(Document document, Sentence sentence) {
    Span block = block(document.text(), sentence.span());
    boolean ofThisText = OF_THIS_TEXT.matcher(sentence.words()).find();
    boolean atEnd =
        blocksAfter(document.text(), block.end()) < BLOCKS_AT_END
            || blocksBefore(document.text(), block.start()) < 2;
    boolean leads = sentence.span().start() - block.start() < 3;
    if (atEnd) {
      return ofThisText || block.length() <= LONGEST_NOTICE_BLOCK;
    }
    return ofThisText && (leads || block.length() <= LONGEST_NOTICE_BLOCK) && !isQuoting(sentence);
  }

  private static boolean isQuoting(Sentence sentence) {
    return sentence.words().indexOf('"') >= 0;
  }

  /** The line that a span stands in. */
  private static Span block(CharSequence text, Span span) {
    int start = span.start();
    while (start > 0
        && span.start() - start < 2 * LONGEST_NOTICE_BLOCK
        && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = span.end();
    while (end < text.length()
        && end - span.end() < 2 * LONGEST_NOTICE_BLOCK
        && text.charAt(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  private static int blocksAfter(CharSequence text, int from) {
    int blocks = 0;
    for (int i = from + 1; i < text.length() && blocks < BLOCKS_AT_END; i++) {
      blocks += text.charAt(i) != '\n' && text.charAt(i - 1) == '\n' ? 1 : 0;
    }
    return blocks;
  }

  private static int blocksBefore(CharSequence text, int to) {
    int blocks = 0;
    for (int i = to - 1; i > 0 && blocks < BLOCKS_AT_END; i--) {
      blocks += text.charAt(i) == '\n' && text.charAt(i - 1) != '\n' ? 1 : 0;
    }
    return blocks;
  }

  private static Optional<Region.Kind> kindOf(Document document, Span span) {
    return document.regions().stream()
        .filter(r -> r.span().contains(span.start()) || r.span().overlaps(span))
        .map(Region::kind)
        .filter(k -> k != Region.Kind.BLOCK_QUOTE && k != Region.Kind.CODE)
        .findFirst()
        .or(() -> document.regions().isEmpty() ? Optional.of(Region.Kind.BODY) : Optional.empty());
  }

  private static boolean overlaps(Document document, Region.Kind kind, Span span) {
    return document.regions().stream().anyMatch(r -> r.kind() == kind && r.span().overlaps(span));
  }

  /** Whether a sentence goes on with the notice of the group. */
  private static boolean belongs(Document document, List<Sentence> group, Sentence next) {
    Sentence last = group.get(group.size() - 1);
    if (next.span().start() - last.span().end() > LARGEST_GAP) {
      return false;
    }
    boolean ofArticle = isOfArticle(document, List.of(next));
    String between =
        document
            .text()
            .substring(last.span().end(), Math.max(last.span().end(), next.span().start()));
    return between.indexOf('\n') < 0 || ofArticle == isOfArticle(document, group);
  }

  private static boolean isOfArticle(Document document, List<Sentence> group) {
    return origin(document, group) == Clause.Origin.ARTICLE_NOTICE;
  }

  private static Clause.Origin origin(Document document, List<Sentence> group) {
    Optional<Scope.Reach> reach = ScopeReader.reach(group);
    if (reach.filter(r -> r == Scope.Reach.OWN_BYLINE).isPresent()) {
      return Clause.Origin.SECTION;
    }
    if (reach.isPresent()) {
      return reach.get() == Scope.Reach.ARTICLE
          ? Clause.Origin.ARTICLE_NOTICE
          : Clause.Origin.SITE_FOOTER;
    }
    boolean page = document.format().equals("html");
    boolean inArticle =
        kindOf(document, group.get(0).span())
            .filter(Set.of(Region.Kind.BODY, Region.Kind.BYLINE)::contains)
            .isPresent();
    return page && !inArticle ? Clause.Origin.SITE_FOOTER : Clause.Origin.ARTICLE_NOTICE;
  }
}
