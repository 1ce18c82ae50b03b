package imprimatur.align;

import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Side;
import imprimatur.align.pair.StemIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where two texts share more content words than chance explains.
 *
 * <p>Tokens fall into blocks; every shared content word adds to the cells of its blocks what it
 * proves; a square of two by two cells over a threshold is a seed, and grows by a strip of blocks
 * at a time while the strip brings enough. No run of words is needed, so rewritten passages are
 * found.
 */
final class SeedFinder {
  /** Tokens in a block. */
  static final int BLOCK = 20;

  /** Nats in a square of two by two cells that make a seed. */
  private static final float SEED = 20;

  /** Nats that a strip of one block, or of two, must bring to be added. */
  private static final float STRIP = 12.6f;

  private static final float DOUBLE_STRIP = 18;

  /** Blocks that a strip reaches beyond the rectangle. */
  private static final int REACH = 2;

  /** Chance that a word of a derived block is kept. */
  private static final double KEPT = 0.6;

  /** A stem with more pairs of places does not tell one place from another. */
  private static final int MOST_PLACES = 10_000;

  /** Longest side of a rectangle, in blocks. */
  private static final int LONGEST = 1 << 15;

  /** Blocks at either end of a long side, near which a passage goes on. */
  private static final int CORNER = 64;

  /** Rectangles tried in a pair: so many, and one for so many tokens more. */
  private static final int LEAST_TRIES = 200;

  private static final int TOKENS_PER_TRY = 100;

  private final Pair pair;
  private final BlockGrid grid;
  private final float[] rows;
  private final boolean growing;

  SeedFinder(Pair pair, Parameters parameters) {
    this.pair = pair;
    growing = parameters.has(Step.GROWING);
    grid = new BlockGrid(blocks(pair.a.size()), blocks(pair.b.size()));
    rows = new float[grid.width];
    fill();
  }

  private static int blocks(int tokens) {
    return (tokens + BLOCK - 1) / BLOCK;
  }

  private void fill() {
    Side a = pair.a;
    for (int id = 0; id < a.partner.length; id++) {
      if (a.partner[id] == Side.NONE || a.common[id]) {
        continue;
      }
      float weight = (float) (Math.log(KEPT / BLOCK) - a.logRate[id]);
      if (weight > 0) {
        fill(id, a.partner[id], weight);
      }
    }
  }

  private void fill(int id, int other, float weight) {
    StemIndex a = pair.a.index;
    boolean everywhere = (long) a.count(id) * pair.b.index.count(other) > MOST_PLACES;
    int last = -1;
    for (int p = a.firstPlace(id); p < a.endPlace(id); p++) {
      int x = a.place(p) / BLOCK;
      if (x != last) {
        last = x;
        rows[x] += weight;
        if (!everywhere) {
          fillRow(x, other, weight);
        }
      }
    }
  }

  private void fillRow(int x, int other, float weight) {
    StemIndex b = pair.b.index;
    int last = -1;
    for (int q = b.firstPlace(other); q < b.endPlace(other); q++) {
      int y = b.place(q) / BLOCK;
      if (y != last) {
        last = y;
        grid.add(x, y, weight);
      }
    }
  }

  /** The largest sum of what {@code count} neighbouring blocks of A share with all of B. */
  double bestRows(int count) {
    double best = 0;
    double sum = 0;
    for (int x = 0; x < rows.length; x++) {
      sum += rows[x];
      if (x >= count) {
        sum -= rows[x - count];
      }
      best = Math.max(best, sum);
    }
    return best;
  }

  /** The grown rectangles, of the best seed first, in tokens. */
  List<Rectangle> rectangles() {
    long[] seeds = seeds();
    List<Rectangle> found = new ArrayList<>();
    int most = LEAST_TRIES + (pair.a.size() + pair.b.size()) / TOKENS_PER_TRY;
    for (int i = seeds.length - 1; i >= 0 && found.size() < most; i--) {
      int cell = Integer.MAX_VALUE - (int) (seeds[i] & Integer.MAX_VALUE);
      Rectangle square = bestSquare(grid.touchedX(cell), grid.touchedY(cell));
      if (!isTried(square, found)) {
        found.add(inTokens(growing ? grow(square) : square));
      }
    }
    return found;
  }

