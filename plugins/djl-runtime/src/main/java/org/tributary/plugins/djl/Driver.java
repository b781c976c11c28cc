package org.tributary.plugins.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The NVIDIA driver of the system, found by its files; nothing is started. */
final class Driver {
  private static final Pattern VERSION = Pattern.compile("\\b(\\d{3,4}\\.\\d+(\\.\\d+)?)\\b");
  private static final Pattern MODEL = Pattern.compile("(?m)^Model:\\s*(.+?)\\s*$");

  private Driver() {}

  /**
   * As {@code NVIDIA 550.54.15}; empty when there is none.
   *
   * @param root of the file system
   */
  static Optional<String> find(Path root) {
    Path version = root.resolve("proc/driver/nvidia/version");
    if (Files.isReadable(version)) {
      Matcher number = VERSION.matcher(text(version));
      return Optional.of(number.find() ? "NVIDIA " + number.group(1) : "NVIDIA");
    }
    String windows = System.getenv().getOrDefault("SystemRoot", "C:\\Windows");
    boolean other =
        Files.exists(root.resolve("usr/lib/wsl/lib/libcuda.so.1"))
            || Files.exists(Path.of(windows).resolve("System32").resolve("nvcuda.dll"));
    return other ? Optional.of("NVIDIA") : Optional.empty();
  }

  /**
   * The model of the GPUs where all are of one; empty otherwise, since the driver's order need not
   * be that of CUDA.
   */
  static String model(Path root) {
    Path gpus = root.resolve("proc/driver/nvidia/gpus");
    TreeSet<String> models = new TreeSet<>();
    if (Files.isDirectory(gpus)) {
      try (Stream<Path> each = Files.list(gpus)) {
        for (Path gpu : each.toList()) {
          Matcher model = MODEL.matcher(text(gpu.resolve("information")));
          models.add(model.find() ? model.group(1) : "");
        }
      } catch (IOException unreadable) {
        return "";
      }
    }
    return models.size() == 1 ? models.first() : "";
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
