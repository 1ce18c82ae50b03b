package imprimatur.report.overview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a site or project that a document belongs to. */
final class Section {
  private static final Pattern ADDRESS = Pattern.compile("https?://([^/?#]+)(/[^/?#]+(?=/))?.*");

  private Section() {}

  /** The folder of a file; of an address the host and the first part of its path. */
  static String of(String uri) {
    Matcher address = ADDRESS.matcher(uri);
    if (address.matches()) {
      return address.group(1) + (address.group(2) == null ? "" : address.group(2));
    }
    String path = uri.replace('\\', '/');
    int end = path.lastIndexOf('/');
    return end <= 0 ? "(top)" : path.substring(0, end);
  }
}
