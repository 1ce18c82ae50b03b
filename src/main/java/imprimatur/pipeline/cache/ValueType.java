package imprimatur.pipeline.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The types that the components of the model's records are of. */
final class ValueType {
  private ValueType() {}

  /** A type without what stands in its angle brackets. */
  static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
  }

  /** What stands in the angle brackets, by place. */
  static Type argument(Type type, int place) {
    return ((ParameterizedType) type).getActualTypeArguments()[place];
  }

  static IllegalArgumentException unknown(Class<?> type) {
    return new IllegalArgumentException("values of " + type + " have no form in bytes");
  }
}
