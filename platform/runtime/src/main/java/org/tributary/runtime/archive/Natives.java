package org.tributary.runtime.archive;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Native libraries of a plugin: {@code natives/linux-amd64/libduckdb_java.so} in its zip is
 * unpacked on that platform only, and found there by {@code System.loadLibrary}.
 */
public final class Natives {
  /** Folder in the zip. */
  public static final String FOLDER = "natives";

  private Natives() {}

  /** This platform, as {@code linux-amd64}, {@code macos-arm64}, {@code windows-amd64}. */
  public static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        system.startsWith("mac") ? "macos" : system.startsWith("win") ? "windows" : "linux";
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name
        + "-"
        + switch (processor) {
          case "x86_64", "amd64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> processor;
        };
  }

  /** Whether an entry of a zip is a library of another platform. */
  static boolean foreign(String entry) {
    String slashes = entry.replace('\\', '/');
    return slashes.startsWith(FOLDER + "/") && !slashes.startsWith(FOLDER + "/" + platform() + "/");
  }

  /** Where a plugin's libraries of this platform are. */
  static Path of(Path folder) {
    return folder.resolve(FOLDER).resolve(platform());
  }
}
