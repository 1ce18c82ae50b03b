package imprimatur.rights.party;

import imprimatur.model.rights.Stance;
import imprimatur.rights.forms.Sentence;
import imprimatur.rights.forms.Sentence.Match;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a name that no word of a notice points at, but that stands beside it: in front, behind, or
 * at either end of its line. Who took a picture is not meant by it. Thread-safe.
 */
final class BesideNotice {
  private static final Set<Stance> CLAIMS =
      EnumSet.of(
          Stance.COPYRIGHT_CLAIM_ONLY, Stance.ALL_RIGHTS_RESERVED, Stance.SOME_RIGHTS_RESERVED);
  private static final int BESIDE = 80;

  /** What leads to the name of whoever took a picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i:\\b(?:photo\\w*|pictures?|images?|illustrations?|graphics?|fotos?|fotografi\\w*|bild(?:er)?"
              + "|imagen|immagine|imagem|zdj[eę]cie|ilustra\\w+|grafik)\\b|фото|图片|圖片|写真|사진|صور[ةه])"
              + "[^.;|]{0,24}?(?:[:：/(]|\\b(?:by|von|par|por|di|av|door)\\b)[^.;|]{0,80}$");

  /** A photographer and the agency behind a slash. */
  private static final Pattern BY_AGENCY =
      Pattern.compile("\\p{L}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){1,3} ?/ ?\\p{Lu}[^/]{1,40}");

  private final CharSequence text;
  private final List<Sentence> sentences;

  BesideNotice(CharSequence text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /** {@code The Tern Post. All rights reserved.}: the name stands in front. */
  Optional<String> before() {
    return sentences.stream()
        .flatMap(
            s ->
                s.statements()
                    .sorted(Comparator.comparingInt(Match::start))
                    .map(m -> before(s, m))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private Optional<String> before(Sentence sentence, Match statement) {
    int place = sentence.folded().origin(statement.start(), statement.end()).start();
    String front = text.subSequence(lineStart(place), place).toString();
    boolean claim = CLAIMS.contains(statement.pattern().stance());
    boolean apart = front.isBlank() || !Character.isLowerCase(text.charAt(place));
    return claim || apart
        ? PartyName.endingAt(Makers.withoutMarks(front)).filter(name -> isOfText(front, name))
        : Optional.empty();
  }

  private int lineStart(int end) {
    int start = end;
    while (start > 0 && end - start < 2 * BESIDE && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** {@code Tern Post Ltd - Reproduction forbidden}: the name begins the line. */
  Optional<String> leading() {
    int start = sentences.get(0).span().start();
    int end = sentences.get(sentences.size() - 1).span().end();
    String line = text.subSequence(lineStart(start), end).toString();
    return PartyName.leading(line).filter(name -> isOfText("", name));
  }

  /** {@code Reproduction forbidden - Tern Post Ltd}: the name ends the sentence. */
  Optional<String> inside() {
    for (Sentence sentence : sentences) {
      if (sentence.matches().stream().anyMatch(m -> m.pattern().license().isPresent())) {
        continue; // what stands there is the name of the licence
      }
      int statement =
          sentence
              .statements()
              .mapToInt(m -> sentence.folded().origin(m.start(), m.end()).end())
              .max()
              .orElse(sentence.span().end());
      Optional<String> name =
          PartyName.whole(text.subSequence(statement, sentence.span().end()).toString())
              .filter(n -> isOfText("", n));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** {@code Reproduction forbidden. Tern Post Ltd}: the name stands alone behind. */
  Optional<String> behind() {
    int start = sentences.get(sentences.size() - 1).span().end();
    int end = start;
    while (end < text.length() && end - start < BESIDE && text.charAt(end) != '\n') {
      end++;
    }
    return PartyName.whole(text.subSequence(start, end).toString())
        .filter(name -> isOfText("", name));
  }

  private static boolean isOfText(String front, String name) {
    return !BY_AGENCY.matcher(name).matches() && !PICTURE.matcher(front.stripTrailing()).find();
  }
}
