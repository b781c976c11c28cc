package org.tributary.numerics.linear;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The OpenBLAS of one platform as it lies in its jar, and where it is unpacked to.
 *
 * @param version version of the jar, for example {@code 0.3.31-1.5.13}
 * @param resources folder of the jar, ending in a slash
 * @param files the library first, then the libraries it loads from its own folder
 */
record NativeLibrary(String version, String resources, List<String> files) {
  NativeLibrary {
    files = List.copyOf(files);
  }

  /**
   * Finds the library of this operating system and processor.
   *
   * @throws IOException if this platform has none on the class path
   */
  static NativeLibrary ofThisPlatform() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String architecture =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> processor;
        };
    NativeLibrary library;
    if (system.startsWith("linux")) {
      List<String> files =
          List.of("libopenblas.so.0", "libgfortran.so.5", "libquadmath.so.0", "libgcc_s.so.1");
      library = of("linux-" + architecture, files);
    } else if (system.startsWith("mac")) {
      List<String> files =
          List.of(
              "libopenblas.0.dylib",
              "libgfortran.dylib",
              "libquadmath.0.dylib",
              "libgcc_s.1.1.dylib");
      library = of("macosx-" + architecture, files);
    } else {
      library = of("windows-" + architecture, List.of("libopenblas.dll"));
    }
    library.size(library.files.get(0));
    return library;
  }

  /** Unpacks what is not there yet and returns the path of the library. */
  Path extract() throws IOException {
    Path folder = new NativeFolder(NativeFolder.base(version), this).complete();
    // libgfortran looks for it in the system alone, where it may not be; once loaded it is found.
    Path quadmath = folder.resolve("libquadmath.so.0");
    if (Files.exists(quadmath)) {
      try {
        System.load(quadmath.toString());
      } catch (UnsatisfiedLinkError another) {
        // Another class loader of this process has it: it is loaded all the same.
      }
    }
    return folder.resolve(files.get(0));
  }

  /** Returns the size of a file in the jar, in bytes; -1 where a neighbour is not shipped. */
  long size(String file) throws IOException {
    URL url = url(file);
    if (url != null) {
      return url.openConnection().getContentLengthLong();
    }
    if (file.equals(files.get(0))) {
      throw new IOException(
          "there is no "
              + resources
              + file
              + " on the class path: no native build for this platform");
    }
    return -1;
  }

  void copy(String file, Path target) throws IOException {
    URL url = url(file);
    if (url != null) {
      try (InputStream content = url.openStream()) {
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private @Nullable URL url(String file) {
    return NativeLibrary.class.getResource(resources + file);
  }

  private static NativeLibrary of(String platform, List<String> files) throws IOException {
    Properties properties = new Properties();
    try (InputStream content = NativeLibrary.class.getResourceAsStream("openblas.properties")) {
      if (content == null) {
        throw new IOException("the resource openblas.properties is missing from the numerics jar");
      }
      properties.load(content);
    }
    String version = properties.getProperty("version", "unknown");
    return new NativeLibrary(version, "/org/bytedeco/openblas/" + platform + "/", files);
  }
}
