package org.tributary.runtime.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two class spaces of one process are given the same file. */
class SpaceLibrariesTest {
  private static final String NAME = "libown.so";

  @TempDir private Path work;
  private Path natives = Path.of("");
  private Path copies = Path.of("");

  @BeforeEach
  void write() throws IOException {
    natives = Files.createDirectories(work.resolve("natives"));
    copies = work.resolve("copies");
    Files.writeString(natives.resolve(NAME), "code");
  }

  private SpaceLibraries space() {
    return new SpaceLibraries(natives, copies);
  }

  @Test
  void theFirstSpaceHasTheFileItselfAndIsGivenItAgain() throws IOException {
    SpaceLibraries first = space();

    assertThat(first.find(NAME)).contains(natives.resolve(NAME).toRealPath());
    assertThat(first.find(NAME)).isEqualTo(first.find(NAME));
    first.drop();
    assertThat(natives.resolve(NAME)).hasContent("code");
    assertThat(copies).doesNotExist();
  }

  @Test
  void everyFurtherOneHasACopyOfItsOwnWhichGoesWithIt() {
    Path first = space().find(NAME).orElseThrow();
    SpaceLibraries second = space();
    Path own = second.find(NAME).orElseThrow();
    Path third = space().find(NAME).orElseThrow();

    assertThat(own).isNotEqualTo(first).isNotEqualTo(third).hasContent("code");
    assertThat(second.find(NAME)).contains(own);
    second.drop();
    assertThat(own).doesNotExist();
    assertThat(third).exists();
  }

  @Test
  void aFileByAnotherNameIsTheSameFile() throws IOException {
    Path link = Files.createSymbolicLink(work.resolve("link"), natives);
    Path first = space().find(NAME).orElseThrow();

    assertThat(new SpaceLibraries(link, copies).find(NAME).orElseThrow())
        .isNotEqualTo(first)
        .hasParentRaw(copies.toRealPath());
  }

  @Test
  void copiesOfKilledProcessesGo() throws IOException {
    Path abandoned = Files.createDirectories(copies).resolve("999999999-1-" + NAME);
    Files.write(abandoned, "code".getBytes(UTF_8));
    Path alive = copies.resolve(ProcessHandle.current().pid() + "-999-" + NAME);
    Files.write(alive, "code".getBytes(UTF_8));
    space().find(NAME);
    space().find(NAME);

    assertThat(abandoned).doesNotExist();
    assertThat(alive).exists();
  }

  @Test
  void whatCannotBeCopiedIsSaid() throws IOException {
    Files.writeString(copies, "no folder");
    space().find(NAME);

    assertThatThrownBy(() -> space().find(NAME))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("in use by another host of this process")
        .hasMessageContaining(copies.toString());
  }

  @Test
  void whatAPluginDoesNotBringIsLookedForElsewhere() {
    assertThat(space().find("libother.so")).isEmpty();
  }
}
