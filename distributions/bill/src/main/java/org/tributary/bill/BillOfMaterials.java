package org.tributary.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a distribution is made of, as CycloneDX 1.5 in JSON: every jar, plugin and native library of
 * it with its hash, what a plugin's zip holds within it, and of each jar version and licence.
 */
public final class BillOfMaterials {
  private static final String GROUP = "org.tributary";
  private static final String LICENCE = "Apache-2.0";

  /** Its classes stand in the plugin without the libraries, so its hash is that of no release. */
  private static final String REPACKED = "duckdb_jdbc";

  private final String version;
  private final List<Library> libraries;

  private BillOfMaterials(String version, List<Library> libraries) {
    this.version = version;
    this.libraries = libraries;
  }

  /**
   * Writes {@code bom.json} into a distribution.
   *
   * @param arguments the distribution's folder, its name, its version, when it was built, and the
   *     table of libraries
   */
  public static void main(String[] arguments) throws IOException {
    Path distribution = Path.of(arguments[0]);
    String version = arguments[2];
    BillOfMaterials bill = new BillOfMaterials(version, Library.all(Path.of(arguments[4])));
    String components = bill.components(Shipped.in(distribution));
    Files.writeString(
        distribution.resolve("bom.json"),
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "version": 1,
          "metadata": {
            "timestamp": "%s",
            "component": {"type": "application", "bom-ref": "%s", "name": "%s", "version": "%s",
              "licenses": [{"license": {"id": "%s"}}]}
          },
          "components": [
        %s
          ]
        }
        """
            .formatted(arguments[3], arguments[1], arguments[1], version, LICENCE, components));
  }

  /** The line of a jar of others. */
  public static Library libraryOf(Shipped jar, List<Library> libraries) {
    return libraries.stream()
        .filter(each -> each.is(jar.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    jar.path() + " has no line of its version in distributions/libraries.csv"));
  }

  /** Of files that lie in no zip; each zip with what is in it. */
  private String components(List<Shipped> files) {
    Map<String, List<String>> inside = new LinkedHashMap<>();
    files.stream().filter(Shipped::zip).forEach(zip -> inside.put(zip.path(), new ArrayList<>()));
    List<String> outside = new ArrayList<>();
    for (Shipped file : files) {
      List<String> parts = inside.get(file.place());
      if (parts != null) {
        parts.add("      " + component(file, List.of()));
      }
    }
    for (Shipped file : files) {
      if (!inside.containsKey(file.place())) {
        outside.add("    " + component(file, inside.getOrDefault(file.path(), List.of())));
      }
    }
    return String.join(",\n", outside);
  }

  private String component(Shipped file, List<String> parts) {
    List<String> fields = new ArrayList<>();
    fields.add(field("type", file.jar() || file.zip() ? "library" : "file"));
    fields.add(field("bom-ref", file.path()));
    if (file.own()) {
      own(file, fields);
    } else if (file.jar()) {
      library(file, fields);
    } else {
      fields.add(field("name", file.name()));
      fields.add(hash(file));
    }
    if (!parts.isEmpty()) {
      fields.add("\"components\": [\n" + String.join(",\n", parts) + "]");
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private void own(Shipped file, List<String> fields) {
    String name = file.name().replaceFirst("(-sources|-javadoc)?\\.(jar|zip)$", "");
    String artifact =
        name.equals("tributary") ? "tributary-launcher" : name.replace("-" + version, "");
    String kind = file.zip() ? "?type=zip" : "";
    for (String classifier : List.of("sources", "javadoc")) {
      if (file.name().endsWith("-" + classifier + ".jar")) {
        kind = "?classifier=" + classifier;
      }
    }
    fields.add(field("group", GROUP));
    fields.add(field("name", artifact));
    fields.add(field("version", version));
    fields.add(hash(file));
    fields.add(licence(LICENCE));
    fields.add(field("purl", "pkg:maven/" + GROUP + "/" + artifact + "@" + version + kind));
  }

  private void library(Shipped jar, List<String> fields) {
    Library of = libraryOf(jar, libraries);
    String platform = jar.name().endsWith("x86_64.jar") ? "?classifier=linux-x86_64" : "";
    fields.add(field("group", of.group()));
    fields.add(field("name", of.artifact()));
    fields.add(field("version", of.version()));
    fields.add(hash(jar));
    fields.add(licence(of.licence()));
    fields.add(field("purl", of.purl() + platform));
    if (of.artifact().equals(REPACKED)) {
      fields.add(
          "\"pedigree\": {"
              + field("notes", "its native libraries are taken out; those shipped lie beside it")
              + "}");
    }
  }

  private static String licence(String licence) {
    boolean listed = !licence.startsWith("LicenseRef-");
    return "\"licenses\": [{\"license\": {" + field(listed ? "id" : "name", licence) + "}}]";
  }

  private static String hash(Shipped file) {
    return "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + file.sha256() + "\"}]";
  }

  private static String field(String name, String value) {
    return "\"" + name + "\": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
