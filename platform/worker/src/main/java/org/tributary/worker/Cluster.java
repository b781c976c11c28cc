package org.tributary.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Machines whose executors have batches of cells measured by {@link BatchWorkers}. */
public interface Cluster extends AutoCloseable {

  /** Name and version, as {@code Spark 4.2.0}. */
  String describe();

  /** Executors that have joined so far; of a cluster that is gone, the last number known. */
  int executors();

  /** Batches that can be measured at once, at least 1; of a cluster that is gone, as above. */
  int slots();

  /**
   * Has a batch measured by one worker; several threads may ask at once. A batch whose executor is
   * lost is measured by another.
   *
   * @param frames for each cell what is known of it and the task, as {@link Wire.Message#packed}
   * @return what {@link BatchWorkers#measure} returned
   * @throws IOException when the cluster gave up
   */
  List<byte[]> measure(List<byte[]> frames) throws IOException;

  /** Stops every batch that is being measured, of a cluster that is there. */
  void cancel();

  @Override
  void close();

  /** Opens clusters of one kind; found by {@link java.util.ServiceLoader}. */
  interface Provider {
    /**
     * Connects.
     *
     * @param settings the cluster's own, by their own names
     * @throws IOException when it cannot be reached
     */
    Cluster open(Map<String, String> settings, ClusterJob job) throws IOException;
  }
}
