package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code distributions/libraries.csv}: a library of others and why it may be old. */
record Library(
    String artifact,
    String group,
    String version,
    LocalDate released,
    String licence,
    String copyright,
    String excuse) {

  static List<Library> all() {
    Path table = Path.of(System.getProperty("tributary.root"), "distributions/libraries.csv");
    try {
      List<Library> all = new ArrayList<>();
      for (String line : Files.readAllLines(table)) {
        if (!line.startsWith("#") && !line.startsWith("artifact;")) {
          String[] words = line.split(";", -1);
          all.add(
              new Library(
                  words[0],
                  words[1],
                  words[2],
                  LocalDate.parse(words[3]),
                  words[4],
                  words[5],
                  words[6]));
        }
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The name of its jar without what names a platform. */
  boolean is(String jar) {
    return jar.equals(artifact + "-" + version + ".jar")
        || jar.startsWith(artifact + "-" + version + "-") && jar.endsWith("x86_64.jar");
  }

  /** As package managers name it. */
  String purl() {
    return "pkg:maven/" + group + "/" + artifact + "@" + version;
  }
}
