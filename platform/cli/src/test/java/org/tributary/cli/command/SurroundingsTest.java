package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.cli.Cli;

/** Where a command finds what is its user's. */
class SurroundingsTest {
  @TempDir private Path folder;

  @Test
  void tributaryHomeWinsOverHomeAndHomeOverTheAccount() {
    Path home = folder.resolve("home");
    assertThat(HomeFolder.of(Map.of("TRIBUTARY_HOME", "/t", "HOME", "/h")))
        .isEqualTo(Path.of("/t"));
    assertThat(HomeFolder.of(Map.of("TRIBUTARY_HOME", " ", "HOME", home.toString())))
        .isEqualTo(home.resolve(".tributary"));
    assertThat(HomeFolder.of(Map.of()))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".tributary").toAbsolutePath());
  }

  @Test
  void aUserWithoutAnAccountGetsAFolderOfTheirOwn() {
    String before = System.getProperty("user.home");
    System.setProperty("user.home", "?");
    try {
      assertThat(HomeFolder.of(Map.of()).toString())
          .startsWith(System.getProperty("java.io.tmpdir"))
          .doesNotContain("?");
    } finally {
      System.setProperty("user.home", before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "empty", "no-parent", "not-compiled"})
  void aFolderThatIsNoPluginCannotBeDeveloped(String kind) throws IOException {
    Path module = folder.resolve(kind);
    if (!kind.equals("absent")) {
      Files.createDirectories(module.resolve("target/classes"));
    }
    if (kind.startsWith("no")) {
      Files.writeString(module.resolve("pom.xml"), "<project/>");
    }

    Cli.Result listed = Cli.in(folder).run("--develop", module, "list");

    assertThat(listed.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(listed.err()).startsWith("--develop " + module + ": ").contains("(no-plugin)");
    assertThat(listed.out()).isEmpty();
  }
}
