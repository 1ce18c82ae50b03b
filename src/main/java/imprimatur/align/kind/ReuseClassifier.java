package imprimatur.align.kind;

import imprimatur.align.pair.AlignedText;
import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.Candidate.Reading;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Rectangle;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names how each passage was taken over.
 *
 * <p>Quotation first: words marked as quotation on both sides are somebody else's; words marked in
 * the submission only are quoted from the source. Else by the edit distance of the two stretches in
 * words (Commons Text): none or next to none is verbatim, up to half of the words edited, more a
 * paraphrase. The similarity of a passage is one minus that distance over the longer stretch; for
 * paraphrases and summaries the cosine of the counts of stems. Workspace of one pair of texts.
 */
public final class ReuseClassifier {
  /** Share of a passage's words that make it a quotation. */
  private static final double QUOTED = 0.8;

  /** Share of a passage's words quoted on both sides from which it is taken apart. */
  private static final double MOSTLY_QUOTED = 0.5;

  /** Similarity from which a passage is the source's own sentences. */
  private static final double EDITED = 0.5;

  /**
   * Share of the shorter side's words that stand in the other in the same order, from which too.
   */
  private static final double KEPT = 0.6;

  /** Words in a row that nobody writes twice by chance, in the order of the source. */
  private static final int RUN = 5;

  /** One word in so many may differ in a verbatim passage. */
  private static final int VERBATIM_TOLERANCE = 100;

  /** Longest stretch whose edit distance is computed, in words. */
  private static final int LONGEST_COMPARED = 1500;

  /** Fewest words of a part of a passage. */
  private static final int LEAST_PART = 8;

  private final AlignedText submission;
  private final AlignedText source;
  private final OneToOne pairs;
  private final boolean quotationsApart;
  private final QuotedTokens quotedA;
  private final QuotedTokens quotedB;

  public ReuseClassifier(
      AlignedText submission, AlignedText source, OneToOne pairs, boolean quotationsApart) {
    this.quotationsApart = quotationsApart;
    this.submission = submission;
    this.source = source;
    this.pairs = pairs;
    quotedA = new QuotedTokens(submission);
    quotedB = new QuotedTokens(source);
  }

  /** A passage with the tokens it covers. */
  public record Classified(Rectangle place, Passage passage) {
    /** The same in a submission that has {@code tokens} more before it. */
    public Classified after(int tokens) {
      return new Classified(place.after(tokens), passage);
    }
  }

  /** The passage, or its parts if most of it is somebody else's quotation. */
  public List<Classified> classify(Candidate candidate) {
    Rectangle place = candidate.place();
    pairs.match(place, place);
    if (candidate.reading() == Reading.SUMMARY) {
      return List.of(passage(place, ReuseKind.SUMMARY, sequenceA(place).cosine(sequenceB(place))));
    }
    double shared = sharedQuotation(place);
    if (quotationsApart && shared >= MOSTLY_QUOTED && shared < QUOTED) {
      return parts(place);
    }
    return List.of(whole(place));
  }

  private WordSequence sequenceA(Rectangle place) {
    return new WordSequence(submission.tokens(), place.a0(), place.a1());
  }

  private WordSequence sequenceB(Rectangle place) {
    return new WordSequence(source.tokens(), place.b0(), place.b1());
  }

  // --- quotations

  /** Share of the submission's stretch whose words both sides mark as quotation. */
  private double sharedQuotation(Rectangle place) {
    int shared = 0;
    for (int i = place.a0(); i < place.a1(); i++) {
      shared += isSharedQuotation(i) ? 1 : 0;
    }
    return shared / (double) place.lengthA();
  }

  /** Whether a token of the submission, in the window matched last, is quoted on both sides. */
  private boolean isSharedQuotation(int token) {
    int partner = partner(token);
    return partner != OneToOne.NONE && quotedA.at(token) && quotedB.at(partner);
  }

  private int partner(int token) {
    int j = pairs.ofA(token - pairs.window().a0());
    return j == OneToOne.NONE ? j : j + pairs.window().b0();
  }

  /** The passage cut where the submission's quotation marks stand. */
  private List<Classified> parts(Rectangle place) {
    List<Rectangle> stretches = new ArrayList<>();
    int start = place.a0();
    for (int i = place.a0() + 1; i <= place.a1(); i++) {
      if (i == place.a1() || quotedA.at(i) != quotedA.at(i - 1)) {
        stretch(start, i).ifPresent(stretches::add);
        start = i;
      }
    }
    List<Classified> parts = new ArrayList<>();
    for (Rectangle stretch : stretches) {
      pairs.match(stretch, stretch);
      parts.add(whole(stretch));
    }
    return parts;
  }

