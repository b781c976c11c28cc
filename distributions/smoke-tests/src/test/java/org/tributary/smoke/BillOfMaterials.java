package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a distribution is made of, as CycloneDX 1.5 in JSON: each library of others with version,
 * licence and hash, and each native library. Tributary's own jars are the component they make up.
 */
final class BillOfMaterials {
  /** Its classes stand in the plugin without the libraries, so its hash is that of no release. */
  private static final String REPACKED = "duckdb_jdbc";

  private BillOfMaterials() {}

  static String of(Path distribution, String name) {
    Map<String, String> components = new TreeMap<>();
    String version = version();
    for (Shipped each : Shipped.in(distribution)) {
      if (each.own()) {
        continue;
      }
      if (each.jar()) {
        components.put("1 " + each.name(), library(each));
      } else {
        components.put("2 " + each.name(), file(each));
      }
    }
    return """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "version": 1,
          "metadata": {
            "component": {"type": "application", "bom-ref": "%s", "name": "%s", "version": "%s",
              "licenses": [{"license": {"id": "Apache-2.0"}}]}
          },
          "components": [
        %s
          ]
        }
        """
        .formatted(name, name, version, String.join(",\n", components.values()));
  }

  private static String library(Shipped jar) {
    Library of = libraryOf(jar);
    String hash = of.artifact().equals(REPACKED) ? "" : jar.sha256();
    String id = of.purl() + (jar.name().endsWith("x86_64.jar") ? "?classifier=linux-x86_64" : "");
    return component("library", id, of.group(), of.artifact(), of.version(), of.licence(), hash);
  }

  private static String file(Shipped file) {
    List<String> fields =
        List.of(
            field("type", "file"),
            field("bom-ref", file.place() + "/" + file.name()),
            field("name", file.name()),
            hashes(file.sha256()));
    return "    {" + String.join(", ", fields) + "}";
  }

  private static String version() {
    Path lib = Path.of(System.getProperty("tributary.deep")).resolve("lib");
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.startsWith("tributary-api-"))
          .map(name -> name.substring("tributary-api-".length(), name.length() - ".jar".length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Library libraryOf(Shipped jar) {
    return Library.all().stream()
        .filter(each -> each.is(jar.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    jar.name() + " has no line of its version in distributions/libraries.csv"));
  }

  private static String component(
      String type,
      String purl,
      String group,
      String name,
      String version,
      String licence,
      String sha256) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                field("type", type),
                field("bom-ref", purl),
                field("group", group),
                field("name", name),
                field("version", version)));
    if (!sha256.isEmpty()) {
      fields.add(hashes(sha256));
    }
    boolean listed = !licence.startsWith("LicenseRef-");
    fields.add("\"licenses\": [{\"license\": {" + field(listed ? "id" : "name", licence) + "}}]");
    fields.add(field("purl", purl));
    return "    {" + String.join(", ", fields) + "}";
  }

  private static String hashes(String sha256) {
    return "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + sha256 + "\"}]";
  }

  private static String field(String name, String value) {
    return "\"" + name + "\": \"" + value + "\"";
  }
}
