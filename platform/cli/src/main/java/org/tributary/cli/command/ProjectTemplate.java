package org.tributary.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;

/** The files of a new plugin's project, from the templates among this module's resources. */
final class ProjectTemplate {
  private final String kind;
  private final String name;
  private final String group;

  /**
   * A project.
   *
   * @param kind family, source, metric or study
   * @param name id of plugin and extension
   * @param group Java package and Maven group
   * @throws TributaryException {@code bad-name} when the id or the package is none
   */
  ProjectTemplate(String kind, String name, String group) {
    requireId(name);
    if (!group.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*")) {
      throw new TributaryException(
          "bad-name", "'" + group + "' is no Java package: write it as com.example");
    }
    this.kind = kind;
    this.name = name;
    this.group = group;
  }

  /**
   * Writes the project.
   *
   * @return the files, in order
   * @throws TributaryException {@code file-exists} when the folder is there
   */
  List<Path> write(Path folder) throws IOException {
    String source = "src/main/java/" + group.replace('.', '/') + "/";
    String test = "src/test/java/" + group.replace('.', '/') + "/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", "pom.xml");
    files.put("README.md", "README.md");
    files.put("study.yaml", kind + "/study.yaml");
    files.put(source + "package-info.java", "package-info.java");
    for (String part : parts()) {
      files.put(source + type() + part + ".java", kind + "/" + part + ".java");
    }
    files.put(test + type() + "ContractTest.java", "ContractTest.java");
    return write(
        folder,
        files,
        Map.of("@name@", name, "@type@", type(), "@package@", group, "@kind@", kind));
  }

  /**
   * Refuses what is no id.
   *
   * @throws TributaryException {@code bad-name}
   */
  static void requireId(String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new TributaryException(
          "bad-name",
          "'" + name + "' is no id: use lower-case letters, digits and '-', as acme-copula");
    }
  }

  /**
   * Writes files from templates.
   *
   * @param files template of each file
   * @param words what stands for the words between at signs
   * @throws TributaryException {@code file-exists} when the folder is there
   */
  static List<Path> write(Path folder, Map<String, String> files, Map<String, String> words)
      throws IOException {
    if (Files.exists(folder)) {
      throw new TributaryException(
          "file-exists", folder + " exists and is left as it is; choose another with --to");
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      String text = template(file.getValue());
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
      Files.writeString(target, text);
      written.add(target);
    }
    return written;
  }

  private List<String> parts() {
    return switch (kind) {
      case "family" -> List.of("Options", "Factory", "Family", "Model");
      case "source" -> List.of("Options", "Factory", "Source", "Law");
      case "metric" -> List.of("Options", "Factory", "Metric");
      default -> List.of("Options", "Factory", "Study");
    };
  }

  /** The id as a Java name, as {@code AcmeCopula}. */
  private String type() {
    return Stream.of(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String template(String resource) throws IOException {
    String path = "/org/tributary/cli/project/" + resource;
    try (InputStream in = ProjectTemplate.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("the template " + path + " is missing from this installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
