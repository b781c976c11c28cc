package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.TributaryException;

/** The files of a program in Python: itself, the package it is asked by, a study that uses it. */
final class PythonTemplate {
  private static final String PYTHON = ProjectTemplate.PROJECT + "python/";
  private final String kind;
  private final String name;

  /**
   * A program.
   *
   * @param kind family, source or metric
   * @throws TributaryException when a program cannot be of that kind, or the id is none
   */
  PythonTemplate(String kind, String name) {
    ProjectTemplate.requireId(name);
    if (!List.of("family", "source", "metric").contains(kind)) {
      throw new TributaryException(
          "bad-kind",
          "a program is a family, a source or a metric; a " + kind + " is written in Java");
    }
    this.kind = kind;
    this.name = name;
  }

  /** Writes it. */
  List<Path> write(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name + ".py", PYTHON + kind + ".py");
    files.put("tributary.py", PYTHON + "tributary.py");
    files.put("study.yaml", PYTHON + kind + ".yaml");
    files.put("README.md", PYTHON + "README.md");
    files.put(".gitignore", PYTHON + "gitignore");
    return ProjectTemplate.write(folder, files, Map.of("@name@", name, "@kind@", kind));
  }
}
