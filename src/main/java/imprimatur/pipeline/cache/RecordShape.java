package imprimatur.pipeline.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a record is made of, in the order of its components. Immutable and thread-safe.
 *
 * @param types of the components
 */
record RecordShape(List<Type> types, List<Method> accessors, Constructor<?> constructor) {
  private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

  /** The shape of a record class. */
  static RecordShape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, RecordShape::read);
  }

  private static RecordShape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] classes =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(classes);
      constructor.setAccessible(true);
      return new RecordShape(
          Arrays.stream(components).map(RecordComponent::getGenericType).toList(),
          Arrays.stream(components).map(RecordShape::accessor).toList(),
          constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has one
    }
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }

  /** The value of a component. */
  Object value(int component, Object of) {
    return called(() -> accessors.get(component).invoke(of));
  }

  /**
   * The record with those components.
   *
   * @throws IllegalArgumentException if it cannot have them
   */
  Object made(Object[] components) {
    return called(() -> constructor.newInstance(components));
  }

  private interface Call {
    Object call() throws ReflectiveOperationException;
  }

  private static Object called(Call call) {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