  /** Score and cell of each seed in one long, ascending by score. */
  private long[] seeds() {
    long[] seeds = new long[16];
    int size = 0;
    for (int i = 0; i < grid.touched(); i++) {
      int x = grid.touchedX(i);
      int y = grid.touchedY(i);
      if (grid.get(x, y) < SEED / 4) {
        continue;
      }
      float score = square(bestSquare(x, y));
      if (score >= SEED) {
        seeds = size == seeds.length ? Arrays.copyOf(seeds, size * 2) : seeds;
        seeds[size++] = ((long) Float.floatToIntBits(score) << 32) | (Integer.MAX_VALUE - i);
      }
    }
    seeds = Arrays.copyOf(seeds, size);
    Arrays.sort(seeds);
    return seeds;
  }

  /** The best of the four squares that a cell lies in, in blocks; may reach out of the grid. */
  private Rectangle bestSquare(int x, int y) {
    Rectangle best = new Rectangle(x - 1, x + 1, y - 1, y + 1);
    float score = square(best);
    for (int k = 1; k < 4; k++) {
      int left = x - 1 + k / 2;
      int top = y - 1 + k % 2;
      Rectangle next = new Rectangle(left, left + 2, top, top + 2);
      if (square(next) > score) {
        score = square(next);
        best = next;
      }
    }
    return best;
  }

  private float square(Rectangle blocks) {
    return grid.sum(blocks.a0(), blocks.a1(), blocks.b0(), blocks.b1());
  }

  private boolean isTried(Rectangle square, List<Rectangle> tried) {
    Rectangle tokens = inTokens(square);
    int a = (tokens.a0() + tokens.a1()) / 2;
    int b = (tokens.b0() + tokens.b1()) / 2;
    for (Rectangle other : tried) {
      if (a >= other.a0() - BLOCK
          && a < other.a1() + BLOCK
          && b >= other.b0() - BLOCK
          && b < other.b1() + BLOCK) {
        return true;
      }
    }
    return false;
  }

  private Rectangle inTokens(Rectangle blocks) {
    return new Rectangle(
        Math.max(0, blocks.a0() * BLOCK),
        Math.min(pair.a.size(), blocks.a1() * BLOCK),
        Math.max(0, blocks.b0() * BLOCK),
        Math.min(pair.b.size(), blocks.b1() * BLOCK));
  }

  private Rectangle grow(Rectangle square) {
    int x0 = Math.max(0, square.a0());
    int x1 = Math.min(grid.width, square.a1());
    int y0 = Math.max(0, square.b0());
    int y1 = Math.min(grid.height, square.b1());
    int before;
    do {
      before = x0 - x1 + y0 - y1;
      x0 -= x1 - x0 < LONGEST ? stepBack(x0, true, y0, y1) : 0;
      x1 += x1 - x0 < LONGEST ? stepOn(x1, true, y0, y1) : 0;
      y0 -= y1 - y0 < LONGEST ? stepBack(y0, false, x0, x1) : 0;
      y1 += y1 - y0 < LONGEST ? stepOn(y1, false, x0, x1) : 0;
    } while (before != x0 - x1 + y0 - y1);
    return new Rectangle(x0, x1, y0, y1);
  }

  /** How many blocks to add before {@code at}. */
  private int stepBack(int at, boolean alongA, int from, int to) {
    if (at > 0 && strip(at - 1, at, alongA, from, to) >= STRIP) {
      return 1;
    }
    return at > 1 && strip(at - 2, at, alongA, from, to) >= DOUBLE_STRIP ? 2 : 0;
  }

  /** How many blocks to add from {@code at} on. */
  private int stepOn(int at, boolean alongA, int from, int to) {
    int end = alongA ? grid.width : grid.height;
    if (at < end && strip(at, at + 1, alongA, from, to) >= STRIP) {
      return 1;
    }
    return at + 1 < end && strip(at, at + 2, alongA, from, to) >= DOUBLE_STRIP ? 2 : 0;
  }

  private float strip(int from, int to, boolean alongA, int acrossFrom, int acrossTo) {
    int start = acrossFrom - REACH;
    int end = acrossTo + REACH;
    if (end - start <= 2 * CORNER) {
      return sum(from, to, alongA, start, end);
    }
    return sum(from, to, alongA, start, start + CORNER) + sum(from, to, alongA, end - CORNER, end);
  }

  private float sum(int from, int to, boolean alongA, int start, int end) {
    return alongA ? grid.sum(from, to, start, end) : grid.sum(start, end, from, to);
  }
}
