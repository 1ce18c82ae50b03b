package imprimatur.ingest.docx;

import imprimatur.ingest.xml.XmlElement;

/** Characters that are written as their place in a font of symbols. */
final class Symbols {
  private static final int PRIVATE_USE = 0xF000;

  private Symbols() {}

  /** The character that is shown; empty for an ornament. */
  static String of(XmlElement sym) {
    int code = code(sym.attribute("char").orElse(""));
    if (code >= ' ' && code < 0xD800) {
      return Character.toString(code);
    }
    boolean letters = sym.attribute("font").filter("Symbol"::equals).isPresent();
    return letters && code > PRIVATE_USE ? ofSymbolFont(code - PRIVATE_USE) : "";
  }

  private static int code(String hex) {
    return hex.matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(hex, 16) : 0;
  }

  /** Only the signs that speak of rights; Greek and arrows are no words of an article. */
  private static String ofSymbolFont(int place) {
    return switch (place) {
      case 0xD2, 0xE2 -> "®";
      case 0xD3, 0xE3 -> "©";
      case 0xD4, 0xE4 -> "™";
      default -> "";
    };
  }
}
