package org.tributary.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Files named by 64 hexadecimal digits, spread over folders by the first two. */
final class ContentFolder {
  private static final int DIGITS = 64;
  private final Path root;
  private final Disk disk;

  ContentFolder(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Path path(String name) {
    if (!name.matches("[0-9a-f]{" + DIGITS + "}")) {
      throw new IllegalArgumentException("a stored name has 64 hexadecimal digits, was " + name);
    }
    return root.resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  /** The file's size; -1 when there is none. */
  long size(String name) {
    try {
      Path path = path(name);
      return Files.exists(path) ? Files.size(path) : -1;
    } catch (IOException e) {
      throw DiskFailure.reading(path(name), e);
    }
  }

  /** The first byte of a file that is there; -1 when it is empty. */
  int first(String name) {
    try (InputStream in = Files.newInputStream(path(name))) {
      return in.read();
    } catch (IOException e) {
      throw DiskFailure.reading(path(name), e);
    }
  }

  void put(String name, byte[] bytes) {
    Path path = path(name);
    try {
      disk.createDirectories(Objects.requireNonNull(path.getParent()));
      disk.place(path, temporary -> Files.write(temporary, bytes));
    } catch (IOException e) {
      throw DiskFailure.writing(path, e);
    }
  }

  Optional<byte[]> get(String name) {
    Path path = path(name);
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      throw DiskFailure.reading(path, e);
    }
  }

  void delete(String name) {
    Path path = path(name);
    try {
      disk.delete(path);
    } catch (IOException e) {
      throw DiskFailure.writing(path, e);
    }
  }

  /** Names of all files, sorted. */
  List<String> names() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).getName(0).toString() + file.getFileName())
          .filter(name -> name.matches("[0-9a-f]{" + DIGITS + "}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw DiskFailure.reading(root, e);
    }
  }
}
