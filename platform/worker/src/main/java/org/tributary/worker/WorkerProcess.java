package org.tributary.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that was started to measure cells, and the wire to it. */
final class WorkerProcess implements AutoCloseable {
  /** A path of a socket has at most 108 bytes. */
  private static final int LONGEST_SOCKET = 100;

  private static final long STEP_MILLIS = 5;
  private static final long SECONDS_TO_END = 5;
  private static final int SIGNALS = 128;
  private static final int LINES_QUOTED = 3;

  /** What Java takes options from beside its words, and says that it does. */
  private static final String OPTIONS = "JDK_JAVA_OPTIONS";

  private final Process process;
  private final Path log;
  private final Wire wire;

  private WorkerProcess(Process process, Path log, Wire wire) {
    this.process = process;
    this.log = log;
    this.wire = wire;
  }

  /** A process that ended before it was of use. */
  static final class NotStartedException extends Exception {
    private static final long serialVersionUID = 1;

    NotStartedException(String message) {
      super(message);
    }
  }

  /**
   * Starts a worker and waits until it has called.
   *
   * @param command starts it; the path of its socket is added as the last word
   * @param environment beside this process's own
   * @param log gets what it prints
   * @param check asked while waiting; what it throws ends the wait and the worker
   * @throws NotStartedException when it ended before, with what it printed last
   */
  static WorkerProcess start(
      List<String> command, Map<String, String> environment, Path log, Runnable check)
      throws IOException, NotStartedException {
    Path folder = socketFolder();
    Path socket = folder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      server.configureBlocking(false);
      Process process = process(command, environment, log, socket);
      try {
        SocketChannel channel = server.accept();
        while (channel == null) {
          check.run();
          if (!process.isAlive()) {
            throw new NotStartedException(ending(process) + " before it began: " + last(log));
          }
          process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS);
          channel = server.accept();
        }
        channel.configureBlocking(true);
        return new WorkerProcess(process, log, new Wire(channel));
      } catch (InterruptedException stop) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while a worker process was started", stop);
      } catch (IOException | RuntimeException | NotStartedException failed) {
        process.destroyForcibly();
        throw failed;
      }
    } finally {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
  }

  private static Path socketFolder() throws IOException {
    Path usual = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    Path shorter = Path.of("/tmp");
    boolean fits =
        usual.resolve("tributary-0123456789012345678/s").toString().length() <= LONGEST_SOCKET;
    return Files.createTempDirectory(
        fits || !Files.isWritable(shorter) ? usual : shorter, "tributary-");
  }

  /**
   * Ctrl-C reaches the whole group of a terminal's processes: workers do not hear it, the run tells
   * them.
   */
  private static Process process(
      List<String> command, Map<String, String> environment, Path log, Path socket)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      words.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
    }
    words.addAll(command);
    words.add(socket.toString());
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    // A fault's report would lie in the folder of whoever started the run.
    Path report = log.resolveSibling("fault-%p.log");
    builder
        .environment()
        .merge(OPTIONS, "\"-XX:ErrorFile=" + report + "\"", (given, own) -> given + " " + own);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  Wire wire() {
    return wire;
  }

  Path log() {
    return log;
  }

  /** How a process that is gone ended, as {@code ended with exit code 3}. */
  String ending() {
    return ending(process);
  }

  private static String ending(Process process) {
    int code;
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      code = process.waitFor();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return "ended";
    }
    return switch (code - SIGNALS) {
      case 4 -> "was ended by signal 4 (illegal instruction)";
      case 6 -> "was ended by signal 6 (abort, as after a fault of native code)";
      case 9 -> "was ended by signal 9 (kill, as by a system that is out of memory)";
      case 11 -> "was ended by signal 11 (segmentation fault)";
      case 15 -> "was ended by signal 15 (termination)";
      default -> "ended with exit code " + code;
    };
  }

  /** The last lines of what it printed. */
  String last() {
    return last(log);
  }

  private static String last(Path log) {
    try {
      List<String> lines =
          Files.readAllLines(log).stream()
              .filter(
                  line -> !line.matches("[\\s#]*|(NOTE: )?Picked up .*|WARNING: Using incubator.*"))
              .toList();
      return lines.isEmpty()
          ? "it printed nothing"
          : String.join(
              " | ", lines.subList(Math.max(0, lines.size() - LINES_QUOTED), lines.size()));
    } catch (IOException unreadable) {
      return "what it printed cannot be read";
    }
  }

  /** Ends the process at once; what it measures is lost. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      wire.close();
    } catch (IOException closed) {
      // It is closed then.
    }
    process.destroyForcibly();
  }
}
