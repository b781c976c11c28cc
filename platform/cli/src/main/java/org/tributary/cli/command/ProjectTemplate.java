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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;

/** The files of a new plugin's project, from the templates among this module's resources. */
final class ProjectTemplate {
  /** Where the templates of projects are. */
  static final String PROJECT = "project/";

  private final String kind;
  private final String name;
  private final String group;
  private final Optional<Path> repository;

  /**
   * A project.
   *
   * @param kind family, source, metric, study, bound or intervention
   * @param name id of plugin and extension
   * @param group Java package and Maven group
   * @param repository Maven repository of Tributary's own artifacts on this machine; empty where
   *     the author must say it
   * @throws TributaryException {@code bad-name} when the id or the package is none
   */
  ProjectTemplate(String kind, String name, String group, Optional<Path> repository) {
    requireId(name);
    if (!group.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*")) {
      throw new TributaryException(
          "bad-name", "'" + group + "' is no Java package: write it as com.example");
    }
    this.kind = kind;
    this.name = name;
    this.group = group;
    this.repository = repository;
  }

  /**
   * Writes the project.
   *
   * @return the files, in order
   * @throws TributaryException {@code file-exists} when the folder is there
   */
  List<Path> write(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", PROJECT + "pom.xml");
    files.put("README.md", PROJECT + "README.md");
    files.put("study.yaml", PROJECT + kind + "/study.yaml");
    files.put(".gitignore", PROJECT + "gitignore");
    files.put(".mvn/tributary-plugin-parent.xml", PROJECT + "parent/pom.xml");
    repository.ifPresent(place -> files.put(".mvn/maven.config", PROJECT + "maven.config"));
    files.put(place("main") + "package-info.java", PROJECT + "package-info.java");
    files.putAll(classes());
    files.put(place("test") + type() + "ContractTest.java", PROJECT + "ContractTest.java");
    return write(folder, files, words());
  }

  /**
   * Adds an extension to a project that exists; its contract test finds it by itself.
   *
   * @return the files, in order
   * @throws TributaryException {@code no-project} when there is none, {@code file-exists} when the
   *     class is there
   */
  List<Path> add(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
      throw new TributaryException("no-project", folder + " has no pom.xml: it is no project");
    }
    Map<String, String> files = new LinkedHashMap<>(classes());
    files.put(name + ".yaml", PROJECT + kind + "/study.yaml");
    for (String file : files.keySet()) {
      requireNew(folder.resolve(file));
    }
    String described = place("main") + "package-info.java";
    if (!Files.exists(folder.resolve(described))) {
      files.put(described, PROJECT + "package-info.java");
    }
    return filled(folder, files, words());
  }

  /** The factory, and where the kit cannot know its mathematics, a test of that. */
  private Map<String, String> classes() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(place("main") + type() + "Factory.java", PROJECT + kind + "/Factory.java");
    if (kind.equals("family") || kind.equals("metric")) {
      files.put(place("test") + type() + "Test.java", PROJECT + kind + "/Test.java");
    }
    return files;
  }

  private String place(String part) {
    return "src/" + part + "/java/" + group.replace('.', '/') + "/";
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("@import@", given().isEmpty() ? "" : "import java.util.Map;\n");
    words.put("@given@", given());
    words.put("@name@", name);
    words.put("@type@", type());
    words.put("@package@", group);
    words.put("@kind@", kind);
    repository.ifPresent(place -> words.put("@repository@", place.toUri().toString()));
    return words;
  }

  /** What the kit must be told beside the defaults of options. */
  String given() {
    return switch (kind) {
      case "study" -> ".options(\"" + name + "\", Map.of(\"samples\", 40))";
      case "bound" -> ".facts(Map.of(\"study.samples\", 100, \"study.dimension\", 4))";
      default -> "";
    };
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
   * @param files template of each file, by its place below {@code org/tributary/cli}
   * @param words what stands for the words between at signs
   * @throws TributaryException {@code file-exists} when the folder is there
   */
  static List<Path> write(Path folder, Map<String, String> files, Map<String, String> words)
      throws IOException {
    requireNew(folder);
    return filled(folder, files, words);
  }

  private static void requireNew(Path path) {
    if (Files.exists(path)) {
      throw new TributaryException(
          "file-exists", path + " exists and is left as it is; choose another name, or --to");
    }
  }

  private static List<Path> filled(
      Path folder, Map<String, String> files, Map<String, String> words) throws IOException {
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

  /** The id as a Java name, as {@code AcmeCopula}. */
  private String type() {
    return Stream.of(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String template(String resource) throws IOException {
    String path = "/org/tributary/cli/" + resource;
    try (InputStream in = ProjectTemplate.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("the template " + path + " is missing from this installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
