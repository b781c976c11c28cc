package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/** The program of some options: how it is started, named and asked. */
record Program(ProgramOptions options) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final long MOST_NANOS = Long.MAX_VALUE / 4;

  Channel channel(IdleWorkers idle) {
    return options.exchange() == Exchange.PIPE
        ? new PipeChannel(this, idle)
        : new FolderChannel(this);
  }

  /** As people know it. */
  String name() {
    return String.valueOf(options.program().path().getFileName());
  }

  Duration timeLimit() {
    return Duration.ofNanos((long) Math.min(options.timeLimit() * 1e9, MOST_NANOS));
  }

  /**
   * A process of it, in its own folder, one thread a process: many run at once.
   *
   * @throws ProgramFailure when it cannot be started
   */
  Process start(List<String> arguments) {
    Path file = options.program().path();
    List<String> command = new ArrayList<>(options.runner());
    if (command.isEmpty() && name().endsWith(".py")) {
      command.add("python3");
    }
    command.add(file.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(Objects.requireNonNull(file.getParent()).toFile());
    Map<String, String> environment = builder.environment();
    for (String threads : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")) {
      environment.putIfAbsent(threads, "1");
    }
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("PYTHONHASHSEED", "0");
    environment.put("PYTHONIOENCODING", "utf-8");
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new ProgramFailure(
          name()
              + " cannot be started as '"
              + String.join(" ", command)
              + "': is '"
              + command.get(0)
              + "' installed, and may it be run? Name the command in 'runner'");
    }
  }

  /** Writes the program's own options into a header, numbers and truth values as such. */
  void tell(ObjectNode header) {
    ObjectNode with = header.putObject("options");
    for (Map.Entry<String, String> each : new TreeMap<>(options.with()).entrySet()) {
      String value = each.getValue();
      if (WHOLE.matcher(value).matches()) {
        with.put(each.getKey(), Long.parseLong(value));
      } else if (NUMBER.matcher(value).matches()) {
        with.put(each.getKey(), Double.parseDouble(value));
      } else if (value.equals("true") || value.equals("false")) {
        with.put(each.getKey(), Boolean.parseBoolean(value));
      } else {
        with.put(each.getKey(), value);
      }
    }
  }

  /** Whether a message ends the waiting. */
  static boolean isAnswer(Message message) {
    ObjectNode header = message.header();
    return header.path("ok").asBoolean(false)
        || header.path("missing").asBoolean(false)
        || header.has("error")
        || header.has("censored");
  }

  /** The answer, unless it says no. */
  Message accepted(Message answer, Message question, LogTail log) {
    ObjectNode header = answer.header();
    if (header.has("error")) {
      throw failure(question, "says: " + header.get("error").asText(), log);
    }
    if (header.has("censored")) {
      throw censored(header, question, log);
    }
    return answer;
  }

  private RuntimeException censored(ObjectNode header, Message question, LogTail log) {
    String word = header.get("censored").asText();
    for (Outcome outcome : Outcome.values()) {
      if (outcome.censored() && outcome.word().equals(word)) {
        return new CensoredException(
            outcome, name() + ": " + header.path("message").asText("it does not say why"));
      }
    }
    return failure(question, "gives the censoring '" + Wire.shown(word) + "', which is none", log);
  }

  /** What went wrong, with the last lines that the program logged. */
  ProgramFailure failure(Message question, String what, LogTail log) {
    String lines = log.last();
    return new ProgramFailure(
        name()
            + ", asked to "
            + question.operation()
            + ", "
            + what
            + (lines.isEmpty() ? "" : "; its last lines: " + lines));
  }
}
