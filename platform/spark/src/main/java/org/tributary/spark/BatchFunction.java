package org.tributary.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.tributary.worker.BatchWorkers;
import org.tributary.worker.ClusterJob;

/**
 * What a task does on its executor. Its fields are the JDK's, so that every loader can read them.
 */
final class BatchFunction implements FlatMapFunction<Iterator<byte[]>, byte[]> {
  private static final long serialVersionUID = 1;

  /** Of the machine's memory all workers together may take so much for their heaps. */
  private static final double HEAP_PERCENT = 60;

  private static final String HEAP = "TRIBUTARY_HEAP_PERCENT";

  private final String run;
  private final ArrayList<String> command;
  private final HashMap<String, String> environment;
  private final String order;

  BatchFunction(ClusterJob job) {
    this.run = job.run();
    this.command = new ArrayList<>(job.command());
    this.environment = new HashMap<>(job.environment());
    this.order = job.order();
  }

  @Override
  public Iterator<byte[]> call(Iterator<byte[]> frames) {
    Map<String, String> variables = new HashMap<>(environment);
    // Spark's own Java is on every node; another may not be.
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    if (System.getenv(HEAP) == null) {
      variables.put(HEAP, String.format(Locale.ROOT, "%.1f", HEAP_PERCENT / processes()));
    }
    ClusterJob job = new ClusterJob(run, command, variables, order, List.of(), Map.of(), "");
    Path root = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().normalize();
    return BatchWorkers.of(job, root).measure(frames).iterator();
  }

  /** Workers that this machine may have at once: it may have several executors. */
  private static int processes() {
    return Math.max(
        SparkEnv.get().conf().getInt("spark.executor.cores", 1),
        Runtime.getRuntime().availableProcessors());
  }
}
