package imprimatur.bench;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes any number of articles out of few: a chain of words of the articles in {@code corpus}, each
 * chosen by the one before it, in which one in {@value #MADE_UP} is replaced by a made-up one, so
 * that a large corpus has a large vocabulary and few common phrases. The same seed gives the same.
 *
 * <p>{@code Recombined COUNT FILE.jsonl [SEED]} writes them as records for {@code corpus import};
 * {@code FILE.jsonl.incoming} gets submissions, every other one with a passage of one of them.
 */
public final class Recombined {
  private static final int SHORTEST = 250;
  private static final int LONGEST = 900;

  /** One word in so many is made up. */
  private static final int MADE_UP = 5;

  private static final int SYLLABLES = 4_000;
  private static final int INCOMING = 1_000;
  private static final int TAKEN = 80;

  private final Map<String, List<String>> next = new LinkedHashMap<>();
  private final List<String> starts;
  private final Random random;

  Recombined(Path corpus, long seed) throws IOException {
    random = new Random(seed);
    try (Stream<ReadResult> read =
        Ingest.builder().build().read(corpus.toString(), Document.Role.SOURCE)) {
      read.forEach(this::learn);
    }
    starts = List.copyOf(next.keySet());
  }

  private void learn(ReadResult result) {
    if (!(result instanceof ReadResult.Read read) || !isEnglish(read.document())) {
      return;
    }
    for (Span body : read.document().spans(Region.Kind.BODY)) {
      String[] words = body.slice(read.document().text()).split("\\s+", -1);
      for (int i = 1; i < words.length; i++) {
        next.computeIfAbsent(words[i - 1], word -> new ArrayList<>()).add(words[i]);
      }
    }
  }

  private static boolean isEnglish(Document document) {
    return document.metadata().language().filter(l -> l.startsWith("en")).isPresent();
  }

  /** The words of the next article. */
  List<String> article() {
    int size = SHORTEST + random.nextInt(LONGEST - SHORTEST);
    List<String> words = new ArrayList<>(size);
    String word = pick(starts);
    while (words.size() < size) {
      words.add(random.nextInt(MADE_UP) == 0 ? madeUp() : word);
      word = next.containsKey(word) ? pick(next.get(word)) : pick(starts);
    }
    return words;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Some are frequent and most are rare, as words are. */
  private String madeUp() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log((double) SYLLABLES * SYLLABLES));
    return syllables(rank % SYLLABLES) + syllables(rank / SYLLABLES);
  }

  private static String syllables(int number) {
    String consonants = "bdfgklmnprstvw";
    String vowels = "aeiou";
    StringBuilder out = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= consonants.length() * vowels.length()) {
      int syllable = rest % (consonants.length() * vowels.length());
      out.append(consonants.charAt(syllable / vowels.length()));
      out.append(vowels.charAt(syllable % vowels.length()));
    }
    return out.toString();
  }

  /** Writes the files. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path file = Path.of(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Recombined recombined = new Recombined(Path.of("corpus"), seed);
    Path incoming = Path.of(file + ".incoming");
    int every = Math.max(1, count / INCOMING);
    try (BufferedWriter articles = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        BufferedWriter submissions = Files.newBufferedWriter(incoming, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        List<String> words = recombined.article();
        write(articles, "s" + i, words);
        if (i % every == 0) {
          write(submissions, "d" + i, recombined.submission(words, i / every % 2 == 0));
        }
      }
    }
  }

  /** A new text, with words of {@code source} in its middle if it takes any. */
  List<String> submission(List<String> source, boolean takes) {
    List<String> words = article();
    if (takes) {
      int from = random.nextInt(source.size() - TAKEN);
      words.addAll(words.size() / 2, source.subList(from, from + TAKEN));
    }
    return words;
  }

  private static void write(BufferedWriter out, String id, List<String> words) throws IOException {
    String text = String.join(" ", words).replace("\\", "\\\\").replace("\"", "\\\"");
    out.write("{\"id\":\"" + id + "\",\"title\":\"" + id + "\",\"text\":\"" + text + "\"}\n");
  }
}
