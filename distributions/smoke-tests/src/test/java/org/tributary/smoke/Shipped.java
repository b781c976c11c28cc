package org.tributary.smoke;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file in a distribution, in one of its folders or in a plugin's zip.
 *
 * @param name of the file, with its folder in the zip when that is {@code natives}
 */
record Shipped(String name, String place, byte[] bytes) {

  /** Jars and native libraries of a distribution, by place and name. */
  static List<Shipped> in(Path distribution) {
    try {
      List<Shipped> all = new ArrayList<>();
      for (String folder : List.of("lib", "natives", "plugins")) {
        Path path = distribution.resolve(folder);
        if (Files.isDirectory(path)) {
          add(path, folder, all);
        }
      }
      return all;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void add(Path folder, String place, List<Shipped> all) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar")) {
          all.add(new Shipped(name, place, Files.readAllBytes(file)));
        } else if (name.endsWith(".zip")) {
          addInside(file, place + "/" + name, all);
        }
      }
    }
  }

  private static void addInside(Path zip, String place, List<Shipped> all) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        boolean natives = name.startsWith("natives/") && !entry.isDirectory();
        if (natives || name.endsWith(".jar")) {
          String kept = natives ? name : name.replaceFirst(".*/", "");
          all.add(new Shipped(kept, place, in.readAllBytes()));
        }
      }
    }
  }

  boolean own() {
    return name.equals("tributary.jar") || name.startsWith("tributary-");
  }

  boolean jar() {
    return name.endsWith(".jar");
  }

  /** 64 hexadecimal digits. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The newest year of its entries; 1980 where the build leaves no times. */
  int newestYear() {
    int newest = 0;
    try (InputStream bytesOf = new ByteArrayInputStream(bytes);
        ZipInputStream in = new ZipInputStream(bytesOf)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        newest = Math.max(newest, entry.getTimeLocal().getYear());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return newest;
  }
}
