package org.tributary.smoke;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on loopback: one master and two workers of one core, which see
 * neither a folder of the driver's, but another in its place, nor the installation.
 */
final class SparkMachines implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final int PATIENCE_SECONDS = 120;
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Path home = Path.of(System.getProperty("tributary.spark"));
  private final List<Running> daemons = new ArrayList<>();
  private final Path works;
  private final int port;

  /**
   * Starts them.
   *
   * @param hidden what workers do not see
   * @param shown what they see under its path
   * @param works folder for what they are sent, of each worker its own
   */
  SparkMachines(Path hidden, Path shown, Path works) throws IOException, InterruptedException {
    this.works = works;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    String[] own = {"--host", "127.0.0.1", "--port", "" + port, "--webui-port", "0"};
    Running master = daemon("org.apache.spark.deploy.master.Master", own).start();
    daemons.add(master);
    once(master, "Starting Spark master", 1);
    Path install = Installation.unpacked().folder().getParent();
    String blind =
        "mount --bind '"
            + shown
            + "' '"
            + hidden
            + "' && mount -t tmpfs none '"
            + install
            + "' && exec \"$@\"";
    for (int i = 0; i < WORKERS; i++) {
      Path work = Files.createDirectories(works.resolve("worker-" + i));
      String[] words = {
        "--cores",
        "1",
        "--memory",
        "2g",
        "--host",
        "127.0.0.1",
        "--webui-port",
        "0",
        "--work-dir",
        work.toString(),
        master()
      };
      daemons.add(
          daemon("org.apache.spark.deploy.worker.Worker", words)
              .behind("unshare", "-m", "sh", "-c", blind, "sh")
              .start());
    }
    once(master, "Registering worker", WORKERS);
  }

  private Command daemon(String main, String... words) {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(each -> all.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
    all.addAll(List.of("-cp", home.resolve("jars") + "/*", main));
    all.addAll(List.of(words));
    return new Command(
        all,
        works,
        Map.of(
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            "127.0.0.1"));
  }

  private static void once(Running daemon, String line, int times)
      throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      String said = Files.readString(daemon.err()) + Files.readString(daemon.out());
      if (said.lines().filter(each -> each.contains(line)).count() >= times) {
        return;
      }
      if (!daemon.process().isAlive()) {
        throw new IllegalStateException(said);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("never said: " + line);
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  Path home() {
    return home;
  }

  /** What executors were sent and what their workers left, of all runs. */
  Path works() {
    return works;
  }

  /** Processes on the workers' side whose command has a word. */
  List<ProcessHandle> processes(String word) {
    return IntStream.range(1, daemons.size())
        .mapToObj(i -> daemons.get(i).process().descendants())
        .flatMap(Stream::distinct)
        .filter(each -> each.info().commandLine().orElse("").contains(word))
        .toList();
  }

  @Override
  public void close() {
    for (int i = daemons.size() - 1; i >= 0; i--) {
      Process daemon = daemons.get(i).process();
      List<ProcessHandle> below = daemon.descendants().toList();
      daemon.destroyForcibly();
      below.forEach(ProcessHandle::destroyForcibly);
      daemons.get(i).finish();
    }
  }
}
