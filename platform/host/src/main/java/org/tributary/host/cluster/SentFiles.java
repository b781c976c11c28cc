package org.tributary.host.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.option.InputFile;

/**
 * The study file and its input files, each under a name that says what it holds.
 *
 * @param names of files and folders on an executor, by absolute path here
 * @param files here, under those names
 * @param folders zips of input folders, by those names
 */
record SentFiles(Map<String, String> names, List<Path> files, Map<String, Path> folders) {
  /** Above this an input file is opened under its own path. */
  private static final long LONGEST = 1L << 30;

  private static final int DIGITS = 16;

  /**
   * Files of a study.
   *
   * @param study absolute path of the study file
   * @param shared whether input files are not sent
   * @param place folder for links and zips
   */
  static SentFiles of(Path study, Collection<InputFile> inputs, boolean shared, Path place)
      throws IOException {
    Map<String, String> names = new TreeMap<>();
    Map<String, Path> files = new LinkedHashMap<>();
    Map<String, Path> folders = new LinkedHashMap<>();
    String name = "study-" + plain(study);
    names.put(study.toString(), name);
    files.put(name, linked(place, name, study));
    for (InputFile input : shared ? List.<InputFile>of() : inputs) {
      Path path = input.path().toAbsolutePath().normalize();
      String called = input.sha256().substring(0, DIGITS) + "-" + plain(path);
      if (Files.isDirectory(path)) {
        names.put(path.toString(), called);
        if (!folders.containsKey(called)) {
          Path zip = place.resolve(called + ".zip");
          try (Zipping zipping = new Zipping(zip)) {
            zipping.addAll(path, "");
          }
          folders.put(called, zip);
        }
      } else if (Files.size(path) <= LONGEST) {
        names.put(path.toString(), called);
        if (!files.containsKey(called)) {
          files.put(called, linked(place, called, path));
        }
      }
    }
    return new SentFiles(names, List.copyOf(files.values()), folders);
  }

  private static String plain(Path path) {
    return path.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static Path linked(Path place, String name, Path file) throws IOException {
    return Files.createSymbolicLink(place.resolve(name), file.toRealPath());
  }
}
