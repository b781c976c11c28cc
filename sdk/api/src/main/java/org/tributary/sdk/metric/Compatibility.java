package org.tributary.sdk.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.Space;

/**
 * Checks metrics against what the roles of a study can offer, before anything runs.
 *
 * @param space what one point is
 * @param roles capability interfaces each filled role offers; a role that is absent cannot be had
 */
public record Compatibility(Space space, Map<Role, Set<Class<?>>> roles) {
  public Compatibility {
    roles = new EnumMap<>(roles);
  }

  /** One problem a metric that cannot work; paths are {@code metrics[i]}. */
  public List<Problem> problems(List<Metric> metrics) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < metrics.size(); i++) {
      for (String reason : reasons(metrics.get(i))) {
        problems.add(new Problem("metrics[" + i + "]", reason));
      }
    }
    return problems;
  }

  /** Whether a metric can work. */
  public boolean allows(Metric metric) {
    return reasons(metric).isEmpty();
  }

  private List<String> reasons(Metric metric) {
    List<String> reasons = new ArrayList<>();
    String name = metric.outputs().get(0).name();
    String refusal = metric.refusal(space);
    if (!refusal.isEmpty()) {
      reasons.add("metric '" + name + "' cannot be used on " + space.describe() + ": " + refusal);
    }
    for (Need need : metric.needs()) {
      Set<Class<?>> offered = roles.get(need.role());
      if (offered == null) {
        reasons.add("metric '" + name + "' needs " + need.role().word() + ", which is not there");
      } else if (!need.anyOf().isEmpty() && need.anyOf().stream().noneMatch(offered::contains)) {
        reasons.add(
            "metric '"
                + name
                + "' needs "
                + need.words()
                + ", which offers "
                + (offered.isEmpty() ? "points only" : Need.words(offered)));
      }
    }
    return reasons;
  }
}
