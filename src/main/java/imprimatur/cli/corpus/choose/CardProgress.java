package imprimatur.cli.corpus.choose;

import imprimatur.corpus.Selection;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.pipeline.Progress;
import java.util.stream.Stream;

/** Counts how many of some articles were gone through, and shows it. Not thread-safe. */
public final class CardProgress {
  private final Selection selection;
  private final Progress progress;
  private int taken;
  private int fitting;
  private int done;

  public CardProgress(Selection selection, Progress progress) {
    this.selection = selection;
    this.progress = progress;
  }

  /** The cards that fit; shows progress while they are gone through. */
  public Stream<ArticleCard> cards(Wanted wanted) {
    return selection.cards().peek(card -> take()).filter(wanted::fits).peek(card -> fitting++);
  }

  private void take() {
    taken++;
    progress.part("reading articles", taken, (double) taken / Math.max(taken, selection.most()));
  }

  /** Says that another one of the cards that fit was dealt with. */
  public void done() {
    done++;
  }

  /** At most so many cards that fit were not dealt with. */
  public int left() {
    return Math.max(0, selection.most() - taken) + fitting - done;
  }
}
