package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is shipped is named with its licence. */
class NoticeTest {

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void everyJarOfOthersIsNamed(String distribution) throws IOException {
    Path folder = Path.of(System.getProperty("tributary.deep")).resolveSibling(distribution);
    TreeSet<String> jars = new TreeSet<>();
    for (String inside : new String[] {"lib", "natives", "plugins"}) {
      if (Files.isDirectory(folder.resolve(inside))) {
        for (Path file : files(folder.resolve(inside))) {
          jars.addAll(
              file.toString().endsWith(".zip")
                  ? inZip(file)
                  : List.of(file.getFileName().toString()));
        }
      }
    }
    assertThat(jars).hasSizeGreaterThan(30);
    String notice = Files.readString(folder.resolve("NOTICE"));
    for (String jar : jars) {
      assertThat(notice).containsPattern("(?<![\\w-])" + artifact(jar) + "(?![\\w-])");
    }
  }

  @Test
  void aNameIsFreedOfItsVersion() {
    assertThat(artifact("pytorch-native-cpu-2.7.1-linux-x86_64.jar"))
        .isEqualTo("pytorch-native-cpu");
    assertThat(artifact("commons-math3-3.6.1.jar")).isEqualTo("commons-math3");
  }

  private static String artifact(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              each -> !each.getFileName().toString().matches("tributary(-[a-z].*)?\\.jar"))
          .toList();
    }
  }

  private static List<String> inZip(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream()
          .map(entry -> Path.of(entry.getName()).getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.startsWith("tributary-"))
          .toList();
    }
  }
}
