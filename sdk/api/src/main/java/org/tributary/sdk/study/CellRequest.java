package org.tributary.sdk.study;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cell that a later round asks for.
 *
 * @param setting options by full path, as in {@code --set}; they become axes of the observations
 * @param replicate 0, 1, ...
 */
public record CellRequest(Map<String, String> setting, int replicate) {
  public CellRequest {
    setting = Collections.unmodifiableMap(new TreeMap<>(setting));
    if (replicate < 0) {
      throw new IllegalArgumentException("replicate must be >= 0, was " + replicate);
    }
  }
}
