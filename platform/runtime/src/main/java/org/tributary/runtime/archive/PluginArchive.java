package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A plugin zip that was read far enough to know what it is.
 *
 * @param file the zip
 * @param sha256 of its bytes
 * @param descriptor what it says of itself
 */
public record PluginArchive(Path file, String sha256, Descriptor descriptor) {

  /**
   * Reads a zip's entry names and descriptor.
   *
   * @throws RefusedException when it is no zip, has an entry that leaves it, or no descriptor
   */
  public static PluginArchive open(Path file) throws IOException {
    return open(file, Sha256::of);
  }

  /** Tells the SHA-256 of a file. */
  @FunctionalInterface
  public interface Hashing {
    /** 64 hexadecimal digits. */
    String of(Path file) throws IOException;
  }

  /** The same with another way to the hash, such as {@link RememberedHashes}. */
  public static PluginArchive open(Path file, Hashing hashing) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        checkInside(entry.getName());
      }
      ZipEntry entry = zip.getEntry(Descriptor.FILE);
      if (entry == null) {
        throw Descriptor.missing();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new PluginArchive(file, hashing.of(file), Descriptor.read(in));
      }
    } catch (ZipException unreadable) {
      throw new RefusedException(
          "it is not a readable zip (" + unreadable.getMessage() + ")",
          "get the file again or rebuild it");
    }
  }

  /**
   * The folder with the unpacked plugin; unpacked once per content, and never half.
   *
   * @param cache where unpacked plugins are kept, one folder a hash
   */
  public Path unpack(Path cache) throws IOException {
    Path folder = cache.resolve(descriptor.id() + "-" + sha256.substring(0, 16));
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(cache);
    Path partial = Files.createTempDirectory(cache, "partial-");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path target = partial.resolve(checkInside(entry.getName())).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
      moveInto(partial, folder);
      return folder;
    } finally {
      Contents.delete(partial);
    }
  }

  private static void moveInto(Path partial, Path folder) throws IOException {
    try {
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(partial, folder);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
      // Another process unpacked the same bytes first.
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
  }

  private static String checkInside(String name) {
    String slashes = name.replace('\\', '/');
    boolean outside = slashes.startsWith("/") || slashes.matches("[A-Za-z]:.*");
    for (String part : slashes.split("/")) {
      outside |= part.equals("..");
    }
    if (outside) {
      throw new RefusedException(
          "its entry '" + name + "' would be written outside its folder",
          "do not use this file; ask its provider for a clean one");
    }
    return slashes;
  }
}
