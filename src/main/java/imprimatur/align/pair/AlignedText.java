package imprimatur.align.pair;

import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.text.Quotations;
import imprimatur.text.RunRarity;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A document prepared for alignment: made once, compared with many. Immutable and thread-safe.
 *
 * <p>Only the body regions are compared.
 */
public final class AlignedText {
  private final Document document;
  private final Tokens tokens;
  private final List<Span> quotations;
  private final Tokens headline;
  private final StemIndex index;
  private final RunRarity rarity;

  /**
   * @param tokens of the document's body
   * @param quotations what the document marks as quotation, ascending
   */
  public AlignedText(Document document, Tokens tokens, List<Span> quotations) {
    this(document, tokens, quotations, RunRarity.unknown(tokens.size()));
  }

  private AlignedText(Document document, Tokens tokens, List<Span> quotations, RunRarity rarity) {
    this.document = document;
    this.rarity = rarity;
    this.tokens = tokens;
    this.quotations = quotations.stream().sorted().toList();
    headline = headline(document, tokens.language());
    index = StemIndex.of(tokens.stems());
  }

  /** Prepares a document: tokens of its body, quotations by quotation marks and by mark-up. */
  public static AlignedText of(Document document) {
    return of(document, Tokenizer.tokenizeBody(document));
  }

  /** Prepares a document whose body has been tokenized before. */
  public static AlignedText of(Document document, Tokens tokens) {
    List<Span> quotations = new ArrayList<>(document.spans(Region.Kind.BLOCK_QUOTE));
    quotations.addAll(Quotations.find(document.text(), document.spans(Region.Kind.BODY)));
    return new AlignedText(document, tokens, quotations);
  }

  private static Tokens headline(Document document, String language) {
    String title = document.metadata().title().orElse("");
    List<Span> inText = document.spans(Region.Kind.TITLE);
    return title.isEmpty()
        ? Tokenizer.tokenize(document.text(), inText, language)
        : Tokenizer.tokenize(title, List.of(new Span(0, title.length())), language);
  }

  /** The same text, knowing how rare its phrases are among the sources. */
  public AlignedText with(RunRarity known) {
    return new AlignedText(document, tokens, quotations, known);
  }

  /** A stretch as if there were nothing else; spans stay those of the document. */
  public AlignedText part(Stretch stretch) {
    Tokens part = tokens.part(stretch.from(), stretch.to());
    RunRarity known = rarity.part(stretch.from(), stretch.to());
    return new AlignedText(document, part, quotations, known);
  }

  public Document document() {
    return document;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** What the document marks as quotation, ascending; may overlap. */
  public List<Span> quotations() {
    return quotations;
  }

  /** The document's own title. */
  public Tokens headline() {
    return headline;
  }

  RunRarity rarity() {
    return rarity;
  }

  StemIndex index() {
    return index;
  }
}
