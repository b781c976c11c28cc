package org.tributary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {
  @Test
  void everyPackageSaysWhatLivesThereAndIsNullMarked() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (Path module : Modules.all()) {
      for (Path folder : packagesOf(module)) {
        Path information = folder.resolve("package-info.java");
        if (!Files.exists(information) || !complete(Files.readString(information))) {
          silent.add(Modules.ROOT.relativize(folder).toString());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void noPackageSpansTwoModules() throws IOException {
    Map<String, Path> owners = new TreeMap<>();
    Set<String> shared = new TreeSet<>();
    for (Path module : Modules.all()) {
      Path sources = module.resolve("src/main/java");
      for (Path folder : packagesOf(module)) {
        String name = sources.relativize(folder).toString();
        Path other = owners.put(name, module);
        if (other != null) {
          shared.add(name + " in " + other + " and " + module);
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  private static boolean complete(String text) {
    return text.contains("/**") && text.contains("@NullMarked");
  }

  private static Set<Path> packagesOf(Path module) throws IOException {
    Set<Path> folders = new TreeSet<>();
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(f -> folders.add(f.getParent()));
    }
    return folders;
  }
}
