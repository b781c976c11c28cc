package org.tributary.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Worker processes in place of worker threads: what a plugin breaks beyond repair takes one cell
 * with it, which is tried once more.
 *
 * @param command starts a worker; the path of its socket is added as the last word
 * @param environment of the worker, beside this process's own
 * @param cellTimeout longest time for one cell, after which its worker is ended and the cell has
 *     failed; without, a cell may take for ever
 */
public record Isolation(
    List<String> command, Map<String, String> environment, Optional<Duration> cellTimeout) {
  public Isolation {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
