package imprimatur.pipeline.recall;

import java.util.List;

/** British and American spelling of the test texts' words, by the rules a spelling checker has. */
final class Spelling {
  private record Rule(String british, String american, String britishForm, String americanForm) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "our",
              "or",
              "\\b(harb|col|lab|neighb|fav|hon|rum|vap|arm|od|hum|behavi|sav|vig|endeav|parl|tum|clam|ferv)"),
          rule(
              "is(?=e|ing|ation)",
              "iz(?=e|ing|ation)",
              "\\b(organ|real|author|recogn|critic|minim|emphas|apolog|modern|special|final|standard|subsid|stabil|util|priorit|memor)"),
          rule("re\\b", "er\\b", "\\b(cent|met|theat|lit|fib|calib|kilomet|spect|lust)"),
          rule("ogue\\b", "og\\b", "\\b(catal|dial|anal|monol|epil)"),
          rule(
              "ll(?=ed|ing|er|ers|ery|ous)",
              "l(?=ed|ing|er|ers|ery|ous)",
              "\\b(trave|cance|mode|labe|signa|fue|leve|jewe|marve|tunne|pane|counse|shove)"),
          rule("ence\\b", "ense\\b", "\\b(def|off|lic|pret)"),
          rule("ey\\b", "ay\\b", "\\b(gr)"),
          rule("mme", "m", "\\b(progra)"));

  private Spelling() {}

  private static Rule rule(String british, String american, String stem) {
    return new Rule(stem + british, stem + american, plain(british), plain(american));
  }

  private static String plain(String pattern) {
    return pattern.replaceAll("\\(\\?=[^)]*\\)|\\\\b", "");
  }

  static String american(String text) {
    String changed = text;
    for (Rule rule : RULES) {
      changed = changed.replaceAll("(?i)" + rule.british(), "$1" + rule.americanForm());
    }
    return changed;
  }

  static String british(String text) {
    String changed = text;
    for (Rule rule : RULES) {
      changed = changed.replaceAll("(?i)" + rule.american(), "$1" + rule.britishForm());
    }
    return changed;
  }
}
