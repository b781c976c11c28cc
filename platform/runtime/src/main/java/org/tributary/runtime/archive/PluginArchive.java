package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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
   * @throws RefusedException when it is no zip, is too large, has an entry that leaves it, or no
   *     descriptor
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
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      Bounds.check(entries, Files.size(file));
      for (ZipEntry entry : entries) {
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

  /** Where it is unpacked to: one folder a content. */
  public Path place(Path cache) {
    return cache.resolve(descriptor.id() + "-" + sha256.substring(0, 16));
  }

  /**
   * The folder with the unpacked plugin: unpacked once per content, never half, and unpacked again
   * where any file in it is not the one in the zip.
   *
   * @param cache where unpacked plugins are kept, one folder a hash
   * @param hashes of files and of entries, remembered from start to start
   */
  public Path unpack(Path cache, RememberedHashes hashes) throws IOException {
    Path folder = place(cache);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .filter(entry -> !entry.isDirectory() && !Natives.foreign(entry.getName()))
              .toList();
      if (Files.isDirectory(folder) && holds(folder, zip, entries, hashes)) {
        return folder;
      }
      Files.createDirectories(cache);
      Path partial = Files.createDirectory(cache.resolve("partial-" + UUID.randomUUID()));
      try {
        for (ZipEntry entry : entries) {
          Path target = partial.resolve(checkInside(entry.getName())).normalize();
          Files.createDirectories(target.getParent());
          copy(zip, entry, target);
        }
        moveInto(partial, folder, cache);
      } finally {
        Contents.delete(partial);
      }
      hashes.forget(folder);
      if (!holds(folder, zip, entries, hashes)) {
        throw new IOException(
            "its files in " + folder + " are not those of the zip: is the disk damaged?");
      }
      return folder;
    }
  }

  /** Whether a folder holds the entries' bytes and nothing else. */
  private boolean holds(
      Path folder, ZipFile zip, List<? extends ZipEntry> entries, RememberedHashes hashes)
      throws IOException {
    for (ZipEntry entry : entries) {
      Path target = folder.resolve(checkInside(entry.getName())).normalize();
      if (!Files.isRegularFile(target)
          || Files.size(target) != entry.getSize()
          || !hashes.of(target).equals(hashes.ofEntry(file, zip, entry))) {
        return false;
      }
    }
    return Contents.files(folder).size() == entries.size();
  }

  /** An entry that is longer than it said is cut off by an error, not by the disk's end. */
  private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = entry.getSize();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new ZipException(entry.getName() + " is longer than it says");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static void moveInto(Path partial, Path folder, Path cache) throws IOException {
    if (Files.isDirectory(folder)) {
      Path damaged = cache.resolve("partial-" + UUID.randomUUID());
      Files.move(folder, damaged);
      Contents.delete(damaged);
    }
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
