package org.tributary.runtime.wrap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.sdk.Factory;

/**
 * Wraps objects of plugins. A wrapped object offers every interface of the object inside that is
 * wrapped; it is equal to a wrapper of an equal object, and is never wrapped again.
 */
public final class Wrapping {
  private static final MethodType SHAPE =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private final Surface surface = new Surface();
  private final Map<Method, Call> calls = new ConcurrentHashMap<>();
  private final ClassValue<Optional<MethodHandle>> shells =
      new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
          List<Class<?>> offered = surface.of(type);
          return offered.isEmpty() ? Optional.empty() : Optional.of(newShell(type, offered));
        }
      };

  /**
   * How a method is called.
   *
   * @param handle of shape {@code (Object, Object[])Object}
   * @param promise of its result
   * @param mayBeNull whether nothing is promised of a result at all
   */
  record Call(MethodHandle handle, Promise promise, boolean mayBeNull) {}

  /** Learns the product of an extension type; before any object of it is wrapped. */
  public void add(Class<?> productType) {
    surface.add(productType);
  }

  /** Whether an interface is wrapped. */
  boolean covers(Class<?> type) {
    return surface.covers(type);
  }

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
  private static MethodHandle newShell(Class<?> type, List<Class<?>> offered) {
    InvocationHandler none = (self, method, arguments) -> null;
    Class<?>[] all = offered.toArray(new Class<?>[0]);
    Class<?> shell = Proxy.newProxyInstance(loader(type, all), all, none).getClass();
    try {
      Constructor<?> constructor = shell.getConstructor(InvocationHandler.class);
      // A proxy of an interface that is not public is not public either.
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asType(MethodType.methodType(Object.class, InvocationHandler.class));
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("no wrapper of " + offered, hidden);
    }
  }

  /** One that sees every interface: the SDK's, or that of the class where a plugin has its own. */
  private static ClassLoader loader(Class<?> type, Class<?>[] offered) {
    return Arrays.stream(offered).allMatch(Surface::ofTheSdk)
        ? Factory.class.getClassLoader()
        : type.getClassLoader();
  }

  /** How an interface method is called. */
  Call call(Method method) {
    Call known = calls.get(method);
    return known != null ? known : calls.computeIfAbsent(method, Wrapping::newCall);
  }

  private static Call newCall(Method method) {
    boolean promised =
        Surface.ofTheSdk(method.getDeclaringClass()) && method.getReturnType() != void.class;
    return new Call(newHandle(method), Promises.of(method), !promised);
  }

  private static MethodHandle newHandle(Method method) {
    try {
      // An interface of a plugin need not be public.
      method.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(method)
          .asFixedArity()
          .asSpreader(Object[].class, method.getParameterCount())
          .asType(SHAPE);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(method + " cannot be called", hidden);
    }
  }
}
