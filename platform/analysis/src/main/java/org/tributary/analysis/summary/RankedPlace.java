package org.tributary.analysis.summary;

import java.util.Map;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Position;

/**
 * A place that may hold a rank.
 *
 * @param setting value of each swept axis
 * @param key metric, arm and source
 * @param position inside the cell
 */
record RankedPlace(Map<String, String> setting, SeriesKey key, Position position) {}
