package org.tributary.runtime.wrap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.tributary.sdk.Capable;

/** The shell around one object of a plugin. */
final class WrappedObject implements InvocationHandler {
  private final Object target;
  private final Owner owner;
  private final Wrapping wrapping;

  WrappedObject(Object target, Owner owner, Wrapping wrapping) {
    this.target = target;
    this.owner = owner;
    this.wrapping = wrapping;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    boolean other = before != owner.loader();
    if (other) {
      thread.setContextClassLoader(owner.loader());
    }
    try {
      Class<?> declaring = method.getDeclaringClass();
      if (declaring == Object.class) {
        return ofObject(method, arguments);
      }
      Wrapping.Call call = wrapping.call(method);
      Object result = (Object) call.handle().invokeExact(target, arguments);
      if (result == null) {
        if (call.mayBeNull()) {
          return null;
        }
        throw new PluginFailure(owner, method.getName(), "null");
      }
      String broken = call.promise().broken(target, arguments, result);
      if (!broken.isEmpty()) {
        throw new PluginFailure(owner, method.getName(), broken);
      }
      if (method.getReturnType().isPrimitive()) {
        return result;
      }
      if (declaring == Capable.class && !wrapping.covers((Class<?>) arguments[0])) {
        return result;
      }
      return result == target ? self : new Results(self, target, owner, wrapping).shield(result);
    } catch (Throwable failure) {
      throw owner.attribute(failure, method.getName());
    } finally {
      if (other) {
        thread.setContextClassLoader(before);
      }
    }
  }

  private Object ofObject(Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> target.equals(unwrapped(arguments[0]));
      case "hashCode" -> target.hashCode();
      default -> target.toString();
    };
  }

  private static Object unwrapped(Object value) {
    return value != null && Wrapping.isWrapped(value)
        ? ((WrappedObject) Proxy.getInvocationHandler(value)).target
        : value;
  }
}
