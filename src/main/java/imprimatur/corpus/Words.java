package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import imprimatur.text.seek.SoughtWord;
import java.util.List;

/**
 * Words that an article must have, each of them in its title or its body. Immutable and
 * thread-safe.
 */
public final class Words {
  private final List<SoughtWord> all;

  private Words(List<SoughtWord> all) {
    this.all = all;
  }

  /**
   * The words that somebody asks for.
   *
   * @param words each a word or several in a row, as {@link SoughtWord} finds them
   * @throws IllegalArgumentException if one of them has neither letters nor digits
   */
  public static Words of(List<String> words) {
    return new Words(words.stream().map(SoughtWord::of).toList());
  }

  List<SoughtWord> all() {
    return all;
  }

  /** Whether none is asked for. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether the title or the body of an article has each word. */
  public boolean areIn(ArticleCard card, SourceArticle article) {
    return areIn(card, article, article.document().spans(Region.Kind.BODY));
  }

  /** As {@link #areIn}, or what stands around the body: bylines, captions, notices, menus. */
  public boolean areAnywhereIn(ArticleCard card, SourceArticle article) {
    int length = article.document().text().length();
    return areIn(card, article, length == 0 ? List.of() : List.of(new Span(0, length)));
  }

  private boolean areIn(ArticleCard card, SourceArticle article, List<Span> spans) {
    Document document = article.document();
    String title = " " + card.ref().title(); // tokenized as the words are
    Tokens ofTitle =
        Tokenizer.tokenize(title, List.of(new Span(0, title.length())), card.language());
    Tokens tokens = Tokenizer.tokenize(document.text(), spans, card.language());
    return all.stream()
        .allMatch(word -> word.isIn(ofTitle, title) || word.isIn(tokens, document.text()));
  }
}
