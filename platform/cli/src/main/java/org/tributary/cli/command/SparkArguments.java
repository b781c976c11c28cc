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
  private static final String SENT = "a run says itself what it sends to executors";

  /** Settings that a run makes. */
  private static final Map<String, String> OWN =
      Map.of(
          "spark.master", "write it as --spark URL",
          "spark.jars", SENT,
          "spark.files", SENT,
          "spark.archives", SENT);

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
    return conf.stream().flatMap(each -> mistake(each).stream()).findFirst();
  }

  private static Optional<String> mistake(String setting) {
    if (!setting.matches("spark\\.[^=]+=.*")) {
      return Optional.of("--spark-conf must be spark.KEY=VALUE, was " + setting);
    }
    String key = setting.substring(0, setting.indexOf('='));
    return Optional.ofNullable(OWN.get(key))
        .map(how -> "--spark-conf " + key + " cannot be given: " + how);
  }

  /** The words of these options, as they were typed. */
  String typed() {
    if (!used()) {
      return "";
    }
    StringBuilder words = new StringBuilder(" --spark ").append(master());
    conf.forEach(each -> words.append(" --spark-conf ").append(each));
    return words.append(shared ? " --shared-data" : "").toString();
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
