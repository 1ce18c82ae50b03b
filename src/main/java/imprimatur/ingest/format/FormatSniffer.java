package imprimatur.ingest.format;

import imprimatur.ingest.encoding.NotTextException;
import imprimatur.ingest.encoding.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells formats apart by their content; the name only decides between kinds of plain text. */
final class FormatSniffer {
  /** Enough for any signature, and for a page's head in front of its first telling tag. */
  private static final int SAMPLE = 16 << 10;

  private static final int PDF_HEADER_WITHIN = 1024;

  /**
   * Headers of a message, among them one that says that no reader of text can read what follows.
   */
  private static final Pattern ENCODED_MAIL =
      Pattern.compile(
          "(?i)(?:[A-Z][A-Z0-9-]{1,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n){0,50}+){0,200}?"
              + "(?:content-transfer-encoding:[ \\t]*(?:base64|quoted-printable)"
              + "|content-type:[ \\t]*multipart/)");

  private FormatSniffer() {}

  /**
   * The format of the input.
   *
   * @throws UnreadableException if it is none that is read
   */
  static Format sniff(RawInput input) throws UnreadableException {
    byte[] bytes = input.bytes();
    if (latin(bytes, PDF_HEADER_WITHIN).contains("%PDF-")) {
      return Format.PDF;
    }
    if (Signature.isZip(bytes)) {
      if (Signature.holdsEntry(bytes, "word/")) {
        return Format.DOCX;
      }
      throw Signature.archive(bytes);
    }
    if (Signature.isLockedOffice(bytes)) {
      throw new UnreadableException("this DOCX is password-protected; save it without a password");
    }
    Optional<UnreadableException> foreign = Signature.foreign(bytes);
    if (foreign.isPresent()) {
      throw foreign.get();
    }
    String start = decodedStart(input);
    if (ENCODED_MAIL.matcher(start).lookingAt()) {
      throw new UnreadableException(
          "this is an e-mail message, whose text is encoded; save the text itself as a file");
    }
    if (input.hasEnding(".md", ".mdx", ".markdown", ".mdown", ".mkd")) {
      // a piece of HTML is Markdown too
      return HtmlSigns.isPage(start) ? Format.HTML : Format.MARKDOWN;
    }
    if (input.hasEnding(".adoc", ".asciidoc", ".asc")) {
      return Format.ASCIIDOC;
    }
    if (input.hasEnding(".rst", ".rest")) {
      return Format.RESTRUCTUREDTEXT;
    }
    if (input.hasEnding(".ipynb")) {
      return Format.NOTEBOOK;
    }
    if (HtmlSigns.found(start)) {
      return Format.HTML;
    }
    boolean text = input.hasEnding(".txt", ".text");
    return !text && MarkdownSigns.found(start) ? Format.MARKDOWN : Format.TEXT;
  }

  private static String decodedStart(RawInput input) throws UnreadableException {
    byte[] bytes = input.bytes();
    int length = Math.min(bytes.length, SAMPLE);
    byte[] sample = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    try {
      return TextDecoder.decode(sample, input.charset()).text();
    } catch (NotTextException e) {
      throw new UnreadableException(e.getMessage());
    }
  }

  private static String latin(byte[] bytes, int limit) {
    return new String(bytes, 0, Math.min(bytes.length, limit), StandardCharsets.ISO_8859_1);
  }

  /** What only a page of HTML begins with. */
  static final class HtmlSigns {
    private static final Pattern BEGINNING =
        Pattern.compile(
            "(?is)\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,4000}?-->\\s*)*"
                + "<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|article|section"
                + "|main|div|table|p|h[1-6]|header|nav|span|a|ul|ol|font|center|br|b|i|blockquote)\\b.*");

    private static final Pattern ANYWHERE =
        Pattern.compile("(?i)<(?:!doctype\\s+html|html\\b[^>]*>|body\\b[^>]*>|/head>)");

    private static final Pattern PAGE =
        Pattern.compile("(?is)\\A\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html)\\b");

    private HtmlSigns() {}

    static boolean isPage(String start) {
      return PAGE.matcher(start).lookingAt();
    }

    static boolean found(String start) {
      return start.indexOf('<') >= 0
          && (BEGINNING.matcher(start).lookingAt() || ANYWHERE.matcher(start).find());
    }
  }

  /** What hardly anybody writes but in Markdown: front matter, or two different marks. */
  static final class MarkdownSigns {
    private static final Pattern FRONT_MATTER =
        Pattern.compile(
            "\\A---[ \\t]*\\R(?:[^\\n]*\\R){1,200}?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    private static final Pattern[] MARKS = {
      Pattern.compile("(?m)^#{1,6} \\S"),
      Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\([^)\\s]{1,500}\\)"),
      Pattern.compile("(?m)^> \\S"),
      Pattern.compile("(?m)^(?:```|~~~)"),
      Pattern.compile("\\*\\*\\S[^*\\n]{0,200}\\S\\*\\*"),
      Pattern.compile("(?m)^(?:={3,}|-{3,})$")
    };

    private MarkdownSigns() {}

    static boolean found(String start) {
      if (FRONT_MATTER.matcher(start).lookingAt()) {
        return true;
      }
      int found = 0;
      for (Pattern mark : MARKS) {
        found += mark.matcher(start).find() ? 1 : 0;
      }
      return found >= 2;
    }
  }
}
