package imprimatur.report;

import java.util.List;
import java.util.stream.Stream;

/** Texts that try to be more than text. */
public final class Attacks {
  private Attacks() {}

  public static Stream<String> all() {
    return Stream.of(
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)> ' onmouseover='alert(1)",
        "javascript:alert(1)",
        "</style></title></textarea><!-- ]]> -->",
        "\u001b]0;owned\u0007\u001b[2J\u001b[31mred",
        "\u009b31mred \u0090q\u009c \u0085 \u007f",
        "safe \u202Etxt.exe\u202C \u2066x\u2067y\u2068z\u2069 \u200E\u200F\u061C",
        "nul \u0000 bell \u0007 back\b\b\b feed\f tab\t vt\u000b",
        "line\nbreak\r\nand\rreturn \u2028 and \u2029",
        "lone \ud800 and \udc00 and reversed \udc00\ud800",
        "a".repeat(100_000),
        "好".repeat(100_000),
        "e" + "\u0301".repeat(10_000) + " zalgo",
        "zero\u200bwidth\u2060\ufeff\u00ad hidden",
        "👩\u200d👩\u200d👧\u200d👦 🏴\udb40\udc67\udb40\udc62\udb40\udc7f ❤\ufe0f",
        "${7*7} @if(true) $unsafe{x} {{x}} <%= x %>",
        "::error file=x::y%0A##[error]");
  }

  /** Characters that no report may carry raw, whatever came in. */
  public static List<Integer> dangerous(String report) {
    return report
        .codePoints()
        .filter(c -> c != '\n')
        .filter(
            c ->
                Character.isISOControl(c)
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0x200F
                    || c == 0x061C
                    || c == 0x2028
                    || c == 0x2029
                    || (c >= 0xD800 && c <= 0xDFFF))
        .boxed()
        .toList();
  }
}
