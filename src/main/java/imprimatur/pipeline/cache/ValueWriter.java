package imprimatur.pipeline.cache;

import imprimatur.model.document.PositionMap;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes values of the model as bytes that {@link ValueReader} reads back: equal values give equal
 * bytes, whatever the order of a set. Any record will do whose components are numbers, texts, days,
 * enumerations, collections, or records again; a component more needs no change here. Not
 * thread-safe.
 */
final class ValueWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** The bytes of a value of a type that needs no angle brackets. */
  static byte[] bytes(Class<?> type, Object value) {
    ValueWriter writer = new ValueWriter();
    writer.write(type, value);
    return writer.out.toByteArray();
  }

  private void write(Type type, Object value) {
    Class<?> raw = ValueType.raw(type);
    if (raw.isRecord()) {
      record(raw, value);
    } else if (raw == Optional.class) {
      Optional<?> optional = (Optional<?>) value;
      number(optional.isPresent() ? 1 : 0);
      optional.ifPresent(v -> write(ValueType.argument(type, 0), v));
    } else if (raw == List.class) {
      collection(ValueType.argument(type, 0), (List<?>) value);
    } else if (raw == Set.class) {
      set(ValueType.argument(type, 0), (Set<?>) value);
    } else if (raw.isSealed()) {
      alternative(raw, value);
    } else {
      single(raw, value);
    }
  }

  private void record(Class<?> type, Object value) {
    RecordShape shape = RecordShape.of(type);
    for (int i = 0; i < shape.types().size(); i++) {
      write(shape.types().get(i), shape.value(i, value));
    }
  }

  private void alternative(Class<?> type, Object value) {
    Class<?>[] alternatives = type.getPermittedSubclasses();
    int which = Arrays.asList(alternatives).indexOf(value.getClass());
    number(which);
    write(alternatives[which], value);
  }

  private void collection(Type elements, Collection<?> values) {
    number(values.size());
    values.forEach(value -> write(elements, value));
  }

  private void set(Type elements, Set<?> values) {
    number(values.size());
    values.stream()
        .map(value -> bytes(ValueType.raw(elements), value))
        .sorted(Arrays::compare)
        .forEach(out::writeBytes);
  }

  private void single(Class<?> type, Object value) {
    if (type == String.class) {
      text((String) value);
    } else if (type.isEnum()) {
      text(((Enum<?>) value).name());
    } else if (type == boolean.class || type == Boolean.class) {
      number((Boolean) value ? 1 : 0);
    } else if (type == int.class || type == Integer.class || type == long.class) {
      number(((Number) value).longValue());
    } else if (type == double.class) {
      fixed(Double.doubleToLongBits((Double) value));
    } else if (type == LocalDate.class) {
      number(((LocalDate) value).toEpochDay());
    } else if (type == PositionMap.class) {
      positions((PositionMap) value);
    } else {
      throw ValueType.unknown(type);
    }
  }

  private void positions(PositionMap map) {
    text(map.unit().name());
    number(map.size());
    for (int i = 0; i < map.size(); i++) {
      int before = i - 1;
      number(map.offset(i) - (i == 0 ? 0 : map.offset(before)));
      number(map.line(i) - (i == 0 ? 0 : map.line(before)));
      number(map.column(i));
    }
  }

  /** Units of UTF-16, since a text may hold half of a pair; one byte each if all are low. */
  private void text(String text) {
    boolean low = text.chars().allMatch(c -> c < 256);
    number(low ? text.length() : -1L - text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!low) {
        out.write(unit >> 8);
      }
      out.write(unit);
    }
  }

  /** Small numbers of either sign take one byte. */
  private void number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private void fixed(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}
