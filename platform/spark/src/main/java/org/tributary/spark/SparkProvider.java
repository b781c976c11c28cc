package org.tributary.spark;

import java.io.IOException;
import java.util.Map;
import org.tributary.worker.Cluster;
import org.tributary.worker.ClusterJob;

/** Opens clusters of Spark. */
public final class SparkProvider implements Cluster.Provider {
  @Override
  public Cluster open(Map<String, String> settings, ClusterJob job) throws IOException {
    return SparkCluster.open(settings, job);
  }
}
