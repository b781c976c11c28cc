package org.tributary.sdk.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study file asks for, beyond the study's own options.
 *
 * @param name of the run
 * @param axes values of each swept axis as text, by full path, in file order
 * @param replicates fixed before looking, at least 1
 */
public record Design(String name, Map<String, List<String>> axes, int replicates) {
  public Design {
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be >= 1, was " + replicates);
    }
  }

  /** Whether an axis is swept. */
  public boolean sweeps(String path) {
    return axes.containsKey(path);
  }

  /** Number of settings: the product of the axes, an upper bound where axes move together. */
  public int settings() {
    return axes.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
  }
}
