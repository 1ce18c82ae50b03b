package imprimatur.text;

import imprimatur.model.document.Span;
import java.util.List;

/** Which of the languages of one script a text's common words speak for. Immutable. */
final class FunctionWordVote {
  /** A language must own so many common words … */
  private static final double LEAST_VOTES = 2;

  /** … and so large a share of all words … */
  private static final double LEAST_SHARE = 0.06;

  /** … and so many times the votes of the next. */
  private static final double MARGIN = 1.15;

  static final FunctionWordVote LATIN =
      new FunctionWordVote(
          "und-Latn",
          FunctionWords.EN,
          FunctionWords.DE,
          FunctionWords.FR,
          FunctionWords.ES,
          FunctionWords.IT,
          FunctionWords.PT,
          FunctionWords.NL,
          FunctionWords.SV,
          FunctionWords.DA,
          FunctionWords.NO,
          FunctionWords.FI,
          FunctionWords.PL,
          FunctionWords.CS,
          FunctionWords.RO,
          FunctionWords.HU,
          FunctionWords.TR,
          FunctionWords.ID,
          FunctionWords.VI,
          FunctionWords.CA);

  static final FunctionWordVote CYRILLIC =
      new FunctionWordVote(
          "und-Cyrl", FunctionWords.RU, FunctionWords.UK, FunctionWords.BG, FunctionWords.SR);

  static final FunctionWordVote ARABIC =
      new FunctionWordVote("und-Arab", FunctionWords.AR, FunctionWords.FA);

  private final FunctionWords[] languages;

  /** Word hash to a bit for each language that has the word among its commonest. */
  private final IntMap speakers = new IntMap(2048);

  /** Tells the tokenizer which alphabet letters that have twins belong to. */
  private final String tag;

  private FunctionWordVote(String tag, FunctionWords... languages) {
    this.tag = tag;
    this.languages = languages;
    for (int i = 0; i < languages.length; i++) {
      for (int word : languages[i].tokens().words()) {
        int known = Math.max(0, speakers.get(word));
        speakers.add(word, (known | 1 << i) - known);
      }
    }
  }

  /** The language that most of the words speak for, else {@code otherwise}. */
  static String winner(String text, FunctionWordVote vote, String otherwise) {
    Tokens tokens = Tokenizer.tokenize(text, List.of(new Span(0, text.length())), vote.tag);
    return vote.winner(tokens.words(), otherwise);
  }

  private String winner(int[] words, String otherwise) {
    double[] votes = votes(words);
    int best = 0;
    double second = 0;
    for (int i = 1; i < votes.length; i++) {
      if (votes[i] > votes[best]) {
        second = votes[best];
        best = i;
      } else {
        second = Math.max(second, votes[i]);
      }
    }
    boolean clear =
        votes[best] >= LEAST_VOTES
            && votes[best] >= LEAST_SHARE * words.length
            && votes[best] >= MARGIN * second;
    return clear ? languages[best].language() : otherwise;
  }

  private double[] votes(int[] words) {
    double[] votes = new double[languages.length];
    for (int word : words) {
      int bits = Math.max(0, speakers.get(word));
      for (int rest = bits; rest != 0; rest &= rest - 1) {
        votes[Integer.numberOfTrailingZeros(rest)] += 1.0 / Math.sqrt(Integer.bitCount(bits));
      }
    }
    return votes;
  }
}
