package imprimatur.pipeline.ledger;

import imprimatur.corpus.article.SourceArticle;
import imprimatur.decide.Condition;
import imprimatur.decide.PolicyData;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.ledger.Answer;
import imprimatur.decide.ledger.Standing;
import imprimatur.decide.ledger.Work;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RightsStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a ledger under which articles of the corpus are held. Thread-safe. */
public final class LicensedArticles {
  private final List<Authorization> ledger;
  private final PolicyData data;

  public LicensedArticles(List<Authorization> ledger, PolicyData data) {
    this.ledger = List.copyOf(ledger);
    this.data = data;
  }

  /** The entries whose works the article is known to be one of, in the order of the ledger. */
  public List<Authorization> covering(SourceArticle article) {
    List<Authorization> possible = possible(article, ledger);
    return possible.isEmpty() ? List.of() : covering(KnownWorks.work(article, data), possible);
  }

  private static List<Authorization> covering(Work work, List<Authorization> entries) {
    return entries.stream().filter(entry -> work.isAmong(entry.works())).toList();
  }

  /** The same, as things stand on a day. */
  public OnDay on(LocalDate day) {
    Map<Boolean, List<Authorization>> byEnd =
        ledger.stream()
            .filter(LicensedArticles::isForText)
            .collect(Collectors.partitioningBy(entry -> hasEnded(entry, day)));
    return new OnDay(byEnd.get(true), byEnd.get(false));
  }

  /**
   * The entries that have ended by a day, told from the others once for all articles. Thread-safe.
   */
  public final class OnDay {
    private final List<Authorization> over;
    private final List<Authorization> others;

    private OnDay(List<Authorization> over, List<Authorization> others) {
      this.over = over;
      this.others = others;
    }

    /**
     * The entries that cover the article and have ended or been revoked by the day, all of them;
     * none if one that has not ended covers it too, or may. What allows nothing but the use of
     * pictures says nothing of the text.
     */
    public List<Authorization> ended(SourceArticle article) {
      List<Authorization> possible = possible(article, over);
      if (possible.isEmpty()) {
        return List.of();
      }
      Work work = KnownWorks.work(article, data);
      List<Authorization> ended = covering(work, possible);
      boolean held =
          !ended.isEmpty() && others.stream().anyMatch(entry -> Answer.concerns(entry, work));
      return held ? List.of() : ended;
    }
  }

  /** By what can be told without reading the terms, which takes its time: all but the holder. */
  private List<Authorization> possible(SourceArticle article, List<Authorization> entries) {
    Work unread = KnownWorks.work(article, RightsStatement.none(), data);
    return entries.stream()
        .filter(entry -> unread.against(entry.works()).stream().allMatch(c -> mayHold(c)))
        .toList();
  }

  private static boolean mayHold(Condition condition) {
    return condition.state() == State.FULFILLED || condition.term() == Term.HOLDER;
  }

  private static boolean isForText(Authorization entry) {
    return !entry.actions().equals(Set.of(Action.USE_IMAGE));
  }

  private static boolean hasEnded(Authorization entry, LocalDate day) {
    Standing standing = Standing.of(entry, day);
    return standing == Standing.EXPIRED || standing == Standing.REVOKED;
  }
}
