package org.tributary.host.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is being written. Most of what goes in is compressed already. */
final class Zipping implements AutoCloseable {
  private final ZipOutputStream out;

  Zipping(Path zip) throws IOException {
    this.out = new ZipOutputStream(Files.newOutputStream(zip));
    out.setLevel(Deflater.BEST_SPEED);
  }

  void add(Path file, String name) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    Files.copy(file, out);
    out.closeEntry();
  }

  /** All files below a folder that is there; nothing of one that is not. */
  void addAll(Path folder, String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      add(file, prefix + folder.relativize(file).toString().replace('\\', '/'));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
