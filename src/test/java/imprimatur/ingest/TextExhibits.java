package imprimatur.ingest;

import static imprimatur.ingest.Exhibit.refused;
import static imprimatur.ingest.Exhibit.taken;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import imprimatur.ingest.Exhibit.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Plain files: nothing in them, too much, the wrong bytes, odd characters, bad packing. */
final class TextExhibits {
  private static final int LONGEST_TEXT = 10_000_000;

  static final String PROSE =
      "The keeper of the lighthouse wrote down, every evening, how many ships had passed.";

  private TextExhibits() {}

  static Stream<Exhibit> all() {
    return Stream.of(sizes(), encodings(), characters(), packed()).flatMap(s -> s);
  }

  private static Exhibit of(String wrong, String file, Supplier<byte[]> bytes, Form form) {
    return new Exhibit(wrong, file, bytes, form);
  }

  private static Exhibit text(String wrong, Supplier<String> text, Form form) {
    return of(wrong, "story.txt", () -> text.get().getBytes(UTF_8), form);
  }

  private static Stream<Exhibit> sizes() {
    return Stream.of(
        text("nothing at all", () -> "", taken("", "holds no text")),
        text("nothing but white space", () -> " \r\n\t\n \u3000\n", taken("", "holds no text")),
        of(
            "nothing but a byte order mark",
            "bom.txt",
            () -> bytes(0xEF, 0xBB, 0xBF),
            taken("", "holds no text")),
        of(
            "an e-mail in base64",
            "post.eml",
            () ->
                "From: a\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGtlZXBlcg==\r\n"
                    .getBytes(UTF_8),
            refused("e-mail message")),
        of("random bytes", "noise.txt", () -> random(200_000), refused("is no text file")),
        of(
            "the head of a picture",
            "photo.txt",
            () -> bytes(0x89, 'P', 'N', 'G', '\r', '\n', 26, 10),
            refused("PNG picture")),
        of(
            "an executable",
            "tool",
            () -> bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0),
            refused("program")),
        text(
            "one line of 50 MB",
            () -> "all work ".repeat(5_600_000),
            refused("longer than the limit")),
        text(
            "one line of the greatest length",
            () -> "0123456789".repeat(LONGEST_TEXT / 10),
            taken("0123456789")),
        text(
            "one character too many",
            () -> "0123456789".repeat(LONGEST_TEXT / 10) + "x",
            refused("longer than the limit of 10000000 characters")),
        text("a million lines of one character", () -> "x\n".repeat(1_000_000), taken("x\nx")),
        text("a million blank lines in front", () -> "\n".repeat(1_000_000) + PROSE, taken(PROSE)),
        text("a word of five million letters", () -> "ab".repeat(2_500_000), taken("abab")),
        of(
            "more text than is read",
            "big.txt",
            () -> filled(65 << 20, 'a'),
            refused("longer than the limit of 10000000 characters")));
  }

  private static Stream<Exhibit> encodings() {
    String umlauts = "Größe und Höhe der Bäume, über die wir schrieben, ändern sich. ";
    String chinese = "渡轮今天停航，港口的工作人员说天气还要坏下去，请旅客改乘火车。";
    String japanese = "今朝の渡し船は風のために休みで、港の人は明日も出ないだろうと話していた。";
    Charset windows = Charset.forName("windows-1252");
    return Stream.of(
        of(
            "UTF-16 without a mark, little end first",
            "le.txt",
            () -> PROSE.getBytes(UTF_16LE),
            taken(PROSE)),
        of(
            "UTF-16 without a mark, big end first",
            "be.txt",
            () -> PROSE.getBytes(UTF_16BE),
            taken(PROSE)),
        of(
            "UTF-16 that breaks off in a character",
            "half.txt",
            () -> joined(bytes(0xFF, 0xFE), PROSE.getBytes(UTF_16LE), bytes('x')),
            taken(PROSE, "1 places")),
        of(
            "UTF-32 without a mark",
            "wide.txt",
            () -> PROSE.getBytes(Charset.forName("UTF-32LE")),
            taken(PROSE)),
        of(
            "GB18030 that nothing declares",
            "gb.txt",
            () -> chinese.repeat(5).getBytes(Charset.forName("GB18030")),
            taken(chinese)),
        of(
            "Shift_JIS that nothing declares",
            "sjis.txt",
            () -> japanese.repeat(5).getBytes(Charset.forName("Shift_JIS")),
            taken(japanese)),
        of(
            "EUC-KR that nothing declares",
            "kr.txt",
            () ->
                "오늘 아침 배는 바람 때문에 뜨지 않았다고 항구의 사람이 말했다. "
                    .repeat(5)
                    .getBytes(Charset.forName("EUC-KR")),
            taken("오늘 아침 배는")),
        of(
            "windows-1252 that nothing declares",
            "west.txt",
            () -> umlauts.repeat(5).getBytes(windows),
            taken(umlauts)),
        of(
            "windows-1252 that is declared as UTF-8",
            "liar.html",
            () -> ("<html><meta charset=utf-8><p>" + umlauts.repeat(3)).getBytes(windows),
            taken("Größe")),
        of(
            "UTF-8 that is declared as Latin-1",
            "liar2.html",
            () -> ("<html><meta charset=iso-8859-1><p>" + umlauts).getBytes(UTF_8),
            taken("Größe")),
        of(
            "a charset that does not exist",
            "utf42.html",
            () -> ("<html><meta charset=utf-42><p>" + umlauts).getBytes(UTF_8),
            taken("Größe")),
        of(
            "a charset with a name that none can have",
            "odd.html",
            () -> ("<?xml version=\"1.0\" encoding=\"..-:\"?><html><p>" + umlauts).getBytes(UTF_8),
            taken("Größe")),
        of(
            "UTF-8 with a line of Latin-1 in it",
            "mixed.txt",
            () -> joined(umlauts.repeat(20).getBytes(UTF_8), "\nCaf\u00E9\n".getBytes(ISO_8859_1)),
            taken("Größe", "could not be decoded as UTF-8")),
        of(
            "lone surrogates in UTF-8",
            "lone.txt",
            () -> joined(umlauts.repeat(20).getBytes(UTF_8), bytes(0xED, 0xA0, 0x80)),
            taken("Größe", "could not be decoded")),
        of(
            "overlong UTF-8",
            "long.txt",
            () -> joined(umlauts.repeat(20).getBytes(UTF_8), bytes(0xC0, 0xAF)),
            taken("Größe", "could not be decoded")),
        of(
            "UTF-8 that breaks off in a character",
            "cut.txt",
            () -> joined(umlauts.getBytes(UTF_8), bytes(0xE2, 0x82)),
            taken("Größe", "could not be decoded")));
  }

  private static Stream<Exhibit> characters() {
    return Stream.of(
        text("a NUL character", () -> PROSE + "\0" + PROSE, refused("NUL character at offset 82")),
        text(
            "control characters all over",
            () -> "\u0001\u0002\u0003ab".repeat(50),
            refused("150 control characters")),
        text(
            "commands for the terminal",
            () -> PROSE.repeat(5) + "\u001B[2J\u001B]0;x\u0007",
            taken("\u001B[2J")),
        text(
            "letters in reverse by overrides",
            () -> "\u202E" + PROSE + "\u202C \u2066x\u2069",
            taken("\u202E" + PROSE)),
        text(
            "invisible characters in words",
            () -> PROSE.replace("e", "e\u200B\u2060\uFEFF"),
            taken("lighthouse".replace("e", "e\u200B\u2060\uFEFF"))),
        text(
            "a flood of combining marks",
            () -> PROSE + ("e" + "\u0301\u0316".repeat(5000)).repeat(20),
            taken("e\u0301\u0316")),
        text(
            "soft hyphens in every word",
            () -> PROSE.replaceAll("(\\w\\w)(?=\\w\\w)", "$1\u00AD"),
            taken("\u00AD")),
        text(
            "letters that only look Latin",
            () -> PROSE.replace('e', '\u0435').replace('o', '\u043E'),
            taken("\u0435")),
        text(
            "characters beyond the first plane",
            () -> "\uD835\uDC00\uD83D\uDE00 ".repeat(1000),
            taken("\uD83D\uDE00")),
        text(
            "characters that nobody has defined",
            () -> PROSE + "\uFFFF\uFDD0\u0378\uDB80\uDC00",
            taken("\uFFFF\uFDD0")),
        text(
            "lines that end as on old machines",
            () -> PROSE + "\r" + PROSE + "\r\r" + PROSE,
            taken(PROSE + "\r" + PROSE)),
        text(
            "every kind of line end",
            () -> "a\rb\nc\r\nd\u0085e\u2028f\u2029g\u000Bh\fi",
            taken("d\u0085e\u2028f")));
  }

  private static Stream<Exhibit> packed() {
    return Stream.of(
        of(
            "a gzip bomb",
            "bomb.txt.gz",
            () -> gzip(filled(100 << 20, ' ')),
            refused("larger than the limit")),
        of(
            "gzip that breaks off",
            "cut.txt.gz",
            () -> half(gzip(random(1000))),
            refused("no sound gzip")),
        of(
            "gzip with a wrong sum",
            "sum.txt.gz",
            () -> spoilt(gzip(PROSE.getBytes(UTF_8))),
            refused("no sound gzip")),
        of(
            "gzip in gzip",
            "twice.txt.gz",
            () -> gzip(gzip(PROSE.getBytes(UTF_8))),
            refused("gzip archive")),
        of(
            "the head of gzip and no more",
            "head.gz",
            () -> bytes(0x1F, 0x8B, 8),
            refused("no sound gzip")),
        of(
            "a page in gzip under a wrong name",
            "page.txt",
            () -> gzip(("<!doctype html><p>" + PROSE).getBytes(UTF_8)),
            taken(PROSE)));
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] filled(int length, char with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(20_240_305).nextBytes(bytes);
    return bytes;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** With another byte where the checksum stands. */
  private static byte[] spoilt(byte[] gzip) {
    gzip[gzip.length - 6] ^= 1;
    return gzip;
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
