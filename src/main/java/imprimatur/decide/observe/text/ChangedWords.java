package imprimatur.decide.observe.text;

import imprimatur.decide.names.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the words of a passage that the source's passage does not have. What was cut, or put in
 * another order, is no changed word.
 */
public record ChangedWords(int words, int changed) {

  public static ChangedWords of(String submission, String source) {
    Map<String, Integer> left = new HashMap<>();
    words(source).forEach(word -> left.merge(word, 1, Integer::sum));
    List<String> words = words(submission);
    int changed = 0;
    for (String word : words) {
      if (left.merge(word, -1, Integer::sum) < 0) {
        changed++;
      }
    }
    return new ChangedWords(words.size(), changed);
  }

  public ChangedWords plus(ChangedWords other) {
    return new ChangedWords(words + other.words, changed + other.changed);
  }

  public double percent() {
    return words == 0 ? 0 : 100.0 * changed / words;
  }

  /** Without case and accents; where the script has no words, letters. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String run : FoldedText.fold(text).split(" ", -1)) {
      if (!run.isEmpty() && run.chars().anyMatch(c -> Script.hasNoSpaces((char) c))) {
        run.chars().forEach(c -> words.add(String.valueOf((char) c)));
      } else if (!run.isEmpty()) {
        words.add(run);
      }
    }
    return words;
  }
}
