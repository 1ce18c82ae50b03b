package imprimatur.decide.names;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares web addresses as a reader would: scheme, {@code www.} and a final slash do not count.
 */
public final class Addresses {
  private static final Pattern HEAD =
      Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /** The address without scheme, {@code www.}, query, fragment and final slash, lower case. */
  public static String bare(String address) {
    String rest = HEAD.matcher(address.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    int query = rest.indexOf('?');
    rest = query < 0 ? rest : rest.substring(0, query);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  /** True for an {@code http} or {@code https} address. */
  public static boolean isWeb(String address) {
    return HEAD.matcher(address.strip()).find();
  }

  /** True if {@code address} fits a pattern in which {@code *} stands for anything. */
  public static boolean matches(String pattern, String address) {
    String[] parts = bare(pattern).split("\\*", -1);
    String text = bare(address);
    if (!text.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int found = last ? text.length() - parts[i].length() : text.indexOf(parts[i], at);
      if (found < at || !text.startsWith(parts[i], found)) {
        return false;
      }
      at = found + parts[i].length();
    }
    return at == text.length();
  }
}
