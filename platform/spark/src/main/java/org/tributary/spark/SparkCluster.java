package org.tributary.spark;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.launcher.JavaModuleOptions;
import org.tributary.worker.BatchWorkers;
import org.tributary.worker.Cluster;
import org.tributary.worker.ClusterJob;

/** A Spark application whose executors measure batches. */
final class SparkCluster implements Cluster {
  private static final String LOG = "tributary.spark.log";
  private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

  private final JavaSparkContext spark;
  private final BatchFunction function;
  private final String group;
  private volatile int executors;
  private volatile int slots = 1;

  private SparkCluster(JavaSparkContext spark, ClusterJob job) {
    this.spark = spark;
    this.function = new BatchFunction(job);
    this.group = job.run();
  }

  static SparkCluster open(Map<String, String> settings, ClusterJob job) throws IOException {
    return within(
        () -> {
          logToFile(job);
          openPackages();
          SparkConf conf = new SparkConf(true);
          settings.forEach(conf::set);
          conf.set("spark.files", String.join(",", job.files()));
          conf.set(
              "spark.archives",
              job.archives().entrySet().stream()
                  .map(each -> each.getValue() + "#" + each.getKey())
                  .collect(Collectors.joining(",")));
          return new SparkCluster(new JavaSparkContext(conf), job);
        });
  }

  /** Beside what is sent, unless the person has a configuration. */
  private static void logToFile(ClusterJob job) {
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      URL ours = Objects.requireNonNull(SparkCluster.class.getResource("log4j2.properties"));
      System.setProperty(LOG_CONFIGURATION, ours.toString());
      System.setProperty(LOG, job.log());
    }
  }

  /**
   * What Spark's own scripts say on the command line of Java, said to a process that runs already.
   * It needs a launcher that exports the package.
   */
  private static void openPackages() {
    for (String option : JavaModuleOptions.defaultModuleOptionArray()) {
      String[] words = option.split("=", 2);
      if (words[0].equals("--add-opens")) {
        String[] names = words[1].split("[/=]");
        ModuleLayer.boot().findModule(names[0]).ifPresent(module -> open(module, names[1]));
      } else if (words[0].startsWith("-D") && System.getProperty(words[0].substring(2)) == null) {
        System.setProperty(words[0].substring(2), words[1]);
      }
    }
  }

  private static void open(Module module, String name) {
    if (!module.getPackages().contains(name)) {
      return;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("addOpensToAllUnnamed", Module.class, String.class)
          .invoke(null, module, name);
    } catch (ReflectiveOperationException | RuntimeException refused) {
      throw new IllegalStateException(
          "Spark needs " + name + " open, and this Java refused: " + refused, refused);
    }
  }

  @Override
  public String describe() {
    return "Spark " + spark.version();
  }

  @Override
  public int executors() {
    look();
    return executors;
  }

  @Override
  public int slots() {
    look();
    return slots;
  }

  private void look() {
    try {
      if (!spark.sc().isStopped()) {
        slots = Math.max(1, spark.defaultParallelism());
        // The driver is listed among them, where it is none.
        executors = Math.max(0, spark.sc().statusTracker().getExecutorInfos().length - 1);
      }
    } catch (Exception died) {
      // Meanwhile, and Scala declares nothing: what it was last is what is known. The next batch
      // says what happened.
    }
  }

  @Override
  public List<byte[]> measure(List<byte[]> frames) throws IOException {
    return within(
        () -> {
          spark.setJobGroup(group, "cells", true);
          return spark.parallelize(frames, 1).mapPartitions(function).collect();
        });
  }

  @Override
  public void cancel() {
    try {
      spark.cancelJobGroup(group);
    } catch (Exception dead) {
      // Nothing is measured there any more.
    }
  }

  @Override
  public void close() {
    spark.close();
    // Where the master is local, executors are in this process.
    BatchWorkers.end(group);
  }

  /** Calls Spark as if this process had no classes but Spark's. */
  private static <T> T within(Supplier<T> work) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(SparkCluster.class.getClassLoader());
    try {
      return work.get();
    } catch (Exception failed) {
      // Scala declares nothing; the first line says what happened, the rest is where in Spark.
      String said = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
      // Somebody else's configuration says it elsewhere.
      String log = System.getProperty(LOG);
      throw new IOException(
          log == null ? said : said + " (what Spark said is in " + log + ")", failed);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
