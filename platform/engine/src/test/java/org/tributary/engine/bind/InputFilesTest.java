package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.option.InputFolder;

class InputFilesTest {
  @TempDir Path folder;

  private Path written(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private InputFolder read(String name) {
    return new InputFiles(Optional.empty()).readFolder(folder, name);
  }

  @Test
  void aFolderListsItsFilesByNameWithoutTheHiddenOnes() throws IOException {
    Path second = written("shots/b.txt", "2");
    Path deep = written("shots/a/c.txt", "1");
    written("shots/.index", "x");
    written("shots/.cache/d.txt", "x");
    assertThat(read("shots").path()).isEqualTo(folder.resolve("shots"));
    assertThat(read("shots").files()).containsExactly(deep, second);
  }

  @Test
  void theHashOfAFolderSeesNamesAndBytesOnly() throws IOException {
    written("one/a.txt", "1");
    written("two/a.txt", "1");
    written("renamed/b.txt", "1");
    written("changed/a.txt", "2");
    String hash = read("one").sha256();
    assertThat(read("two").sha256()).isEqualTo(hash);
    assertThat(read("renamed").sha256()).isNotEqualTo(hash);
    assertThat(read("changed").sha256()).isNotEqualTo(hash);
  }

  @Test
  void whatIsNoFolderIsRefusedWithTheNearestName() throws IOException {
    written("shots/a.txt", "1");
    written("file.txt", "1");
    assertThatThrownBy(() -> read("shot"))
        .hasMessage("there is no folder 'shot' in " + folder + " - did you mean 'shots'?");
    assertThatThrownBy(() -> read("file.txt"))
        .hasMessage("'file.txt' in " + folder + " is not a folder");
    InputFiles files = new InputFiles(Optional.empty());
    assertThatThrownBy(() -> files.read(folder, "shots"))
        .hasMessage("'shots' in " + folder + " is a folder, not a file");
  }
}
