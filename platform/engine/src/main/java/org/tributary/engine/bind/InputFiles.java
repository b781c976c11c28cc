package org.tributary.engine.bind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.engine.registry.NearestWords;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/** Input files and folders, each hashed once for the life of a binder. */
final class InputFiles {
  private static final String DATA = "${data}/";
  private final ConcurrentMap<Path, InputFile> files = new ConcurrentHashMap<>();
  private final ConcurrentMap<Path, InputFolder> folders = new ConcurrentHashMap<>();
  private final Optional<Path> data;
  private final Map<Path, Path> copies;

  /**
   * Files, none opened yet.
   *
   * @param data folder that {@code ${data}} stands for, if any
   * @param copies what is read in place of a file or folder, by absolute path
   */
  InputFiles(Optional<Path> data, Map<Path, Path> copies) {
    this.data = data;
    this.copies = Map.copyOf(copies);
  }

  /**
   * The file with its hash.
   *
   * @throws IllegalArgumentException saying why it cannot be read, and which file may be meant
   */
  InputFile read(Path folder, String written) {
    Path path = path(folder, written);
    InputFile known = files.get(path);
    if (known != null) {
      return known;
    }
    requirePresent("file", path, folder, written, Files::isRegularFile);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new IllegalArgumentException(
          "'"
              + written
              + "' in "
              + folder
              + (Files.isDirectory(path)
                  ? " is a folder, not a file"
                  : Files.isRegularFile(path)
                      ? " may not be read: give yourself permission"
                      : " is not a file that can be read"));
    }
    return files.computeIfAbsent(path, each -> new InputFile(each, hash(each)));
  }

  /**
   * The folder with its files and the hash of them all.
   *
   * @throws IllegalArgumentException saying why it cannot be read, and which folder may be meant
   */
  InputFolder readFolder(Path folder, String written) {
    Path path = path(folder, written);
    requirePresent("folder", path, folder, written, Files::isDirectory);
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException("'" + written + "' in " + folder + " is not a folder");
    }
    return folders.computeIfAbsent(path, InputFiles::listed);
  }

  private static InputFolder listed(Path path) {
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> files =
          below
              .filter(Files::isRegularFile)
              .filter(each -> !hidden(path.relativize(each)))
              .sorted(Comparator.comparing(each -> unixName(path, each)))
              .toList();
      MessageDigest digest = sha256();
      for (Path each : files) {
        digest.update((unixName(path, each) + '\n' + hash(each) + '\n').getBytes(UTF_8));
      }
      return new InputFolder(path, files, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException unreadable) {
      throw unreadable(path, unreadable);
    } catch (UncheckedIOException unreadable) {
      throw unreadable(path, Objects.requireNonNull(unreadable.getCause()));
    }
  }

  private static IllegalArgumentException unreadable(Path folder, IOException failure) {
    return new IllegalArgumentException(
        folder
            + " cannot be read: "
            + (failure instanceof AccessDeniedException ? "no permission for " : "")
            + failure.getMessage());
  }

  /** The same on every system. */
  private static String unixName(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static void requirePresent(
      String kind, Path path, Path folder, String written, Predicate<Path> alike) {
    if (!Files.exists(path) && written.startsWith(DATA)) {
      throw new IllegalArgumentException(
          "there is no "
              + kind
              + " '"
              + written
              + "': "
              + path
              + " is missing; is --data, or"
              + " TRIBUTARY_DATA, the right folder?");
    }
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          !Files.notExists(path)
              ? "'" + written + "' in " + folder + " may not be read: give yourself permission"
              : "there is no " + kind + " '" + written + "' in " + folder + hint(path, alike));
    }
  }

  private Path path(Path folder, String written) {
    Path named = named(folder, written);
    return copies.getOrDefault(named.toAbsolutePath(), named);
  }

  private Path named(Path folder, String written) {
    if (!written.startsWith(DATA)) {
      return folder.resolve(written).normalize();
    }
    Path base =
        data.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + written
                        + "' needs a data folder: name it with --data, or set"
                        + " TRIBUTARY_DATA"));
    return base.toAbsolutePath().resolve(written.substring(DATA.length())).normalize();
  }

  private static String hint(Path path, Predicate<Path> alike) {
    Path parent = path.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return ": paths are relative to the study file";
    }
    try (Stream<Path> neighbours = Files.list(parent)) {
      List<String> names = neighbours.filter(alike).map(p -> p.getFileName().toString()).toList();
      List<String> nearest = NearestWords.of(path.getFileName().toString(), names);
      return nearest.isEmpty()
          ? ": paths are relative to the study file"
          : " - did you mean '" + nearest.get(0) + "'?";
    } catch (IOException unreadable) {
      return ": paths are relative to the study file";
    }
  }

  private static String hash(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = sha256();
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
