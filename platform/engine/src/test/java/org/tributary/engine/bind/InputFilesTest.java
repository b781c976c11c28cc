package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    return new InputFiles(Optional.empty(), Map.of()).readFolder(folder, name);
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
    InputFiles files = new InputFiles(Optional.empty(), Map.of());
    assertThatThrownBy(() -> files.read(folder, "shots"))
        .hasMessage("'shots' in " + folder + " is a folder, not a file");
  }

  /** On another machine than the study's, where its folders are not. */
  @Test
  void copiesAreReadInPlaceOfWhatIsNotThere() throws IOException {
    Path copy = written("cafe-a.csv", "1");
    Path shots = written("cafe-shots/b.txt", "2").getParent();
    Path data = folder.resolve("none/data");
    InputFiles files =
        new InputFiles(
            Optional.of(data),
            Map.of(
                data.resolve("a.csv"), copy,
                folder.resolve("none/study/shots"), shots));
    assertThat(files.read(folder, "${data}/a.csv").path()).isEqualTo(copy);
    assertThat(files.readFolder(folder.resolve("none/study"), "./shots").path()).isEqualTo(shots);
    assertThatThrownBy(() -> files.read(folder, "${data}/b.csv"))
        .hasMessageContaining("is missing; is --data, or TRIBUTARY_DATA, the right folder?");
  }
}
