package imprimatur.pipeline.cache;

import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads back what {@link ValueWriter} wrote. Bytes that it did not write give some {@link
 * RuntimeException}, or a value that nobody meant. Not thread-safe.
 */
final class ValueReader {
  private final ByteBuffer in;

  private ValueReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /** The value of a type that needs no angle brackets. */
  static <T> T value(Class<T> type, byte[] bytes) {
    ValueReader reader = new ValueReader(bytes);
    T value = type.cast(reader.read(type));
    if (reader.in.hasRemaining()) {
      throw new IllegalArgumentException("more bytes than a value has");
    }
    return value;
  }

  private Object read(Type type) {
    Class<?> raw = ValueType.raw(type);
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw == Optional.class) {
      return number() == 0 ? Optional.empty() : Optional.of(read(ValueType.argument(type, 0)));
    }
    if (raw == List.class) {
      return collection(ValueType.argument(type, 0));
    }
    if (raw == Set.class) {
      return Set.copyOf(collection(ValueType.argument(type, 0)));
    }
    return raw.isSealed() ? read(raw.getPermittedSubclasses()[number()]) : single(raw);
  }

  private Object record(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    Object[] components = new Object[shape.types().size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = read(shape.types().get(i));
    }
    return shape.made(components);
  }

  private List<?> collection(Type elements) {
    int size = number();
    List<Object> values = new ArrayList<>(Math.min(size, in.remaining()));
    for (int i = 0; i < size; i++) {
      values.add(read(elements));
    }
    return values;
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type.isEnum()) {
      return constant(type, text());
    }
    if (type == boolean.class || type == Boolean.class) {
      return number() != 0;
    }
    if (type == int.class || type == Integer.class) {
      return number();
    }
    if (type == long.class) {
      return longNumber();
    }
    if (type == double.class) {
      return Double.longBitsToDouble(in.getLong());
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(longNumber());
    }
    if (type == PositionMap.class) {
      return positions();
    }
    throw ValueType.unknown(type);
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
  }

  private PositionMap positions() {
    PositionMap.Builder map = PositionMap.builder(Position.Unit.valueOf(text()));
    int size = number();
    int offset = 0;
    int line = 0;
    for (int i = 0; i < size; i++) {
      offset += number();
      line += number();
      map.anchor(offset, line, number());
    }
    return map.build();
  }

  private String text() {
    int length = number();
    boolean low = length >= 0;
    char[] units = new char[low ? length : -1 - length];
    for (int i = 0; i < units.length; i++) {
      units[i] = low ? (char) (in.get() & 0xFF) : in.getChar();
    }
    return new String(units);
  }

  private int number() {
    return Math.toIntExact(longNumber());
  }

  private long longNumber() {
    long value = 0;
    int shift = 0;
    byte part;
    do {
      part = in.get();
      value |= (long) (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0);
    return value >>> 1 ^ -(value & 1);
  }
}
