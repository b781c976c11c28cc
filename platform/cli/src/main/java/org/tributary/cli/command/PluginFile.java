package org.tributary.cli.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tributary.runtime.archive.Sha256;
import org.tributary.sdk.TributaryException;

/**
 * A plugin's zip, wherever it is: a file, or an address it is fetched from into a folder of its
 * own, which closing removes.
 *
 * @param file the zip
 * @param fetched folder to remove
 */
record PluginFile(Path file, Optional<Path> fetched) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * The zip at a path or an address.
   *
   * @param place a file, or what begins with {@code file:}, {@code https://} or {@code http://}
   * @param sha256 that its bytes must have; empty for any
   * @throws TributaryException {@code plugin-fetch} when it cannot be fetched, {@code plugin-hash}
   *     when its bytes are others, or come unprotected with no hash to hold them against
   */
  static PluginFile at(String place, Optional<String> sha256) throws IOException {
    PluginFile found = place.matches("https?://.*") ? fetched(place, sha256) : local(place);
    try {
      if (sha256.isPresent() && Files.isRegularFile(found.file)) {
        String is = Sha256.of(found.file);
        if (!is.equalsIgnoreCase(sha256.get())) {
          throw new TributaryException(
              "plugin-hash",
              place
                  + " has the SHA-256 "
                  + is
                  + ", not "
                  + sha256.get()
                  + ": nothing was installed; ask its provider which one is right");
        }
      }
      return found;
    } catch (IOException | RuntimeException failed) {
      found.close();
      throw failed;
    }
  }

  private static PluginFile local(String place) {
    if (!place.matches("[a-z]{2,}:.*")) {
      return new PluginFile(Path.of(place), Optional.empty());
    }
    try {
      return new PluginFile(Path.of(URI.create(place.replace(" ", "%20"))), Optional.empty());
    } catch (IllegalArgumentException | FileSystemNotFoundException none) {
      throw unfetched(place, "an address begins with https://, http:// or file:/");
    }
  }

  private static PluginFile fetched(String address, Optional<String> sha256) throws IOException {
    URI from = URI.create(address.replace(" ", "%20"));
    if (address.startsWith("http://") && sha256.isEmpty()) {
      throw new TributaryException(
          "plugin-hash",
          address + " comes unprotected: use https, or say what it must be with --sha256 HEX");
    }
    Path folder = Files.createTempDirectory("tributary-fetched-");
    PluginFile file = new PluginFile(folder.resolve("plugin.zip"), Optional.of(folder));
    try {
      HttpResponse<Path> response =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(Duration.ofSeconds(30))
              .build()
              .send(
                  HttpRequest.newBuilder(from).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.ofFile(file.file));
      if (response.statusCode() != 200) {
        throw unfetched(address, "the server answered " + response.statusCode());
      }
      return file;
    } catch (IOException failed) {
      file.close();
      throw unfetched(
          address,
          failed instanceof ConnectException ? "no server answers there" : failed.toString());
    } catch (InterruptedException stopped) {
      file.close();
      Thread.currentThread().interrupt();
      throw unfetched(address, "it was interrupted");
    } catch (TributaryException refused) {
      file.close();
      throw refused;
    }
  }

  private static TributaryException unfetched(String address, String why) {
    return new TributaryException(
        "plugin-fetch", address + " cannot be fetched: " + why + "; or give the file itself");
  }

  @Override
  public void close() throws IOException {
    if (fetched.isPresent()) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(fetched.get());
    }
  }
}
