package imprimatur.pipeline.sync;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.Origin;
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
  static SyncPlan of(ArticleFiles.Listing listing, List<ArticleCard> cards) {
    Map<String, ArticleCard> stored = new HashMap<>();
    cards.forEach(card -> stored.put(card.ref().id(), card));
    List<ArticleFile> touched = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (ArticleFile file : listing.files()) {
      present.add(file.id());
      ArticleCard card = stored.get(file.id());
      if (card == null || !file.isUntouched(card.origin())) {
        touched.add(file);
      }
    }
    List<String> gone =
        cards.stream()
            .filter(card -> !present.contains(card.ref().id()) && !isHidden(card, listing))
            .map(card -> card.ref().id())
            .toList();
    return new SyncPlan(touched, gone);
  }

  /** Whether the file of an article may be there, where nobody could look. */
  private static boolean isHidden(ArticleCard card, ArticleFiles.Listing listing) {
    String path = card.origin().map(Origin::path).orElse("");
    return listing.unread().stream().anyMatch(u -> path.equals(u) || path.startsWith(u + "/"));
  }

  boolean isEmpty() {
    return touched.isEmpty() && gone.isEmpty();
  }
}
