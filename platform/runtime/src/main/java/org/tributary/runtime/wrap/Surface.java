package org.tributary.runtime.wrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.sdk.Factory;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapability;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.UnionFits;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.study.Study;

/**
 * Which interfaces are wrapped: all that plugins implement and others call. Those are the SDK's
 * products, every capability of a law wherever it is declared, and the products of extension types
 * that plugins declare.
 */
final class Surface {
  private static final Set<Class<?>> OF_THE_SDK =
      Set.of(
          DataSource.class,
          Law.class,
          Model.class,
          ModelFamily.class,
          UnionFits.class,
          Metric.class,
          Bound.class,
          Intervention.class,
          Schedule.class,
          Reward.class,
          ObservationModel.class,
          Study.class,
          ComputeEngine.class);

  private final Set<Class<?>> ofPlugins = ConcurrentHashMap.newKeySet();

  /** Adds the product of an extension type; before any object of it is wrapped. */
  void add(Class<?> productType) {
    if (!OF_THE_SDK.contains(productType)) {
      ofPlugins.add(productType);
    }
  }

  /** Whether an interface is wrapped. */
  boolean covers(Class<?> type) {
    if (!type.isInterface() || type.isSealed()) {
      return false;
    }
    return OF_THE_SDK.contains(type)
        || LawCapability.class.isAssignableFrom(type)
        || ofPlugins.contains(type)
        || Factory.class.isAssignableFrom(type) && ofTheSdk(type);
  }

  /** Whether a type is the SDK's own. */
  static boolean ofTheSdk(Class<?> type) {
    return type.getClassLoader() == Factory.class.getClassLoader();
  }

  /** The wrapped interfaces that a class implements, directly or not. */
  List<Class<?>> of(Class<?> type) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      collect(each, found);
    }
    return found;
  }

  private void collect(Class<?> type, List<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (covers(each) && !found.contains(each)) {
        found.add(each);
      }
      collect(each, found);
    }
  }
}
