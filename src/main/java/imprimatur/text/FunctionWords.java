package imprimatur.text;

/**
 * The commonest words of some languages, most frequent first.
 *
 * <p>They tell a text's language, and {@link Background} which words prove nothing. Own compilation
 * from the grammars' closed classes, ordered by ear; the order only has to be roughly right.
 */
enum FunctionWords {
  EN(
      "the of and to a in is it that was for he on with as be at by his had not are but from have"
          + " they which one you were all her she there would their we him been has when who will"
          + " no more if out so up said what its about than into them can only other time new some"
          + " could these two may first then do any like my now over such our man me even most made"
          + " after also did many off before must well back through years much where your way down"
          + " should because long each just state those people too mr how little good world make"
          + " very year still own see men work day get here between both life being under three"
          + " never know same last another while us might great old since against go came right used"
          + " take states himself few house during without again place around however home say part"
          + " once government school number put war until always away fact hand far told percent per"
          + " cent says week million including company country according president city group"
          + " public police minister monday tuesday wednesday thursday friday saturday sunday news"
          + " report reported officials help four five six next going want need called become"
          + " national use high local members left dont support since found second later several"),
  DE(
      "der die und in den von zu das mit sich des auf fur ist im dem nicht ein die eine als auch es"
          + " an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen"
          + " so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ihr seine hatte"
          + " kann gegen vom konnen schon wenn habe seiner wir unter wurden zwischen ihre dieser diese"
          + " sagte jahr jahre jahren ich ihm ihn unser alle was wieder seit immer sehr doch dann da"
          + " uhr prozent euro hier muss soll will ab zwei drei neue neuen heute worden damit ohne"),
  FR(
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont"
          + " la avec ou son aux ete cette on ses mais comme nous sa etait fait leur elle ont bien"
          + " deux meme ces entre y tout ans apres peut depuis encore aussi sans dont faire etre avant"
          + " ils si tous selon leurs contre annee annees sous lors alors tres notre vous je mon l d n"
          + " s c qu j m t premier ministre president pays celui avait avaient france jour toujours"
          + " trois etaient euros cent chez vers quand ainsi non"),
  ES(
      "de la que el en y a los del se las por un para con no una su al lo como mas pero sus le ya o"
          + " este si porque esta entre cuando muy sin sobre tambien me hasta hay donde quien desde"
          + " todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mi antes algunos"
          + " que unos yo otro otras otra el tanto esa estos mucho quienes nada muchos cual poco ella"
          + " estar estas algunas algo nosotros fue ha son era ser han dos anos ano sido segun tiene"
          + " parte gobierno presidente pais puede dijo vez cada hace gran"),
  IT(
      "di e il la che in a per un del l e non una le con i si da della sono al come anche gli piu dei"
          + " ha alla nel delle o ma lo stato suo sua nella dell dal questo ai se ci essere tra era"
          + " loro due anni quando solo dopo hanno prima dalla sulla sul questa degli alle fra ancora"
          + " stata chi cui poi suoi perche tutti tutto cosi fatto anno all d un c molto senza sempre"
          + " parte tempo oggi presidente governo quello mentre contro oltre stati dove nei"),
  PT(
      "de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das a"
          + " seu sua ou quando muito nos ja eu tambem so pelo pela ate isso ela entre depois sem mesmo"
          + " aos seus quem nas me esse eles voce essa num nem suas meu as minha numa pelos elas qual"
          + " foi ser sao tem anos ano sobre ter dois ainda segundo disse estado governo presidente"
          + " pode contra desde dia onde outros todos foram esta este"),
  NL(
      "de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit"
          + " door over naar heeft hij ze was worden wordt kan tot meer al werd geen hebben deze of"
          + " wel jaar moet na onder zo zich hun we ik veel had tegen wat waar dit zou tussen alle"
          + " andere twee toen omdat mensen volgens sinds zonder werden onze weer"),
  SV(
      "och i att det som en pa ar av for med till den har de inte om ett han men var jag fran vi sa"
          + " kan nar nu eller hon ska efter ut mot skulle vid sig detta under dem denna sin mycket"
          + " ocksa har hade blir blev alla dar mer an upp bara over mellan sedan utan enligt varit"),
  DA(
      "og i at det er en til af den pa for med de der ikke som har et han var fra vi men om kan jeg sig"
          + " ved eller vil efter nu blev skal over ud sin mod ogsa havde hun hans bliver alle mere"
          + " mellem kun hvor selv blevet hvis uden siden deres noget"),
  NO(
      "og i det er en til av som pa for med at den de ikke har et han var fra vi men om kan jeg seg ved"
          + " eller vil etter na ble skal over ut sin mot ogsa hadde hun hans blir alle mer mellom bare"
          + " hvor selv blitt hvis uten siden deres noe ha fikk"),
  FI(
      "ja on ei etta se oli han mutta ovat tai kuin myos joka sen ole jo kun niin nyt mita ne mukaan"
          + " hanen vain olla sita vuonna jos sitten kanssa ovat olivat voi viela enemman noin jalkeen"
          + " ennen kaikki ollut tama taman siita"),
  PL(
      "w i z na sie nie do to ze jest o jak a po co tak za od za ale przez jego czy dla juz tylko byl"
          + " jej ich lub oraz ktory ktore ktora bardzo przed moze byla bylo byc pod sa przy jako tego"
          + " tym lat roku rok ma gdy kiedy tej nad bez zostal"),
  CS(
      "a se v na je to ze s z do i o jako za po k by ale ve pro si tak jeho ktery ktere ktera byl podle"
          + " jsou byla bylo od jen pri uz nebo pred jeste mezi roku ma aby kdyz az proti jsem muze"
          + " letech tom bude jejich pouze"),
  RO(
      "de si in a la cu pe din o un nu care ce au fost este mai sa pentru ca al se ale sunt lui i unei"
          + " unui dar sau prin fi dupa ani acest aceasta cei intre cum acum fara astfel catre precum"
          + " anul"),
  HU(
      "a az es hogy nem is egy volt meg de ez csak mar ki mint ha el azt vagy kell lesz sem meg van"
          + " szerint utan minden olyan nagy mert pedig lehet ezt amely aki alatt kozott illetve ev"),
  TR(
      "ve bir bu da de icin ile olarak daha cok gibi olan en ancak kadar sonra ne o ise ya iki her gore"
          + " yeni bin degil var var oldugu olan dedi tarafindan buyuk arasinda milyon yil ben sadece"),
  ID(
      "yang dan di ini dengan itu untuk tidak dari dalam pada akan juga ke oleh ada bisa karena sebagai"
          + " mereka telah tersebut lebih saat saya kami tahun atau secara kata sudah menjadi orang"
          + " bahwa dia ia hari namun seperti"),
  VI(
      "va cua la co duoc cho cac trong mot nhung nguoi khong voi da den nay ve khi o tai tu theo cung"
          + " nam se nhu vao ra nhieu lai sau viec phai hon dang do tren bi"),
  CA(
      "de la i el que a en els un les per una amb del no es se al com mes o pel son ha ser aquest seva"
          + " seu entre aquesta tambe pero anys fins dels sobre quan l d s"),
  RU(
      "и в не на я что он с как а то это по но из у за от о же к для так его ее было бы только мы все"
          + " был была были ему еще при до или их со ни если уже чем мне быть меня они когда этого под"
          + " вот нет даже том об где во после сказал также который которые которых тем более может"
          + " года году лет время свои своих через себя этом того человек россии президент сообщил"
          + " словам между без перед один два очень можно сейчас"),
  UK(
      "і в на не з що у до та за як це про від й а він для але його так є по при також які який яка"
          + " було був була були їх ще щоб або ми я вони вже бо всі року років україни час тому під"
          + " після через може"),
  BG(
      "на и да се в за от е не с че по са си до като ще а той след но при или беше му има което които"
          + " който бе още към това този как тя само един една през може без срещу между години година"),
  SR(
      "и у је да се на су за од са не што као али који које која ће би то или из до након због био била"
          + " било још према своје само све године може када код"),
  EL(
      "και το να του η της με που την από για τα ο στο είναι οι σε τον των θα στην δεν τη τις ότι μια"
          + " στη ένα τους ως στον αυτό κατά έχει αλλά στα ήταν μας πως ή όπως πρέπει έχουν μετά μόνο"),
  AR(
      "في من على أن إلى التي عن الذي مع ما هذا هذه كان لا بين قد بعد لم كما أو ذلك كل و إن هو هي أنه"
          + " كانت حيث ثم قبل خلال عند حتى له لها أي وقد وقال قال عام منذ يوم غير أكثر بعض تم يكون أيضا"
          + " عدد وفي ومن حول دون بن رئيس"),
  FA(
      "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شده شود بود ایران باید اما"
          + " یا آنها کشور سال وی دو پس ما بین اند دارد"),
  HE(
      "של את על לא הוא זה עם כי גם היא אל או יותר אם אבל מה כל היה בין רק לפני אני הם כך אחרי אך ביותר"
          + " שלא היו כדי לאחר אין יש"),
  HI(
      "के में की है से को का और ने पर कि यह भी एक हैं लिए नहीं इस तो कर था ही हो जो साथ किया गया करने"
          + " बाद तक या वह उन अपने थी थे होने रहे कहा"),
  ZH(
      "我们 一个 中国 可以 没有 他们 自己 这个 什么 因为 所以 但是 如果 已经 进行 通过 记者 报道 表示 发展 工作 国家"
          + " 问题 不是 就是 以及 其中 对于 关于 目前 今年 不会 还是 时候 这些 那些 成为 认为 同时 其他 需要 经济 社会"
          + " 公司 市场 方面 包括 之间 这一 一种 的人 的是 了一 是一 不能 也是 都是 有关 主要 部门 活动 今天 可能"),
  JA(
      "して いる した する ある こと です ます この その から まで ない とい いう なっ って され れた れる ている"
          + " として という ました のです される された について によると していた している ことが ません であ である"
          + " だった ったと 日本 会社 時間 年に 月に 場合"),
  KO(
      "이 있다 있는 것으로 수 등 및 그 한 대한 위해 것이 것은 것을 더 이번 지난 또 에서 으로 하는 했다 말했다 밝혔다 것 때"
          + " 하고 고 가 는 을 를 은 년 월 일 그는 통해 따르면 대해 함께 모두 많은 이후 다른 우리"),
  TH(
      "การ ที่ และ ใน ของ เป็น ได้ มี จะ ไม่ ว่า ให้ กับ จาก นี้ ความ แล้ว โดย ไป มา คน ผู้ กัน แต่ หรือ ซึ่ง ประเทศ");

  private final String words;

  FunctionWords(String words) {
    this.words = words;
  }

  /** BCP 47 primary tag. */
  String language() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String text() {
    return words;
  }

  /** The tokens of the list, by rank; on lines, since single letters in a row would be a word. */
  Tokens tokens() {
    return Tokenizer.tokenize(
        words.replace(' ', '\n'),
        java.util.List.of(new imprimatur.model.document.Span(0, words.length())),
        language());
  }
}
