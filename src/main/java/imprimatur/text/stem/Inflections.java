package imprimatur.text.stem;

/**
 * The inflections of the languages that have a stemmer, each in a holder of its own, so that only
 * those in use are built.
 *
 * <p>English also takes British and American spellings for the same ({@code -our}, {@code -tre},
 * {@code -ise}, {@code -ogue}, doubled l). Arabic loses its article and the particles before it.
 */
public final class Inflections {
  private Inflections() {}

  static final class English {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "sses>ss/2 ies>i/2 ss>ss/1 us>us/2 is>is/2 s/2",
            "eed>ee/2 ing/3 ed/3 ingly/3 edly/3 eedly>ee/2",
            "bb>b/2 dd>d/2 ff>f/4 gg>g/2 mm>m/2 nn>n/2 pp>p/2 rr>r/2 tt>t/2",
            "tre>ter/2 our>or/2 ogue>og/2 is>iz/4 ys>yz/3",
            "y>i/2",
            "ational>at ization>iz isation>iz izer>iz iser>iz ise>iz/4 ization>iz ation>at ator>at"
                + " tional>tion iveness>iv fulness>ful ousness>ous aliti>al iviti>iv biliti>bl"
                + " entli>ent ousli>ous alli>al li/4 logi>log enci>enc anci>anc abli>abl",
            "icate>ic ative alize>al iciti>ic ical>ic ful ness",
            "ement/4 ment/4 ent/4 ance/4 ence/4 enc/4 anc/4 able/4 abl/4 ible/4 al/4 er/4 ic/4"
                + " sion>s/4 tion>t/3 ism/4 ate/4 at/4 iti/4 ous/4 ive/4 iv/4 ize/4 iz/4",
            "e/2 ll>l/4 our>or/2");
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

  static final class Ukrainian {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "ся/3 сь/3",
            "ями ами ові еві єві ого його ому йому ими іми ах ях ам ям ом ем єм ою ею єю ів їв ей ий ій"
                + " їй их їх ують юють ує ює ають яють ає яє ить їть ать ять уть ють али или яли ала"
                + " ила яла ало ило яло ати ити яти увати ав ив яв ія ії ію а я о е є и і ї у ю й ь",
            "ість ост нн>н ь");
  }

  static final class Polish {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "się",
            "iami ami ach iach ów owi iem em om iom ego iego emu iemu ymi imi ych ich iej ej ąc owie owy"
                + " owa owe owych ować uje ują ał ała ało ali ały ił iła iło ili iły eć ać ić yć em am"
                + " asz esz isz ia ie io iu ii a ą e ę y i o u",
            "owan>ow ń>n ć>c ś>s sz>s cz>c ci>c zi>z ni>n");
  }

  static final class Finnish {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "kaan/4 kään/4 kin/4 han/4 hän/4 ko/4 kö/4",
            "nsa/4 nsä/4 mme/4 nne/4 ni/4",
            "issa issä ista istä illa illä ilta iltä ille iksi ina inä itta ittä ssa ssä sta stä lla llä"
                + " lta ltä lle ksi na nä tta ttä siin iin seen hin ien jen ten den ja jä ia iä ta tä"
                + " vat vät neet nut tiin ivat ivät an en in on un yn t n",
            "ise>is nen>s is/3 a ä e i o u y ö");
  }

  static final class Turkish {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "dır/3 dir/3 dur/3 tır/3 tir/3 ydi ydu yken",
            "dan den tan ten da de ta te la le yla yle ya ye ca ce",
            "ın in un ün yı yi yu yü",
            "ları leri lar ler dılar diler tılar tiler ıyor iyor uyor üyor acak ecek mış miş muş müş dı di"
                + " du dü tı ti tu tü mak mek dığı diği duğu düğü",
            "n",
            "ımız imiz umuz sı si su sü ı i u ü a e",
            "ğ>k b>p d>t c>ç");
  }

  static final class Greek {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "ματος ματα ματων μα ούσαν ουμε ουν ετε είς εις ει ουσ ους ος ου ων οι ες ης ας ις ους ο η α ι"
                + " ε ω υς υ αν",
            "ι/3");
  }

  static final class Hindi {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "ियों/2 ियाँ/2 ियां/2 ाओं/2 ाएँ/2 ाएं/2 ों/2 ें/2 ीं/2 ा/2 ी/2 े/2 ो/2 ि/2");
  }

  static final class Korean {
    static final Stemmer STEMMER =
        new SuffixStemmer(
            "에서는 으로는 에게는 에서 에게 에는 으로 부터 까지 이나 이며 했다 한다 하다 하고 하는 하며 했고 된다"
                + " 되었다 였다 이다 었다 았다 은/2 는/2 이/4 가/2 을/2 를/2 에/2 의/2 로/2 와/2 과/2 도/2 만/2 고/3 며/3");
  }

  static final class Arabic {
    static final Stemmer STEMMER =
        new PrefixStemmer(
            "وال بال كال فال ولل ال لل و",
            new SuffixStemmer("ات/3 ون/3 ين/3 ان/3 ها/3 هم/3 هن/3 نا/3 كم/3 ية/3 ة/3 ه/3 ي/3 ا/3"));
  }
}
