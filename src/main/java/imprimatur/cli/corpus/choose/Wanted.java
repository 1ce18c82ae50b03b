package imprimatur.cli.corpus.choose;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.Stance;
import imprimatur.rights.RightsExtractor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants of an article; what is absent matches everything. Immutable and thread-safe.
 *
 * @param publisher part of the name of the publisher or holder of rights
 * @param first day of publication, or later
 * @param last day of publication, or earlier
 * @param language BCP 47 tag
 * @param stance the terms
 */
public record Wanted(
    Optional<String> publisher,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<String> language,
    Optional<Stance> stance) {

  /** Whether nothing on a card speaks against its article. */
  public boolean fits(ArticleCard card) {
    return isInTime(card.ref())
        && isInLanguage(card)
        && (publisher.isEmpty() || card.ref().publisher().map(this::isNamed).orElse(true));
  }

  /** An article without a date is in no span of time. */
  private boolean isInTime(SourceRef ref) {
    Optional<LocalDate> day = ref.published();
    return (first.isEmpty() || day.filter(d -> !d.isBefore(first.get())).isPresent())
        && (last.isEmpty() || day.filter(d -> !d.isAfter(last.get())).isPresent());
  }

  private boolean isInLanguage(ArticleCard card) {
    String tag = card.language().toLowerCase(Locale.ROOT);
    return language
        .map(wanted -> wanted.toLowerCase(Locale.ROOT))
        .map(wanted -> tag.equals(wanted) || tag.startsWith(wanted + "-"))
        .orElse(true);
  }

  /** Whether an article whose card fits must be read to tell. */
  public boolean isOpen(ArticleCard card) {
    return stance.isPresent() || (publisher.isPresent() && card.ref().publisher().isEmpty());
  }

  /** Whether an article fits whose card does; its terms are read anew if they are asked for. */
  public boolean fits(SourceArticle article) {
    Optional<String> named = article.ref().publisher();
    if (stance.isEmpty() && (publisher.isEmpty() || named.isPresent())) {
      return true;
    }
    RightsStatement rights = RightsExtractor.standard().read(article.document());
    String holder = named.or(() -> rights.holder().map(Party::name)).orElse("");
    return (stance.isEmpty() || rights.stance() == stance.get())
        && (publisher.isEmpty() || isNamed(holder));
  }

  private boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).contains(publisher.get().toLowerCase(Locale.ROOT));
  }
}
