package org.tributary.worker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the executors of a cluster start.
 *
 * @param run names the run among others
 * @param command starts a worker, with {@link #ROOT} where the executor's own folder is meant; the
 *     path of its socket is added as the last word
 * @param environment of the worker, beside that of the executor
 * @param order what each worker binds
 * @param files of this machine that each executor gets into its folder, under their names
 * @param archives that each executor unpacks into its folder: zip by the name of the folder
 * @param log file here that gets what the cluster's library says
 */
public record ClusterJob(
    String run,
    List<String> command,
    Map<String, String> environment,
    String order,
    List<String> files,
    Map<String, String> archives,
    String log) {
  /** Stands for the executor's folder. */
  public static final String ROOT = "{root}";

  public ClusterJob {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
    archives = Map.copyOf(archives);
  }

  /** The words that start a worker in an executor's folder. */
  List<String> command(Path root) {
    return command.stream().map(word -> word.replace(ROOT, root.toString())).toList();
  }

  /** The variables of a worker in an executor's folder. */
  Map<String, String> environment(Path root) {
    Map<String, String> placed = new HashMap<>();
    environment.forEach((name, value) -> placed.put(name, value.replace(ROOT, root.toString())));
    return placed;
  }
}
