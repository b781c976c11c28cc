package org.tributary.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One look at a run.
 *
 * @param tree what {@link LiveRun#tree} gave
 */
public record LiveState(JsonNode tree) {
  /** A run writes once a second. */
  private static final long SILENT_MILLIS = 20_000;

  /** On one line. */
  String json() {
    return tree.toString();
  }

  /** Whether it goes on. */
  public boolean running() {
    return tree.path("state").asText().equals("running");
  }

  /** Its report, where it has ended. */
  public Optional<Path> report() {
    return Optional.of(tree.path("report").asText()).filter(file -> !file.isEmpty()).map(Path::of);
  }

  /** The same as read from a file, stopped where nobody has written it for long. */
  LiveState now() {
    long age = System.currentTimeMillis() - tree.path("written").asLong();
    if (!running() || age < SILENT_MILLIS) {
      return this;
    }
    ObjectNode stopped = tree.deepCopy();
    return new LiveState(stopped.put("state", "stopped"));
  }

  /** What goes on with it once it was stopped. */
  public String command() {
    return tree.path("command").asText();
  }

  /** What a reader without a script is told. */
  String plain() {
    JsonNode counts = tree.path("counts");
    StringBuilder text = new StringBuilder();
    for (String name : new String[] {"total", "done", "reused", "running", "failed", "left"}) {
      text.append(name).append(' ').append(counts.path(name).asInt()).append("   ");
    }
    text.append("\n\nNo verdict before the end.\n");
    for (JsonNode failure : tree.path("failures")) {
      text.append(failure.asText()).append('\n');
    }
    if (!running()) {
      text.append("\nStopped. Go on with: ").append(command()).append('\n');
    }
    return text.toString();
  }
}
