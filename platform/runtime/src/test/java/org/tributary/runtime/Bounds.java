package org.tributary.runtime;

import java.util.List;
import java.util.Map;
import org.tributary.sdk.Factory;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.evidence.Observations;

/** Calls test bounds as the host would: by options record, through the wrapper. */
final class Bounds {
  private Bounds() {}

  static Bound create(PluginRuntime runtime, String id) {
    if (!(runtime.resolve(Bound.class, id) instanceof Resolution.Found found)) {
      throw new AssertionError(runtime.resolve(Bound.class, id).message());
    }
    return (Bound) create(found.extension().factory());
  }

  static double value(PluginRuntime runtime, String id) {
    return create(runtime, id).at(input()).get(0).value();
  }

  static BoundInput input() {
    return new BoundInput(Map.of(), Facts.none(), new Observations(List.of()));
  }

  @SuppressWarnings("unchecked")
  private static Object create(Factory<?, ?> factory) {
    try {
      var constructor = factory.optionsType().getDeclaredConstructors()[0];
      return ((Factory<Record, ?>) factory).create((Record) constructor.newInstance());
    } catch (ReflectiveOperationException failed) {
      throw new AssertionError(failed);
    }
  }
}
