package imprimatur.corpus.store;

import imprimatur.corpus.search.SearchFields;
import imprimatur.fingerprint.Fingerprint;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import imprimatur.text.Tokens;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells whether an index was built with the words and fingerprints of today.
 *
 * <p>The hashes in an index mean nothing to a tokenizer that makes others: every look-up would
 * miss, and a copy would pass for clean. So the hashes of one fixed text are kept with each commit,
 * together with how the fields are laid out.
 */
public final class IndexSignature {
  /** Key in the commit's data. */
  public static final String KEY = "imprimatur.words";

  /** Goes up when other fields are looked up, or they are filled in another way. */
  private static final int FIELDS = 2;

  private static final String PROBE =
      "A l o n g colourful t0wn, mоdern har-\nbour: the ministers' re-opened enquiry—running since 1998—hadn’t finished: “It's naïve,” she said.\n"
          + "Die Straßenbahnen fuhren früher häufiger. L’été dernier, les journaux régionaux ont été"
          + " réimprimés. Los periódicos publicaban artículos más largos. I giornali scrivevano.\n"
          + "据新华社报道，大桥将于明年重新开放。橋は来年の春に再び開通する。อาคารเรียนหลังใหม่เปิดแล้ว"
          + " 다리는 내년에 다시 열린다. Мост откроют весной будущего года. سيفتح الجسر في العام القادم.";

  private IndexSignature() {}

  /** What is kept with a commit of an index that a tokenizer made. */
  public static Map<String, String> of(Function<Document, Tokens> tokenizer) {
    Document probe =
        Document.builder("probe", Document.Role.SOURCE, "text", PROBE)
            .region(Region.Kind.BODY, new Span(0, PROBE.length()))
            .build();
    Tokens tokens = tokenizer.apply(probe);
    Fingerprint fingerprint = SearchFields.FINGERPRINTER.fingerprint(tokens);
    int hash = 31 * FIELDS + Arrays.hashCode(tokens.words());
    hash = 31 * hash + Arrays.hashCode(tokens.stems());
    hash = 31 * hash + Arrays.hashCode(fingerprint.hashes());
    return Map.of(KEY, Integer.toHexString(hash));
  }
}
