package org.tributary.host;

import java.util.Map;

/**
 * Executors of a Spark cluster in place of worker threads.
 *
 * @param master address, as {@code spark://host:7077}
 * @param conf Spark's own settings, by name
 * @param sharedData whether every machine sees input files under their paths, so that none is sent
 */
public record ClusterSettings(String master, Map<String, String> conf, boolean sharedData) {
  public ClusterSettings {
    conf = Map.copyOf(conf);
  }
}
