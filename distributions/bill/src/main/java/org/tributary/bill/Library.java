package org.tributary.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code distributions/libraries.csv}: a library of others and why it may be old.
 *
 * @param artifact its name, the start of its jar's
 * @param group by which package managers know it
 * @param version as its jar says
 * @param released the day of the release, or a later one
 * @param licence by its SPDX name, or {@code LicenseRef-} and a name of its own
 * @param copyright as NOTICE says it
 * @param excuse why it is older than two years; empty where it is not
 */
public record Library(
    String artifact,
    String group,
    String version,
    LocalDate released,
    String licence,
    String copyright,
    String excuse) {

  /** Every line of the table. */
  public static List<Library> all(Path table) throws IOException {
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
  }

  /** Whether a jar is this library's, by its name without what names a platform. */
  public boolean is(String jar) {
    return jar.equals(artifact + "-" + version + ".jar")
        || jar.startsWith(artifact + "-" + version + "-") && jar.endsWith("x86_64.jar");
  }

  /** As package managers name it. */
  String purl() {
    return "pkg:maven/" + group + "/" + artifact + "@" + version;
  }
}
