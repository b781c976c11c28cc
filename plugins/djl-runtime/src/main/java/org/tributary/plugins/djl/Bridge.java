package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;

/**
 * DJL's native bridge to libtorch, as its jar has it for this system. It works with exactly one
 * version of libtorch.
 *
 * @param djl version of DJL
 * @param libtorch version that it needs
 * @param classifier of the system, as {@code linux-x86_64}
 * @param flavours of libtorch that there is a bridge for, as {@code cpu}, {@code cu128}
 */
record Bridge(String djl, String libtorch, String classifier, List<String> flavours) {
  /** Every flavour that DJL has ever built. */
  private static final List<String> KNOWN =
      List.of("cpu", "cu118", "cu121", "cu124", "cu126", "cu128", "cu129", "cu130");

  Bridge {
    flavours = List.copyOf(flavours);
  }

  /** The bridge of a class loader. */
  static Bridge of(ClassLoader loader) {
    Properties engine = read(loader, "pytorch-engine.properties");
    Properties bridge = read(loader, "jnilib/pytorch.properties");
    String version = bridge.getProperty("jni_version", bridge.getProperty("version", ""));
    String classifier = system();
    String library = System.mapLibraryName("djl_torch");
    List<String> flavours =
        KNOWN.stream()
            .filter(
                flavour ->
                    loader.getResource("jnilib/" + classifier + "/" + flavour + "/" + library)
                        != null)
            .toList();
    return new Bridge(
        engine.getProperty("djl_version", "unknown"),
        version.split("-", 2)[0],
        classifier,
        flavours);
  }

  /** The flavours for GPUs. */
  Stream<String> gpuFlavours() {
    return flavours.stream().filter(each -> each.startsWith("cu"));
  }

  /**
   * Refuses a libtorch that the bridge does not fit.
   *
   * @param version as {@code 2.7.1}, with or without a build number behind it
   * @param where the library is, in words
   * @throws TributaryException {@code natives-mismatch}
   */
  void checkVersion(String version, String where) {
    if (!version.equals(libtorch)
        && !version.startsWith(libtorch + "-")
        && !version.startsWith(libtorch + "+")) {
      throw new TributaryException(
          "natives-mismatch",
          where
              + " is of version "
              + (version.isEmpty() ? "unknown (set PYTORCH_VERSION)" : version)
              + ", the bridge needs exactly "
              + libtorch
              + ": use that version");
    }
  }

  /**
   * Refuses a flavour that there is no bridge for.
   *
   * @throws TributaryException {@code natives-mismatch}
   */
  void checkFlavour(String flavour, String where) {
    if (!flavours.contains(flavour)) {
      throw new TributaryException(
          "natives-mismatch",
          where
              + " is built for "
              + flavour
              + ", the bridge of "
              + classifier
              + " is there for "
              + String.join(", ", flavours)
              + ": use libtorch "
              + libtorch
              + " of one of these");
    }
  }

  static Properties read(ClassLoader loader, String resource) {
    Properties properties = new Properties();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(in);
      }
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family = name.startsWith("win") ? "win" : name.startsWith("mac") ? "osx" : "linux";
    String processor = System.getProperty("os.arch");
    return family + "-" + (processor.equals("amd64") ? "x86_64" : processor);
  }
}
