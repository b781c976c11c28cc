package org.tributary.host.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;
import org.tributary.worker.Cluster;

/**
 * A Spark installation and the bridge to it. Spark's jars are seen by the bridge alone, which sees
 * nothing of Tributary but {@code org.tributary.worker}: their Jackson, Guava and slf4j are others.
 */
final class SparkHome {
  static final String VARIABLE = "SPARK_HOME";
  private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-(.+)\\.jar");
  private static final String WORKERS = "org.tributary.worker.";
  private static final int MILLIS = 5000;

  private final List<Path> jars;
  private final Path bridge;

  private SparkHome(List<Path> jars, Path bridge) {
    this.jars = jars;
    this.bridge = bridge;
  }

  /**
   * Finds Spark by SPARK_HOME, and the bridge in one of some folders.
   *
   * @throws TributaryException saying which is missing, or of which version it is
   */
  static SparkHome find(Optional<String> home, List<Path> folders) {
    Path jars =
        home.map(each -> Path.of(each).resolve("jars"))
            .orElseThrow(
                () ->
                    missing(
                        "--spark needs a Spark 4 on this machine: set "
                            + VARIABLE
                            + " to the folder that has its jars/"));
    if (!Files.isDirectory(jars)) {
      throw missing(VARIABLE + " is " + home.get() + ", which has no folder jars");
    }
    List<Path> all = jarsOf(jars);
    Matcher core =
        all.stream()
            .map(each -> CORE.matcher(each.getFileName().toString()))
            .filter(Matcher::matches)
            .findFirst()
            .orElseThrow(() -> missing("there is no spark-core jar in " + jars));
    if (!core.group(1).equals("2.13") || !core.group(2).startsWith("4.")) {
      throw missing(
          "the Spark in "
              + jars
              + " is "
              + core.group(2)
              + " for Scala "
              + core.group(1)
              + "; --spark works with Spark 4 for Scala 2.13");
    }
    Path bridge =
        folders.stream()
            .filter(Files::isDirectory)
            .flatMap(folder -> jarsOf(folder).stream())
            .filter(each -> each.getFileName().toString().startsWith("tributary-spark"))
            .findFirst()
            .orElseThrow(
                () ->
                    missing(
                        "the bridge to Spark is not installed: unpack tributary-spark-*.zip into "
                            + folders.get(0).getParent()
                            + " or "
                            + folders.get(folders.size() - 1).getParent()));
    return new SparkHome(all, bridge);
  }

  private static TributaryException missing(String what) {
    return new TributaryException("spark-missing", what);
  }

  private static List<Path> jarsOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder + " cannot be read", unreadable);
    }
  }

  /**
   * Looks whether anybody listens where a standalone master is said to be; Spark itself would try
   * for a minute. Addresses of other kinds are left to Spark.
   *
   * @throws TributaryException when nobody does
   */
  static void requireReachable(String master) {
    if (!master.startsWith("spark://")) {
      return;
    }
    List<String> tried = new ArrayList<>();
    for (String each : master.substring("spark://".length()).split(",")) {
      int colon = each.lastIndexOf(':');
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(each.substring(colon + 1));
        socket.connect(new InetSocketAddress(each.substring(0, Math.max(0, colon)), port), MILLIS);
        return;
      } catch (IOException | IllegalArgumentException unreachable) {
        tried.add(each + ": " + unreachable.getMessage());
      }
    }
    throw new TributaryException(
        "spark-unreachable",
        "no Spark master answers at "
            + master
            + " ("
            + String.join("; ", tried)
            + "): write it as spark://HOST:PORT, as the master's own page has it");
  }

  /** What a class that is missing or another than expected means. */
  String mismatch(Throwable error) {
    return "the jars in "
        + jars.get(0).getParent()
        + " do not fit together, or not the bridge "
        + bridge
        + ": "
        + error
        + "; --spark works with the jars of one Spark 4 for Scala 2.13, as its distribution has"
        + " them, and Java "
        + Runtime.version().feature();
  }

  /** The jar of the bridge, which executors need too. */
  Path bridge() {
    return bridge;
  }

  /** Opens clusters of Spark. */
  Cluster.Provider provider() {
    List<URL> urls = new ArrayList<>();
    urls.add(url(bridge));
    jars.forEach(jar -> urls.add(url(jar)));
    // It lives as long as this process: Spark's threads load classes to the end.
    ClassLoader spark = new URLClassLoader("spark", urls.toArray(new URL[0]), new Shown());
    return ServiceLoader.load(Cluster.Provider.class, spark).stream()
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow(() -> missing(bridge + " is no bridge to Spark"));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What Spark sees of this process. */
  private static final class Shown extends ClassLoader {
    Shown() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(WORKERS)) {
        return Class.forName(name, false, SparkHome.class.getClassLoader());
      }
      throw new ClassNotFoundException(name);
    }
  }
}
