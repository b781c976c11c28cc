package org.tributary.runtime.wrap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.sdk.Factory;

/**
 * Wraps objects of plugins. A wrapped object offers every SDK interface of the object inside; it is
 * equal to a wrapper of an equal object, and is never wrapped again.
 */
public final class Wrapping {
  private static final MethodType SHAPE =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private final Map<Method, MethodHandle> handles = new ConcurrentHashMap<>();
  private final ClassValue<Class<?>[]> interfaces =
      new ClassValue<>() {
        @Override
        protected Class<?>[] computeValue(Class<?> type) {
          return Surface.of(type).toArray(new Class<?>[0]);
        }
      };

  /** Whether an object is a wrapper made by this class. */
  public static boolean isWrapped(Object value) {
    return Proxy.isProxyClass(value.getClass())
        && Proxy.getInvocationHandler(value) instanceof WrappedObject;
  }

  /** A wrapped factory. */
  public Factory<?, ?> wrap(Factory<?, ?> factory, Owner owner) {
    return (Factory<?, ?>) wrap((Object) factory, owner);
  }

  /** The wrapper of an object that has a wrapped interface; any other object as it is. */
  Object wrap(Object value, Owner owner) {
    Class<?>[] offered = interfaces.get(value.getClass());
    if (offered.length == 0 || isWrapped(value)) {
      return value;
    }
    return Proxy.newProxyInstance(
        Factory.class.getClassLoader(), offered, new WrappedObject(value, owner, this));
  }

  /** A handle of shape {@code (Object, Object[])Object} for an interface method. */
  MethodHandle handle(Method method) {
    MethodHandle known = handles.get(method);
    return known != null ? known : handles.computeIfAbsent(method, Wrapping::newHandle);
  }

  private static MethodHandle newHandle(Method method) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(method)
          .asFixedArity()
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(SHAPE);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(method + " of the SDK is not public", hidden);
    }
  }
}
