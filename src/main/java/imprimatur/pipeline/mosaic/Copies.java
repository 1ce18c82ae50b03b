package imprimatur.pipeline.mosaic;

import imprimatur.model.finding.shared.SharedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources of which another one explains all that was taken. */
final class Copies {
  /** From so many words on a taking is more than chance; see the policy's thresholds. */
  private static final int LITTLE = 20;

  private static final int LITTLE_PERCENT = 20;

  private final Places[] places;
  private final Places[] common;

  private Copies(int sources, List<Stretch> stretches) {
    places = new Places[sources];
    common = new Places[sources];
    for (int i = 0; i < sources; i++) {
      places[i] = new Places();
      common[i] = new Places();
    }
    for (Stretch stretch : stretches) {
      if (stretch.isOwn()) {
        places[stretch.source()].add(stretch.from(), stretch.to());
        common[stretch.source()].add(stretch.common());
      }
    }
  }

  /** The pairs, by source and other. */
  static List<SharedText.Copy> among(List<Matched> sources, List<Stretch> stretches) {
    Copies copies = new Copies(sources.size(), stretches);
    List<SharedText.Copy> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (int j = 0; j < sources.size(); j++) {
        if (i != j && copies.explains(j, i)) {
          pairs.add(new SharedText.Copy(sources.get(i).id(), sources.get(j).id()));
        }
      }
    }
    return pairs;
  }

  private boolean explains(int other, int source) {
    return places[other].intersects(places[source])
        && isLittle(places[source], places[other])
        && isLittle(common[source], common[other]);
  }

  private static boolean isLittle(Places all, Places known) {
    int rest = all.without(known);
    return rest < LITTLE && 100L * rest <= (long) LITTLE_PERCENT * all.count();
  }
}
