package org.tributary.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.host.ClusterSettings;
import picocli.CommandLine.Option;

/** Which cluster measures the cells of a run, if one does. */
final class SparkArguments {
  @Option(
      names = "--spark",
      paramLabel = "URL",
      description = "Measure cells on a Spark cluster, as spark://HOST:PORT. Needs SPARK_HOME.")
  private @Nullable String master;

  @Option(
      names = "--spark-conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark's, as spark.executor.memory=2g.")
  private List<String> conf = List.of();

  @Option(
      names = "--shared-data",
      description = "Executors open input files under their own paths; none is sent.")
  private boolean shared;

  boolean used() {
    return master != null;
  }

  String master() {
    return master == null ? "" : master;
  }

  /** What is wrong with what was typed. */
  Optional<String> mistake() {
    if (!used() && (!conf.isEmpty() || shared)) {
      return Optional.of((shared ? "--shared-data" : "--spark-conf") + " needs --spark");
    }
    return conf.stream()
        .filter(each -> !each.matches("spark\\.[^=]+=.*"))
        .findFirst()
        .map(each -> "--spark-conf must be spark.KEY=VALUE, was " + each);
  }

  ClusterSettings settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String each : conf) {
      int equals = each.indexOf('=');
      settings.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return new ClusterSettings(master(), settings, shared);
  }
}
