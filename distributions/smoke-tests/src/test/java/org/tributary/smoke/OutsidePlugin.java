package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Builds a generated plugin project with the jars of an installation and nothing else. */
final class OutsidePlugin {
  private OutsidePlugin() {}

  /** Compiles and packs a project into a zip beside it. */
  static Path build(Installation installation, Path project, String id) throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp"));
    arguments.add(jars(installation.folder().resolve("lib")));
    arguments.addAll(List.of("-processor", "org.pf4j.processor.ExtensionAnnotationProcessor"));
    files(project.resolve("src/main/java")).forEach(file -> arguments.add(file.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(new String[0]));
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();

    Path jar = project.resolve("target").resolve(id + "-1.0.0.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(classes)) {
        add(out, classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    String descriptor =
        "plugin.id=%s\nplugin.version=1.0.0\nplugin.requires=>=2.0.0 & <3.0.0\n".formatted(id);
    Path zip = project.resolve("target").resolve(id + "-1.0.0.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      add(out, "plugin.properties", descriptor.getBytes(StandardCharsets.UTF_8));
      add(out, id + "-1.0.0.jar", Files.readAllBytes(jar));
    }
    return zip;
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    ((OutputStream) zip).write(bytes);
    zip.closeEntry();
  }

  private static String jars(Path folder) throws IOException {
    return String.join(
        java.io.File.pathSeparator,
        files(folder).stream().map(Path::toString).filter(name -> name.endsWith(".jar")).toList());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
