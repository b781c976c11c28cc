package org.tributary.bill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * A jar, a plugin's zip or a native library in a distribution.
 *
 * @param name of the file, with its folder in the zip when that is {@code natives}
 * @param place the folder in the distribution, or the zip
 * @param sha256 64 hexadecimal digits
 * @param newestYear of its entries; 1980 where the build leaves no times, 0 where it has none
 */
public record Shipped(String name, String place, String sha256, int newestYear) {

  /** All of a distribution, by path; what is in a plugin's zip follows it. */
  public static List<Shipped> in(Path distribution) throws IOException {
    List<Shipped> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(distribution)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jar") || name.endsWith(".zip")) {
          String place = distribution.relativize(file.getParent()).toString().replace('\\', '/');
          byte[] bytes = Files.readAllBytes(file);
          Shipped shipped = of(name, place, bytes);
          all.add(shipped);
          if (shipped.zip()) {
            shipped.addInside(bytes, all);
          }
        }
      }
    }
    return all;
  }

  private void addInside(byte[] bytes, List<Shipped> all) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String inside = entry.getName();
        boolean natives = inside.startsWith("natives/") && !entry.isDirectory();
        if (natives || inside.endsWith(".jar")) {
          String kept = natives ? inside : inside.replaceFirst(".*/", "");
          all.add(of(kept, path(), in.readAllBytes()));
        }
      }
    }
  }

  /** Where it is, from the top of the distribution. */
  public String path() {
    return place + "/" + name;
  }

  /** Whether Tributary's own build made it. */
  public boolean own() {
    return name.equals("tributary.jar") || name.startsWith("tributary-");
  }

  /** Whether it is a jar. */
  public boolean jar() {
    return name.endsWith(".jar");
  }

  /** Whether it is a plugin's zip. */
  public boolean zip() {
    return name.endsWith(".zip");
  }

  private static Shipped of(String name, String place, byte[] bytes) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Shipped(name, place, HexFormat.of().formatHex(hash), newestYear(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int newestYear(byte[] bytes) throws IOException {
    int newest = 0;
    try (InputStream bytesOf = new ByteArrayInputStream(bytes);
        ZipInputStream in = new ZipInputStream(bytesOf)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        newest = Math.max(newest, entry.getTimeLocal().getYear());
      }
    }
    return newest;
  }
}
