package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The class path of one plugin.
 *
 * @param own its own jars, or its folder of classes
 * @param libraries the jars it brought along
 * @param natives folder of its native libraries for this platform; there or not
 */
public record Contents(List<Path> own, List<Path> libraries, Path natives) {
  private static final String INDEX = "META-INF/extensions.idx";
  private static final byte[] EXTENSION =
      "Lorg/pf4j/Extension;".getBytes(StandardCharsets.ISO_8859_1);

  public Contents {
    own = List.copyOf(own);
    libraries = List.copyOf(libraries);
  }

  /** The class path of an unpacked zip: {@code *.jar} and {@code lib/*.jar}. */
  public static Contents ofUnpacked(Path folder) throws IOException {
    return new Contents(jars(folder), jars(folder.resolve("lib")), Natives.of(folder));
  }

  /** Everything, own first. */
  public List<Path> all() {
    return Stream.concat(own.stream(), libraries.stream()).toList();
  }

  /** The first jar with a class below one of the package paths, with that path, if any has. */
  public Optional<String> copyOf(Set<String> packagePaths) throws IOException {
    for (Path path : all()) {
      for (String name : names(path)) {
        for (String prefix : packagePaths) {
          if (name.startsWith(prefix) && name.endsWith(".class")) {
            return Optional.of(prefix.replace('/', '.') + "* in " + path.getFileName());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Classes that the indexes of extensions name. */
  public Set<String> indexed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path path : all()) {
      Optional<byte[]> index = bytes(path, INDEX, Bounds.TEXT_BYTES);
      if (index.isPresent()) {
        new String(index.get(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceAll("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(named::add);
      }
    }
    return named;
  }

  /** Classes of the plugin's own that carry {@code @Extension}. */
  public Set<String> annotated() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path path : own) {
      for (String name : names(path)) {
        if (name.endsWith(".class")
            && contains(bytes(path, name, Bounds.CLASS_BYTES).orElseThrow(), EXTENSION)) {
          found.add(name.substring(0, name.length() - 6).replace('/', '.'));
        }
      }
    }
    return found;
  }

  /** Regular files below a folder, in name order. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Deletes a folder and what is in it; nothing when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Set<String> names(Path path) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(path)) {
      for (Path file : files(path)) {
        names.add(path.relativize(file).toString().replace('\\', '/'));
      }
      return names;
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      List<ZipEntry> entries = new ArrayList<>(Collections.list(jar.entries()));
      Bounds.check(entries, Files.size(path));
      entries.forEach(entry -> names.add(entry.getName()));
    }
    return names;
  }

  private static Optional<byte[]> bytes(Path path, String name, int most) throws IOException {
    if (Files.isDirectory(path)) {
      Path file = path.resolve(name);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new RefusedException(
              name + " in " + path.getFileName() + " has more than " + most + " bytes",
              "do not use this file; ask its provider for another");
        }
        return Optional.of(bytes);
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] sought) {
    for (int start = 0; start + sought.length <= bytes.length; start++) {
      int same = 0;
      while (same < sought.length && bytes[start + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return true;
      }
    }
    return false;
  }
}
