package imprimatur.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a transport or the first bytes of a text name. */
final class DeclaredCharset {
  private static final int PROLOGUE = 4096;

  /** What programs write when they mean a larger charset; after the WHATWG Encoding Standard. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          // bytes in which a declaration could be found are not UTF-16
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  private static final Set<String> EAST_ASIAN =
      Set.of("GB18030", "windows-31j", "x-windows-949", "Big5-HKSCS", "EUC-JP");

  private DeclaredCharset() {}

  /** That of the transport, else that of a {@code meta} element or an XML declaration. */
  static Optional<Charset> find(byte[] bytes, Optional<String> transport) {
    return transport.flatMap(DeclaredCharset::named).or(() -> inPrologue(bytes));
  }

  private static Optional<Charset> inPrologue(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
    if (!start.contains("<")) {
      return Optional.empty();
    }
    Matcher matcher = Patterns.DECLARATION.matcher(start);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /** The charset meant by a name, if there is one. */
  static Optional<Charset> named(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(key, key)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  static boolean isEastAsian(Charset charset) {
    return EAST_ASIAN.contains(charset.name());
  }

  /** Loaded only when a text looks like markup. */
  private static final class Patterns {
    static final Pattern DECLARATION =
        Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}?\\bcharset|<\\?xml[^>]{0,100}?\\bencoding)"
                + "\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.-]{1,40})");
  }
}
