package org.tributary.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The modules of the project, as they lie in its folders. */
final class Modules {
  static final Path ROOT =
      Path.of(System.getProperty("tributary.root")).toAbsolutePath().normalize();
  private static final Path PLUGINS = ROOT.resolve("plugins");

  private Modules() {}

  /** Folders with Java sources, as {@code platform/engine}. */
  static List<Path> all() {
    return Stream.of("sdk", "platform", "plugins", "distributions")
        .flatMap(role -> below(ROOT.resolve(role)).stream())
        .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
        .toList();
  }

  /** The folder of the plugin that a class was compiled in, if it was in one. */
  static Optional<Path> pluginOf(JavaClass type) {
    return type.getSource()
        .map(Source::getUri)
        .filter(uri -> uri.getScheme().equals("file"))
        .map(Path::of)
        .filter(file -> file.startsWith(PLUGINS))
        .map(file -> PLUGINS.resolve(file.getName(PLUGINS.getNameCount())));
  }

  /** Whether the descriptor of a plugin names another one. */
  static boolean names(Path plugin, Path other) {
    Path descriptor = plugin.resolve("target/tributary-plugin/plugin.properties");
    Properties lines = new Properties();
    try (BufferedReader in = Files.newBufferedReader(descriptor)) {
      lines.load(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Stream.of(lines.getProperty("plugin.dependencies", "").split(","))
        .map(each -> each.strip().replaceFirst("@.*", ""))
        .anyMatch(other.getFileName().toString()::equals);
  }

  /** The compiled classes of modules, without their tests. */
  static JavaClasses classes(List<Path> modules) {
    return new ClassFileImporter()
        .importPaths(
            modules.stream()
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList());
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
