package imprimatur.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** The most likely charset of bytes by the statistics of languages (ICU's detector). */
final class CharsetGuess {
  private static final int SAMPLE = 64 << 10;
  private static final Charset LAST_RESORT = Charset.forName("windows-1252");

  private CharsetGuess() {}

  /** The best guess whose every byte makes sense, else the declared or Western one, lossily. */
  static DecodedText decode(byte[] bytes, Optional<Charset> declared) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    for (CharsetMatch match : detector.detectAll()) {
      Optional<DecodedText> decoded =
          DeclaredCharset.named(match.getName())
              .filter(charset -> !charset.name().startsWith("UTF"))
              .flatMap(charset -> Decoding.strict(bytes, charset));
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
    return Decoding.lenient(bytes, 0, declared.orElse(LAST_RESORT));
  }

  private static byte[] sample(byte[] bytes) {
    return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
  }
}
