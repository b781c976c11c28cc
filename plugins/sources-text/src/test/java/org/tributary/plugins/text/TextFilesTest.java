package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.OptionException;

class TextFilesTest {
  @TempDir Path folder;

  @Test
  void aFolderIsOneSourceOfItsFilesInOrderOfName() {
    TextSource source =
        new Texts(folder)
            .folder("speeches", "2.txt", "cd", "1.txt", "ab")
            .file("other.txt", "dcba")
            .with("blocks", 2)
            .read();
    assertThat(source.sourceNames()).containsExactly("other", "speeches");
    assertThat(Texts.letters(source, 1)).isEqualTo("abcd");
  }

  @Test
  void equalStemsAreToldApartByFolderOrEnding() {
    Texts folders = new Texts(folder).file("kjv/genesis.txt", "ab").file("web/genesis.txt", "ab");
    assertThat(folders.with("blocks", 2).read().sourceNames())
        .containsExactly("kjv/genesis", "web/genesis");
    Texts endings = new Texts(folder).file("a.txt", "ab").file("a.md", "ab");
    assertThat(endings.with("blocks", 2).read().sourceNames()).containsExactly("a.txt", "a.md");
  }

  @Test
  void noTextAnEmptyFolderAndATextNamedTwiceAreRefused() {
    assertThatThrownBy(() -> new Texts(folder).read())
        .isInstanceOf(OptionException.class)
        .hasMessage("name at least one of files, or of folders");
    assertThatThrownBy(() -> new Texts(folder).folder("none").read())
        .hasMessage("none holds no file");
    Texts twice = new Texts(folder).file("a.txt", "abab");
    assertThatThrownBy(() -> twice.existing(folder.resolve("a.txt")).read())
        .hasMessageContaining("named twice");
  }
}
