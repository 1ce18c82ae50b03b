package imprimatur.pipeline;

import imprimatur.model.document.Document;
import imprimatur.model.document.Span;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes labelled submissions from an article: some of its sentences, as they are or edited, between
 * the sentences of a text that has nothing to do with it. The same article gives the same.
 */
final class LabelledMaker {
  private static final int SHORTEST = 15;
  private static final int LONG = 60;

  private final String id;
  private final String text;
  private final Tokens tokens;
  private final List<String> hosts;

  /**
   * @param hosts texts that take nothing from the article
   */
  LabelledMaker(String id, Document article, List<String> hosts) {
    this.id = id;
    this.text = article.text();
    this.hosts = hosts;
    tokens = Tokenizer.tokenizeBody(article);
  }

  List<LabelledCase> make(int rounds) {
    List<LabelledCase> cases = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Random random = new Random((id + round).hashCode());
      cases.add(make("verbatim-short", round, random, SHORTEST, 0));
      cases.add(make("verbatim", round, random, LONG, 0));
      cases.add(make("edited-10", round, random, LONG, 0.10));
      cases.add(make("edited-25", round, random, LONG, 0.25));
      cases.add(make("edited-25-short", round, random, 2 * SHORTEST, 0.25));
      cases.add(make("quotation", round, random, SHORTEST, 0));
    }
    return cases;
  }

  private LabelledCase make(String kind, int round, Random random, int least, double rate) {
    int from = sentence(random, least);
    int to = end(from, least);
    String host = hosts.get(random.nextInt(hosts.size()));
    String taken = edited(from, to, rate, random, host.split("\\W+", -1));
    boolean quotation = kind.equals("quotation");
    int place = sentenceOf(host, random);
    String before = host.substring(0, place) + (quotation ? "As the paper wrote: “" : "");
    String after = (quotation ? "” " : " ") + host.substring(place);
    Span inText = new Span(before.length(), before.length() + taken.length());
    Span inSource = new Span(tokens.start(from), end(to));
    return LabelledCase.of(id + "/" + round, kind, before + taken + after, id, inText, inSource);
  }

  /** A sentence of the article after which so many words remain. */
  private int sentence(Random random, int least) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + least <= tokens.size(); i++) {
      if (tokens.boundary(i) >= Tokens.BOUNDARY_SENTENCE) {
        starts.add(i);
      }
    }
    return starts.get(random.nextInt(starts.size()));
  }

  /** The end of the sentence with which there are at least so many words. */
  private int end(int from, int least) {
    int to = from + least;
    while (to < tokens.size() && tokens.boundary(to) < Tokens.BOUNDARY_SENTENCE) {
      to++;
    }
    return to;
  }

  /** One past the last sign of a passage that ends before a token. */
  private int end(int to) {
    int end = tokens.end(to - 1);
    while (end < text.length() && ".!?”\"".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Words dropped, added and put in place of others; the first and the last stay. */
  private String edited(int from, int to, double rate, Random random, String[] others) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean inner = i > from && i < to - 1;
      int change = inner && random.nextDouble() < rate ? random.nextInt(3) : -1;
      String word = text.substring(tokens.start(i), tokens.end(i));
      String other = others[random.nextInt(others.length)];
      String gap = text.substring(tokens.end(i), i + 1 < to ? tokens.start(i + 1) : end(to));
      out.append(
          switch (change) {
            case 0 -> gap.isBlank() ? "" : gap;
            case 1 -> other + gap;
            case 2 -> word + " " + other + gap;
            default -> word + gap;
          });
    }
    return out.toString();
  }

  private static int sentenceOf(String host, Random random) {
    Tokens words = Tokenizer.tokenize(host, List.of(new Span(0, host.length())), "en");
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      if (words.boundary(i) >= Tokens.BOUNDARY_SENTENCE
          && (start == 0 || Character.isWhitespace(host.charAt(start - 1)))) {
        starts.add(start);
      }
    }
    return starts.get(random.nextInt(starts.size()));
  }
}
