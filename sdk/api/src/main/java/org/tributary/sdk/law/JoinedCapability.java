package org.tributary.sdk.law;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A capability put together from those of parts, whatever its interface: a method of one source is
 * asked of the part that stands for it, a method that returns a law joins the laws of all parts.
 *
 * @param capability its interface
 * @param offered by each part
 * @param parts of the law
 */
record JoinedCapability(Class<?> capability, List<Object> offered, List<LawOfSources.Part> parts)
    implements InvocationHandler {

  /** The joined capability; empty when a part lacks it, or when it cannot be joined. */
  static <C> Optional<C> of(Class<C> capability, List<LawOfSources.Part> parts) {
    if (!joinable(capability)) {
      return Optional.empty();
    }
    List<Object> offered = new ArrayList<>();
    for (LawOfSources.Part part : parts) {
      part.law().as(capability).ifPresent(offered::add);
    }
    return offered.size() == parts.size()
        ? Optional.of(
            capability.cast(
                Proxy.newProxyInstance(
                    capability.getClassLoader(),
                    new Class<?>[] {capability},
                    new JoinedCapability(capability, offered, List.copyOf(parts)))))
        : Optional.empty();
  }

  private static boolean joinable(Class<?> capability) {
    return capability.isInterface()
        && !capability.isSealed()
        && LawCapability.class.isAssignableFrom(capability)
        && Arrays.stream(capability.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .allMatch(method -> isOfOneSource(method) || method.getReturnType() == Law.class);
  }

  private static boolean isOfOneSource(Method method) {
    return method.getParameterCount() > 0 && method.getParameterTypes()[0] == int.class;
  }

  @Override
  public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> self == arguments[0];
        case "hashCode" -> System.identityHashCode(self);
        default -> capability.getSimpleName() + " of " + parts.size() + " sources";
      };
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(self, method, arguments);
    }
    if (isOfOneSource(method)) {
      int source = (Integer) arguments[0];
      Object[] own = arguments.clone();
      own[0] = parts.get(source).source();
      return call(method, offered.get(source), own);
    }
    List<LawOfSources.Part> laws = new ArrayList<>();
    for (int source = 0; source < parts.size(); source++) {
      Law law = (Law) call(method, offered.get(source), arguments);
      laws.add(new LawOfSources.Part(law, parts.get(source).source()));
    }
    return new LawOfSources(laws);
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
