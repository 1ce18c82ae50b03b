package imprimatur.cli.corpus;

import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.UsageException;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.rights.RightsExtractor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Chooses articles of a corpus; what is not asked for matches everything. */
final class ArticleFilter {
  private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Only of a publisher or holder of rights whose name contains NAME.")
  private String publisher;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only published on that day or later.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only published on that day or earlier.")
  private String to;

  @Option(names = "--language", paramLabel = "TAG", description = "Only in that language: en.")
  private String language;

  @Option(
      names = "--stance",
      paramLabel = "STANCE",
      description = "Only on such terms, as 'corpus show' names them: all-rights-reserved.")
  private String stance;

  /** Whether nothing is asked for. */
  boolean isEmpty() {
    return publisher == null && from == null && to == null && language == null && stance == null;
  }

  /** What is done with each article that was chosen. */
  interface Use {
    void of(ArticleCard card, SourceArticle article) throws IOException;
  }

  /**
   * Goes through the articles by id; only those whose cards fit are read.
   *
   * @param words each of which the text must have
   */
  void forEach(Corpus corpus, List<String> words, Use use) throws IOException {
    Optional<LocalDate> first = OptionValues.day("--from", from);
    Optional<LocalDate> last = OptionValues.day("--to", to);
    Optional<Stance> wanted = stance();
    List<Pattern> patterns = words.stream().map(ArticleFilter::word).toList();
    for (ArticleCard card : corpus.cards()) {
      if (isIn(card.ref(), first, last) && isInLanguage(card)) {
        Optional<SourceArticle> article = corpus.get(card.ref().id());
        if (article.isPresent() && fits(article.get(), wanted, patterns)) {
          use.of(card, article.get());
        }
      }
    }
  }

  private Optional<Stance> stance() {
    try {
      return Optional.ofNullable(stance).map(Stance::of);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--stance " + stance + " is none that 'corpus show' names");
    }
  }

  private static Pattern word(String word) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", UNICODE);
  }

  /** An article without a date is in no span of time. */
  private static boolean isIn(SourceRef ref, Optional<LocalDate> first, Optional<LocalDate> last) {
    boolean late =
        first.isEmpty() || ref.published().filter(d -> !d.isBefore(first.get())).isPresent();
    boolean early =
        last.isEmpty() || ref.published().filter(d -> !d.isAfter(last.get())).isPresent();
    return late && early;
  }

  private boolean isInLanguage(ArticleCard card) {
    return language == null
        || card.language().equalsIgnoreCase(language)
        || card.language()
            .toLowerCase(Locale.ROOT)
            .startsWith(language.toLowerCase(Locale.ROOT) + "-");
  }

  /** The terms are read anew, and only if they are asked for. */
  private boolean fits(SourceArticle article, Optional<Stance> wanted, List<Pattern> words) {
    String text = article.document().text();
    if (!words.stream().allMatch(word -> word.matcher(text).find())) {
      return false;
    }
    if (wanted.isEmpty() && publisher == null) {
      return true;
    }
    Optional<String> named = article.ref().publisher();
    if (wanted.isEmpty() && named.isPresent()) {
      return isNamed(named.get());
    }
    RightsStatement rights = RightsExtractor.standard().read(article.document());
    return (wanted.isEmpty() || rights.stance() == wanted.get())
        && (publisher == null
            || isNamed(named.or(() -> rights.holder().map(Party::name)).orElse("")));
  }

  private boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).contains(publisher.toLowerCase(Locale.ROOT));
  }
}
