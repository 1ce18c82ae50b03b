package imprimatur.model.rights;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rights statement speaks of.
 *
 * @param reach how far it reaches
 * @param assets kinds of work covered; a statement that does not say covers the text
 */
public record Scope(Reach reach, Set<Asset> assets) {
  /** How far a statement reaches. */
  public enum Reach {
    ARTICLE,
    /** Only items that carry the publisher's own byline. */
    OWN_BYLINE,
    SECTION,
    SITE
  }

  /** Kinds of work. */
  public enum Asset {
    TEXT,
    PHOTO,
    MULTIMEDIA
  }

  public Scope {
    assets = Set.copyOf(assets);
  }

  public static Scope text(Reach reach) {
    return new Scope(reach, Set.of(Asset.TEXT));
  }

  /** {@code site:text,photo,multimedia}. */
  @Override
  public String toString() {
    String kinds =
        new TreeSet<>(assets)
            .stream().map(a -> a.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
    return reach.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + kinds;
  }
}
