package imprimatur.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of the fields that are open at a place of the text. Not thread-safe. */
final class Fields {
  private static final int DEEPEST = 100;
  private static final int LONGEST_CODE = 4000;

  private static final Pattern LINK =
      Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?:\\\\[a-km-z]\\s+)*\"([^\"]{1,2000})\"");

  private final Deque<StringBuilder> codes = new ArrayDeque<>();

  void begin() {
    if (codes.size() < DEEPEST) {
      codes.push(new StringBuilder());
    }
  }

  void code(String part) {
    if (!codes.isEmpty() && codes.peek().length() < LONGEST_CODE) {
      codes.peek().append(part);
    }
  }

  /** The code of the innermost field is complete; the address if it is a link. */
  Optional<String> separate() {
    return codes.isEmpty() ? Optional.empty() : address(codes.peek().toString());
  }

  void end() {
    codes.poll();
  }

  /** The address in the code of a link; one to a place inside the file has none. */
  static Optional<String> address(String code) {
    Matcher link = LINK.matcher(code);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
