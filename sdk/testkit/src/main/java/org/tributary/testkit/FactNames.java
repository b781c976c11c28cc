package org.tributary.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Names of facts that the classes of a plugin hold as texts, as {@code study.samples}. */
final class FactNames {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:source|family|study|arm)\\.[a-z][a-z0-9.-]*[a-z0-9]");

  private final Set<String> found = new TreeSet<>();

  private FactNames() {}

  /** The names in class files below folders, and in zips. */
  static Set<String> in(List<Path> places) {
    FactNames names = new FactNames();
    places.stream().filter(Files::exists).forEach(names::read);
    return names.found;
  }

  private void read(Path place) {
    try {
      if (Files.isRegularFile(place)) {
        try (InputStream in = Files.newInputStream(place)) {
          unzip(in);
        }
        return;
      }
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
          scan(Files.readAllBytes(file));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void unzip(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".class")) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        scan(bytes.toByteArray());
      } else if (entry.getName().endsWith(".jar")) {
        unzip(zip);
      }
    }
  }

  /** Constants of a class file stand in it byte by byte. */
  private void scan(byte[] classFile) {
    var matcher = NAME.matcher(new String(classFile, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }
}
