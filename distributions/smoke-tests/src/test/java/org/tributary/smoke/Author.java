package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody with an installation on the path and a clean home. Maven fetches nothing there: what the
 * build of this project has fetched is lent to it, but nothing of Tributary's own, which comes from
 * the installation.
 */
final class Author implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 600;
  private final Installation installation;
  private final Path home;
  private final Path desk;

  /** A home and an empty folder to work in, both below a folder. */
  Author(Installation installation, Path folder) {
    this.installation = installation;
    try {
      home = Files.createDirectories(folder.resolve("home")).toRealPath();
      desk = Files.createDirectories(folder.resolve("desk")).toRealPath();
      Path lent = home.resolve("lent");
      lend(Path.of(System.getProperty("tributary.local")), lent, "org");
      lend(Path.of(System.getProperty("tributary.local"), "org"), lent.resolve("org"), "tributary");
      Files.writeString(
          Files.createDirectories(home.resolve(".m2")).resolve("settings.xml"),
          "<settings><localRepository>%s</localRepository><offline>true</offline></settings>"
              .formatted(lent));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void lend(Path from, Path to, String kept) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.filter(one -> !one.endsWith(kept)).toList()) {
        Files.createSymbolicLink(to.resolve(each.getFileName()), each.toRealPath());
      }
    }
  }

  Path desk() {
    return desk;
  }

  /** What was fetched from the repository of the installation. */
  Path fetched() {
    return home.resolve("lent/org/tributary");
  }

  /** Runs lines of a shell until one fails; standard error names each as it begins. */
  Finished runs(String lines) {
    String path =
        installation.program().getParent()
            + ":"
            + Path.of(System.getProperty("tributary.maven"), "bin")
            + ":"
            + System.getenv("PATH");
    // A repository that is a folder is none of the network's; and it does not matter here which
    // mirror the build had fetched an artifact from.
    String maven =
        "-Duser.home="
            + home
            + " -XX:TieredStopAtLevel=1" // a build of seconds does not pay the second compiler back
            + " -Daether.offline.protocols=file"
            + " -Daether.enhancedLocalRepository.trackingFilename=none";
    Finished finished =
        new Command(
                List.of("sh", "-e", "-x", "-c", lines),
                desk,
                Map.of(
                    "PATH", path,
                    "HOME", home.toString(),
                    "TRIBUTARY_HOME", home.resolve(".tributary").toString(),
                    "TRIBUTARY", installation.folder().toString(),
                    "MAVEN_OPTS", maven))
            .start()
            .finish(PATIENCE_SECONDS);
    // Maven ends with a word to the terminal that its colours are over.
    return new Finished(
        finished.code(), finished.out(), finished.err().replaceAll("\\e\\[[0-9;]*m", ""));
  }

  @Override
  public void close() {
    Folders.delete(home.resolve("lent"));
  }
}
