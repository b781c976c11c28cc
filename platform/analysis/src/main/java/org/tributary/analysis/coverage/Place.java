package org.tributary.analysis.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Position;

/**
 * Where observations stand, one a replicate.
 *
 * @param setting of the run
 * @param key metric, arm and source
 * @param position inside the cells
 */
public record Place(Map<String, String> setting, SeriesKey key, Position position) {
  public Place {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
  }

  static Place of(Stop stop, SeriesKey key) {
    return new Place(stop.setting(), key, stop.position());
  }
}