  /** The part of a passage in the tokens {@code [from, to)}, if it is one by itself. */
  private Optional<Rectangle> stretch(int from, int to) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int matched = 0;
    for (int i = from; i < to; i++) {
      int partner = partner(i);
      if (partner != OneToOne.NONE) {
        first = Math.min(first, partner);
        last = Math.max(last, partner);
        matched++;
      }
    }
    boolean enough = to - from >= LEAST_PART && matched * 2 >= to - from;
    return enough ? Optional.of(new Rectangle(from, to, first, last + 1)) : Optional.empty();
  }

  // --- kinds

  private Classified whole(Rectangle place) {
    double similarity = similarity(place);
    ReuseKind kind = kind(place, similarity);
    return passage(place, kind, similarity >= EDITED ? similarity : inAnyOrder(place));
  }

  private double inAnyOrder(Rectangle place) {
    return sequenceA(place).cosine(sequenceB(place));
  }

  private ReuseKind kind(Rectangle place, double similarity) {
    if (sharedQuotation(place) >= QUOTED) {
      return ReuseKind.SHARED_QUOTATION;
    }
    boolean quoted = quotedA.share(place.a0(), place.a1()) >= QUOTED;
    if (quoted && quotedB.share(place.b0(), place.b1()) < MOSTLY_QUOTED) {
      return ReuseKind.QUOTATION;
    }
    int longest = Math.max(place.lengthA(), place.lengthB());
    double differing = (1 - similarity) * longest;
    if (differing <= longest / (double) VERBATIM_TOLERANCE) {
      return ReuseKind.VERBATIM;
    }
    return similarity >= EDITED || isKept(place) ? ReuseKind.EDITED : ReuseKind.PARAPHRASE;
  }

  /**
   * Whether the one side is mostly words of the other, however much was cut out or put in, and in
   * whatever order its sentences were put.
   */
  private boolean isKept(Rectangle place) {
    double most = KEPT * Math.min(place.lengthA(), place.lengthB());
    return inOrder(place) >= most || inRuns(place) >= most;
  }

  /** One minus the edit distance over the longer stretch; 0 for less than a half. */
  private double similarity(Rectangle place) {
    int longest = Math.max(place.lengthA(), place.lengthB());
    if (longest > LONGEST_COMPARED) {
      return inOrder(place) / (double) longest;
    }
    int most = (int) Math.min(longest * (1 - EDITED), changes(place));
    int distance = sequenceA(place).distance(sequenceB(place), most);
    return distance < 0 ? 0 : 1 - distance / (double) longest;
  }

  /** Words to add, drop or change if the words in order stay: no edit distance is greater. */
  private int changes(Rectangle place) {
    int changes = 0;
    int i = place.a0();
    int j = place.b0();
    for (int k = place.a0(); k < place.a1(); k++) {
      int partner = partner(k);
      if (partner >= j && isSameWord(k, partner)) {
        changes += Math.max(k - i, partner - j);
        i = k + 1;
        j = partner + 1;
      }
    }
    return changes + Math.max(place.a1() - i, place.b1() - j);
  }

  /** Number of words of the submission's stretch that stand in runs which the source has too. */
  private int inRuns(Rectangle place) {
    int count = 0;
    int run = 0;
    for (int i = place.a0(); i <= place.a1(); i++) {
      if (i < place.a1() && goesOn(i, place.a0())) {
        run++;
      } else {
        count += run >= RUN ? run : 0;
        run = i < place.a1() && isTaken(i) ? 1 : 0;
      }
    }
    return count;
  }

  /** Whether a token follows the one before it on both sides. */
  private boolean goesOn(int token, int from) {
    return token > from
        && isTaken(token)
        && isTaken(token - 1)
        && partner(token) == partner(token - 1) + 1;
  }

  private boolean isTaken(int token) {
    int partner = partner(token);
    return partner != OneToOne.NONE && isSameWord(token, partner);
  }

  /** Number of words of the submission's stretch that follow in the source where they should. */
  private int inOrder(Rectangle place) {
    int count = 0;
    int previous = -1;
    for (int i = place.a0(); i < place.a1(); i++) {
      int partner = partner(i);
      if (partner > previous && isSameWord(i, partner)) {
        count++;
        previous = partner;
      }
    }
    return count;
  }

  private boolean isSameWord(int i, int j) {
    return submission.tokens().word(i) == source.tokens().word(j);
  }

  private Classified passage(Rectangle place, ReuseKind kind, double similarity) {
    Tokens a = submission.tokens();
    Tokens b = source.tokens();
    Passage passage =
        new Passage(
            Edges.span(submission.document().text(), a, place.a0(), place.a1()),
            Edges.span(source.document().text(), b, place.b0(), place.b1()),
            kind,
            similarity,
            place.lengthA(),
            longestRun(place));
    return new Classified(place, passage);
  }

  private int longestRun(Rectangle place) {
    int longest = 0;
    int run = 0;
    for (int i = place.a0(); i < place.a1(); i++) {
      run = goesOn(i, place.a0()) ? run + 1 : isTaken(i) ? 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
