package imprimatur.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes plain values as JSON: maps, iterables, strings, numbers, truth values, null; an {@link
 * Optional} writes its value or null. Thread-safe.
 *
 * <p>What a terminal or an editor would obey rather than show (C1 controls, bidirectional controls,
 * line separators), and what no encoding or no YAML can carry (surrogates without their other half,
 * U+FFFE and U+FFFF), is written as a hexadecimal escape: the value stays the same.
 */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** On one line, without spaces. */
  public static String compact(Object value) {
    return write(value, false);
  }

  /** Indented by two spaces, lines ended by LF, with a final LF. */
  public static String pretty(Object value) {
    return write(value, true) + "\n";
  }

  /**
   * As {@link #pretty} of a list with those elements, each handed on before the next one is asked
   * for: there may be more than memory holds.
   */
  public static void prettyArray(Iterator<?> elements, Consumer<String> out) {
    if (!elements.hasNext()) {
      out.accept(pretty(List.of()));
      return;
    }
    String before = "[";
    while (elements.hasNext()) {
      // a string has no line break that is not escaped
      out.accept(before + "\n  " + write(elements.next(), true).replace("\n", "\n  "));
      before = ",";
    }
    out.accept("\n]\n");
  }

  private static String write(Object value, boolean indent) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      if (indent) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escaped(out.toString());
  }

  /** Everything outside strings is ASCII, so that escapes can be put in afterwards. */
  private static String escaped(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isUnsafe(json, i)) {
        out = out == null ? new StringBuilder(json.length() + 64).append(json, 0, i) : out;
        out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? json : out.toString();
  }

  private static boolean isUnsafe(String json, int index) {
    char c = json.charAt(index);
    if (c < 0x7F) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? index + 1 == json.length() || !Character.isLowSurrogate(json.charAt(index + 1))
          : index == 0 || !Character.isHighSurrogate(json.charAt(index - 1));
    }
    return c <= 0x9F
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || c >= 0xFFFE;
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Optional<?> optional) {
      write(generator, optional.orElse(null));
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        generator.writeFieldName(member.getKey().toString());
        write(generator, member.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> elements) {
      generator.writeStartArray();
      for (Object element : elements) {
        write(generator, element);
      }
      generator.writeEndArray();
    } else if (value instanceof Double || value instanceof Float) {
      number(generator, ((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      generator.writeString(value.toString());
    }
  }

  /**
   * Whole numbers without a fraction, others to four places: the same value gives the same text.
   */
  private static void number(JsonGenerator generator, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      generator.writeNumber((long) value);
    } else {
      generator.writeNumber(
          BigDecimal.valueOf(Math.round(value * 1e4), 4).stripTrailingZeros().toPlainString());
    }
  }
}
