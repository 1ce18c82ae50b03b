package imprimatur.decide.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares names of publishers and holders as a reader would: case, accents, punctuation, a leading
 * article and legal forms do not count. Thread-safe.
 */
public final class Names {
  private static final List<String> ARTICLES =
      List.of("the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "plc",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "mbh",
          "ag",
          "kg",
          "se",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "ab",
          "as",
          "oy",
          "aps",
          "pty",
          "ev",
          "kk");
  private static final List<String> CJK_LEGAL_FORMS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "株式会社", "주식회사");

  /** The last word of a folded name; a row of single letters is one: {@code s a} for S. A. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(?<=[^ ]) ((?:\\p{L} ){1,3}\\p{L}|[^ ]+)$");

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{2,60})[)）]");

  private Names() {}

  /** True if the two names mean the same house or person. */
  public static boolean same(String one, String other) {
    Set<String> variants = variants(one);
    return variants(other).stream().anyMatch(variants::contains);
  }

  /** True if any of {@code some} means the same as any of {@code others}. */
  public static boolean anySame(Collection<String> some, Collection<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same(one, other)));
  }

  /**
   * The folded forms under which a text may mention the name; never blank, at least two letters.
   */
  public static Set<String> variants(String name) {
    Set<String> variants = new LinkedHashSet<>();
    Matcher brackets = BRACKETS.matcher(name);
    String bare = brackets.replaceAll(" ");
    add(variants, FoldedText.fold(bare));
    brackets.reset();
    while (brackets.find()) {
      add(variants, FoldedText.fold(brackets.group(1)));
    }
    return variants;
  }

  private static void add(Set<String> variants, String folded) {
    String name = withoutLegalForm(withoutArticle(folded));
    if (name.codePointCount(0, name.length()) >= 2) {
      variants.add(name);
    }
  }

  private static String withoutArticle(String name) {
    Optional<String> article =
        ARTICLES.stream().filter(a -> name.startsWith(a) && name.length() > a.length()).findFirst();
    return article.map(a -> name.substring(a.length())).orElse(name);
  }

  private static String withoutLegalForm(String name) {
    for (String form : CJK_LEGAL_FORMS) {
      if (name.length() > form.length() && name.endsWith(form)) {
        return name.substring(0, name.length() - form.length()).strip();
      }
      if (name.length() > form.length() && name.startsWith(form)) {
        return name.substring(form.length()).strip();
      }
    }
    String rest = name;
    Matcher last = LAST_WORD.matcher(rest);
    while (last.find() && LEGAL_FORMS.contains(last.group(1).replace(" ", ""))) {
      rest = rest.substring(0, last.start());
      last = LAST_WORD.matcher(rest);
    }
    return rest;
  }
}
