package imprimatur.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A light stemmer: a few rounds, each of which replaces at most one suffix, the longest that fits
 * and leaves enough of the word.
 *
 * <p>After the rounds of Porter (<i>An algorithm for suffix stripping</i>, 1980), with a least
 * length of the stem in place of his measure; the suffixes of the other languages are the common
 * inflections of their Snowball descriptions. A light stemmer is enough here: both texts go through
 * the same one, and a stem need not be a word.
 */
final class SuffixStemmer implements Stemmer {
  /** Suffixes of a round are found by the low bits of their last letter. */
  private static final int BUCKETS = 64;

  private final Suffix[][][] rounds;

  private record Suffix(String ending, String replacement, int least) {
    int bucket() {
      return SuffixStemmer.bucket(ending.charAt(ending.length() - 1));
    }

    boolean fits(char[] word, int length) {
      int stem = length - ending.length();
      if (stem < least) {
        return false;
      }
      for (int i = 0; i < ending.length(); i++) {
        if (word[stem + i] != ending.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param rounds each the suffixes of a round, as {@code ending>replacement/least}, where the last
   *     two may be absent: nothing and 3
   */
  SuffixStemmer(String... rounds) {
    this.rounds = Arrays.stream(rounds).map(SuffixStemmer::round).toArray(Suffix[][][]::new);
  }

  private static Suffix[][] round(String suffixes) {
    List<Suffix> longestFirst =
        Arrays.stream(suffixes.split(" ", -1))
            .map(SuffixStemmer::suffix)
            .sorted(Comparator.comparingInt((Suffix s) -> s.ending().length()).reversed())
            .toList();
    return IntStream.range(0, BUCKETS)
        .mapToObj(bucket -> longestFirst.stream().filter(s -> s.bucket() == bucket))
        .map(found -> found.toArray(Suffix[]::new))
        .toArray(Suffix[][]::new);
  }

  private static int bucket(char last) {
    return last & (BUCKETS - 1);
  }

  private static Suffix suffix(String rule) {
    int slash = rule.indexOf('/');
    String change = slash < 0 ? rule : rule.substring(0, slash);
    int least = slash < 0 ? 3 : rule.charAt(slash + 1) - '0';
    int arrow = change.indexOf('>');
    return arrow < 0
        ? new Suffix(change, "", least)
        : new Suffix(change.substring(0, arrow), change.substring(arrow + 1), least);
  }

  @Override
  public int stem(char[] word, int length) {
    int left = length;
    for (Suffix[][] round : rounds) {
      left = left == 0 ? 0 : apply(round[bucket(word[left - 1])], word, left);
    }
    return left;
  }

  private static int apply(Suffix[] candidates, char[] word, int length) {
    for (Suffix suffix : candidates) {
      if (suffix.fits(word, length)) {
        int stem = length - suffix.ending().length();
        String replacement = suffix.replacement();
        replacement.getChars(0, replacement.length(), word, stem);
        return stem + replacement.length();
      }
    }
    return length;
  }

  // Each language in a holder of its own, so that only those in use are built.

  static final class English {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "sses>ss/2 ies>i/2 ss>ss/1 us>us/2 is>is/2 s/2",
            "eed>ee/2 ing/3 ed/3 ingly/3 edly/3 eedly>ee/2",
            "bb>b/2 dd>d/2 ff>f/4 gg>g/2 mm>m/2 nn>n/2 pp>p/2 rr>r/2 tt>t/2",
            "y>i/2",
            "ational>at ization>iz isation>iz izer>iz iser>iz ise>iz/4 ization>iz ation>at ator>at"
                + " tional>tion iveness>iv fulness>ful ousness>ous aliti>al iviti>iv biliti>bl"
                + " entli>ent ousli>ous alli>al li/4 logi>log enci>enc anci>anc abli>abl",
            "icate>ic ative alize>al iciti>ic ical>ic ful ness",
            "ement/4 ment/4 ent/4 ance/4 ence/4 enc/4 anc/4 able/4 abl/4 ible/4 al/4 er/4 ic/4"
                + " sion>s/4 tion>t/3 ism/4 ate/4 at/4 iti/4 ous/4 ive/4 iv/4 ize/4 iz/4",
            "e/2 ll>l/4");
  }

  static final class German {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "innen>in/3 in/4 ern em er en es e s/3 n/4",
            "est st/4 en er/4 et/4 t/4",
            "ungen ung heiten heit keiten keit lichen lich isch igen ig end");
  }

  static final class French {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "aux>al s x",
            "issement issant atrice ateur ation ement euse eur ance ence ite ive if able iste isme"
                + " aient ait ant ent iez ions ons ez era erai eront erait er ir ees ee es e a/4 i/4",
            "e/3 i>i y>i");
  }

  static final class Spanish {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "ces>z s",
            "amientos amiento aciones acion adoras adora adores ador ancia amente mente idades idad"
                + " iendo ieron ando aron aban aba ado ada ido ida aran ara arian aria ar er ir an en"
                + " io/3 ia/3 os as es o a e");
  }

  static final class Italian {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "amente mente azione azioni amento amenti ita ando endo avano ava ato ata ati ate uto uta"
                + " uti ute ito iti are ere ire ano ono iamo ichi>ic iche>ic chi>c che>c ghi>g ghe>g"
                + " io ia ie ii o a e i");
  }

  static final class Portuguese {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "oes>ao aes>ao ais>al eis>el ns>m res>r s",
            "amento imento acao adora ador ancia amente mente idade ando endo indo aram eram avam ava"
                + " ado ada ido ida aria ara ar er ir am em ia/3 io/3 o a e");
  }

  static final class Russian {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "ся/3 сь/3",
            "иями ями ами иях ях ах ием ием ов ев еи ии иям ям ам ого его ому ему ыми ими ым им ом ем ыи"
                + " ои ая яя ую юю ые ие ое ее ую ешь ишь ете ите ала ила ала али или ело ало ило ать"
                + " ить ять еть ает яет ают яют ит ат ят ут ют ал ил ел ла ло ли ия ью ы и а я о е у ю ь",
            "ость/4 ост/4 енн>ен нн>н ь");
  }
}
