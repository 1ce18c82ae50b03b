package imprimatur.pipeline;

import imprimatur.corpus.article.ArticleCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the article files of a folder and the synced articles in its store differ.
 *
 * @param touched files that are new or whose size or time is not the stored one
 * @param gone ids of synced articles whose file is no longer there
 */
record SyncPlan(List<ArticleFile> touched, List<String> gone) {
  /**
   * @param cards of the synced articles
   */
  static SyncPlan of(List<ArticleFile> files, List<ArticleCard> cards) {
    Map<String, ArticleCard> stored = new HashMap<>();
    cards.forEach(card -> stored.put(card.ref().id(), card));
    List<ArticleFile> touched = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (ArticleFile file : files) {
      present.add(file.id());
      ArticleCard card = stored.get(file.id());
      if (card == null || !file.isUntouched(card.origin())) {
        touched.add(file);
      }
    }
    return new SyncPlan(touched, gone(cards, present));
  }

  private static List<String> gone(List<ArticleCard> cards, Set<String> present) {
    return cards.stream().map(card -> card.ref().id()).filter(id -> !present.contains(id)).toList();
  }

  boolean isEmpty() {
    return touched.isEmpty() && gone.isEmpty();
  }
}
