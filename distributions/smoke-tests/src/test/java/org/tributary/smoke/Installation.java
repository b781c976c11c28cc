package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The archive, unpacked once for all tests into a folder with a blank in its name; or a copy. */
final class Installation {
  private final Path folder;
  private final Path home;
  private final Map<String, String> contents;

  private Installation(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
    this.contents = contents();
  }

  /** The one installation of this process. */
  static Installation unpacked() {
    return Holder.INSTALLATION;
  }

  /** The deep distribution, copied below a folder with a blank in its name; delete it. */
  static Installation deepIn(Path place) {
    try {
      Path exploded = Path.of(System.getProperty("tributary.deep")).toRealPath();
      started("cp", "-a", exploded.toString(), place.toString());
      return new Installation(place.resolve(exploded.getFileName()), place.resolve("home"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An archive of {@code target/installs}, unpacked into a folder; delete it. */
  static Installation ofArchive(String name, Path place) {
    return unpacked(Path.of(System.getProperty("tributary.installs"), name), place);
  }

  private static Installation unpacked(Path archive, Path place) {
    try {
      started("tar", "-xzf", archive.toRealPath().toString(), "-C", place.toString());
      try (Stream<Path> inside = Files.list(place)) {
        return new Installation(inside.findFirst().orElseThrow(), place.resolve("home"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path home() {
    return home;
  }

  Path folder() {
    return folder;
  }

  Path program() {
    return folder.resolve("bin").resolve("tributary");
  }

  String study(String name) {
    return folder.resolve("studies").resolve(name + ".yaml").toString();
  }

  /** Lets every user of the machine into the folder above, which is its maker's alone. */
  void openToAll() {
    java.io.File above = folder.getParent().toFile();
    if (!above.setExecutable(true, false) || !above.setReadable(true, false)) {
      throw new IllegalStateException(above + " cannot be opened to all");
    }
  }

  /** A command to be started in a folder. */
  Command tributary(Path working, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program().toString()));
    words.addAll(List.of(arguments));
    return new Command(
        words,
        working,
        Map.of("TRIBUTARY_HOME", home.toString(), "TRIBUTARY_CLASS_SHARING", "off"));
  }

  /** The five settings of figure 1, with this many replicates, measured into a workspace. */
  Command figureOne(Path workspace, int replicates, String... more) {
    List<String> words = new ArrayList<>(List.of("run", study("figure-1")));
    words.addAll(List.of("--replicates", String.valueOf(replicates)));
    words.addAll(List.of("--out", workspace.toString()));
    words.addAll(List.of(more));
    return tributary(folder.getParent(), words.toArray(new String[0]));
  }

  /** Every file with its length, date and checksum, as they are now. */
  Map<String, String> contents() {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> all = new TreeMap<>();
      for (Path file : files.toList()) {
        all.put(folder.relativize(file).toString(), describe(file));
      }
      return all;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every file as it was when unpacked. */
  Map<String, String> contentsAtFirst() {
    return contents;
  }

  private static String describe(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return "folder " + Files.getLastModifiedTime(file);
    }
    CRC32 checksum = new CRC32();
    checksum.update(Files.readAllBytes(file));
    return Files.getLastModifiedTime(file) + " " + checksum.getValue();
  }

  private static void started(String... words) throws IOException {
    Process process = new ProcessBuilder(words).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + " failed");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static final class Holder {
    static final Installation INSTALLATION = unpack();

    private static Installation unpack() {
      try {
        Path place = Files.createTempDirectory("tributary smoke");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(place)));
        return unpacked(Path.of(System.getProperty("tributary.archive")), place);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
