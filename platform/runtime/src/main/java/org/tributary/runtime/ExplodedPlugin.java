package org.tributary.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.archive.Sha256;
import org.tributary.runtime.load.Candidate;

/**
 * A plugin in its build folder, loaded into the class space it will have when it is packed.
 *
 * @param folder has {@code plugin.properties} and {@code lib/*.jar}; {@code
 *     target/tributary-plugin} of a Maven build
 * @param classes compiled classes with {@code META-INF/extensions.idx}; {@code target/classes}
 */
public record ExplodedPlugin(Path folder, Path classes) {

  /** The plugin of a Maven module that has been compiled. */
  public static ExplodedPlugin ofModule(Path module) {
    Path target = module.resolve("target");
    return new ExplodedPlugin(target.resolve("tributary-plugin"), target.resolve("classes"));
  }

  Candidate candidate() throws IOException {
    Path file = folder.resolve(Descriptor.FILE);
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(
          folder + " has no plugin.properties", "run mvn process-classes in the plugin's module");
    }
    try (var in = Files.newInputStream(file)) {
      return new Candidate(
          folder,
          false,
          Sha256.ofFolders(List.of(folder, classes)),
          Descriptor.read(in),
          this::contents);
    }
  }

  private Contents contents() throws IOException {
    List<Path> own = Files.isDirectory(classes) ? List.of(classes) : List.of();
    Contents unpacked = Contents.ofUnpacked(folder);
    return new Contents(
        Stream.concat(own.stream(), unpacked.own().stream()).toList(),
        unpacked.libraries(),
        unpacked.natives());
  }
}
