package imprimatur.pipeline.mosaic;

import imprimatur.decide.names.Names;
import imprimatur.fingerprint.Fingerprinter;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.TextCluster;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.Party;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Groups the sources that print the same text: most of what is taken from the one is taken from the
 * other too, and most phrases of the shorter article stand in the longer one. Each is held against
 * the earliest of every group only.
 */
final class SameText {
  private static final Fingerprinter PHRASES = new Fingerprinter(5, 4);
  private static final int LEAST_PHRASES = 5;
  private static final int LEAST_PERCENT = 50;
  private static final Set<Credit.Kind> TAKEN_OVER =
      EnumSet.of(Credit.Kind.WIRE, Credit.Kind.REPRINT);

  private final List<Matched> sources;
  private final Places[] taken;
  private final int[][] phrases;

  private SameText(List<Matched> sources, List<Stretch> stretches) {
    this.sources = sources;
    taken = new Places[sources.size()];
    phrases = new int[sources.size()][];
    Arrays.setAll(taken, i -> new Places());
    stretches.forEach(s -> taken[s.source()].add(s.from(), s.to()));
  }

  /** The groups of two and more, by place in the submission. */
  static List<TextCluster> clusters(List<Matched> sources, List<Stretch> stretches) {
    SameText same = new SameText(sources, stretches);
    return same.groups().stream()
        .filter(group -> group.size() > 1)
        .sorted(
            Comparator.comparingInt((List<Integer> group) -> same.firstToken(group))
                .thenComparing(group -> sources.get(group.get(0)).id()))
        .map(same::cluster)
        .toList();
  }

  /** Numbers of sources, the earliest first. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int source : earliestFirst()) {
      groups.stream()
          .filter(group -> isSame(group.get(0), source))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(source), () -> groups.add(new ArrayList<>(List.of(source))));
    }
    return groups;
  }

  private List<Integer> earliestFirst() {
    return IntStream.range(0, sources.size())
        .boxed()
        .sorted(Comparator.comparing(i -> ref(i), TextCluster.EARLIEST_FIRST))
        .toList();
  }

  private int firstToken(List<Integer> group) {
    return group.stream().mapToInt(i -> taken[i].first()).min().orElse(0);
  }

  private boolean isSame(int one, int other) {
    int both = taken[one].shared(taken[other]);
    return both > 0
        && isMost(both, Math.min(taken[one].count(), taken[other].count()))
        && samePhrases(phrases(one), phrases(other));
  }

  private static boolean isMost(int part, int whole) {
    return 100L * part >= (long) LEAST_PERCENT * whole;
  }

  private static boolean samePhrases(int[] one, int[] other) {
    int[] fewer = one.length <= other.length ? one : other;
    int[] more = fewer == one ? other : one;
    long known = Arrays.stream(fewer).filter(p -> Arrays.binarySearch(more, p) >= 0).count();
    return fewer.length >= LEAST_PHRASES && isMost((int) known, fewer.length);
  }

  private int[] phrases(int source) {
    if (phrases[source] == null) {
      Tokens tokens = sources.get(source).tokens();
      phrases[source] =
          Arrays.stream(PHRASES.fingerprint(tokens).hashes()).sorted().distinct().toArray();
    }
    return phrases[source];
  }

  private TextCluster cluster(List<Integer> group) {
    List<String> credited = new ArrayList<>();
    group.stream()
        .flatMap(this::credits)
        .filter(name -> !Names.anySame(credited, Set.of(name)))
        .forEach(credited::add);
    return new TextCluster(group.stream().map(this::ref).toList(), credited);
  }

  /** Whom the article credits with its text, but for itself. */
  private Stream<String> credits(int source) {
    Stream<String> lines =
        sources.get(source).match().rights().credits().stream()
            .filter(c -> TAKEN_OVER.contains(c.kind()))
            .map(Credit::party)
            .map(Party::name);
    Set<String> itself = ref(source).publisher().map(Set::of).orElse(Set.of());
    return Stream.concat(ref(source).agency().stream(), lines)
        .filter(name -> !Names.anySame(itself, Set.of(name)));
  }

  private SourceRef ref(int source) {
    return sources.get(source).match().source();
  }
}
