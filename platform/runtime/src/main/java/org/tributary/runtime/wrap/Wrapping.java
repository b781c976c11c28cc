package org.tributary.runtime.wrap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final ClassValue<Optional<MethodHandle>> shells =
      new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
          List<Class<?>> offered = Surface.of(type);
          return offered.isEmpty() ? Optional.empty() : Optional.of(newShell(offered));
        }
      };

  /** Whether an object is a wrapper made by this class. */
  public static boolean isWrapped(Object value) {
    return value instanceof Proxy && Proxy.getInvocationHandler(value) instanceof WrappedObject;
  }

  /** A wrapped factory. */
  public Factory<?, ?> wrap(Factory<?, ?> factory, Owner owner) {
    return (Factory<?, ?>) wrap((Object) factory, owner);
  }

  /** The wrapper of an object that has a wrapped interface; any other object as it is. */
  Object wrap(Object value, Owner owner) {
    if (isWrapped(value)) {
      return value;
    }
    Optional<MethodHandle> shell = shells.get(value.getClass());
    if (shell.isEmpty()) {
      return value;
    }
    try {
      return (Object)
          shell.get().invokeExact((InvocationHandler) new WrappedObject(value, owner, this));
    } catch (RuntimeException | Error passing) {
      throw passing;
    } catch (Throwable impossible) {
      throw new IllegalStateException("no wrapper of " + value.getClass(), impossible);
    }
  }

  /**
   * The constructor of a proxy class, of shape {@code (InvocationHandler)Object}: looking the class
   * up for each object takes longer than making the object.
   */
  private static MethodHandle newShell(List<Class<?>> offered) {
    InvocationHandler none = (self, method, arguments) -> null;
    Class<?> shell =
        Proxy.newProxyInstance(
                Factory.class.getClassLoader(), offered.toArray(new Class<?>[0]), none)
            .getClass();
    try {
      return MethodHandles.publicLookup()
          .findConstructor(shell, MethodType.methodType(void.class, InvocationHandler.class))
          .asType(MethodType.methodType(Object.class, InvocationHandler.class));
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("an interface of " + offered + " is not public", hidden);
    }
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
