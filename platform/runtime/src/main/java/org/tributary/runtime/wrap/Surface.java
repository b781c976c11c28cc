package org.tributary.runtime.wrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.sdk.Factory;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.law.Critic;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.UnionFits;
import org.tributary.sdk.study.Study;

/** Which SDK interfaces are wrapped: all that plugins implement and hosts call. */
final class Surface {
  private static final Set<Class<?>> WRAPPED =
      Set.of(
          DataSource.class,
          Law.class,
          Model.class,
          ModelFamily.class,
          UnionFits.class,
          Metric.class,
          Bound.class,
          Intervention.class,
          Study.class,
          ComputeEngine.class,
          Critic.class,
          FiniteForm.class,
          GaussianForm.class,
          LabelPosterior.class,
          LogDensity.class,
          Moments.class,
          NoisedScore.class,
          ParameterCount.class,
          ReverseProcess.class,
          Score.class,
          Support.class,
          Tempered.class,
          WeightNorm.class,
          WarmStart.class);

  private Surface() {}

  /** Whether an interface is wrapped. */
  static boolean covers(Class<?> type) {
    return WRAPPED.contains(type)
        || type.isInterface()
            && Factory.class.isAssignableFrom(type)
            && type.getClassLoader() == Factory.class.getClassLoader();
  }

  /** The wrapped interfaces that a class implements, directly or not. */
  static List<Class<?>> of(Class<?> type) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      collect(each, found);
    }
    return found;
  }

  private static void collect(Class<?> type, List<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (covers(each) && !found.contains(each)) {
        found.add(each);
      }
      collect(each, found);
    }
  }
}
