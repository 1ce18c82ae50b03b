package imprimatur.corpus.article;

import java.time.Instant;

/**
 * What an article was before it was changed or taken out.
 *
 * @param card as it stood then
 * @param until when it was changed or taken out, in milliseconds
 * @param end what became of it
 * @param reason why it was taken out; may be empty
 * @param isKept whether its words are still stored; else only that it was there
 */
public record PastVersion(ArticleCard card, Instant until, End end, String reason, boolean isKept) {
  /** What became of a version. */
  public enum End {
    REPLACED,
    REMOVED
  }

  /** Whether the corpus held it at that moment. */
  public boolean isHeldAt(Instant moment) {
    return until.isAfter(moment) && card.since().filter(s -> s.isAfter(moment)).isEmpty();
  }

  /** The same without its words, those of its title too. */
  public PastVersion erased() {
    return new PastVersion(card.untitled(), until, end, reason, false);
  }
}
