package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.TributaryException;

class ResultFileTest {
  @TempDir private Path folder;

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"No space left on device, disk-full", "Input/output error, write-failed"})
  void aFileThatIsNotWholeIsNotThere(String said, String code) throws IOException {
    Path target = folder.resolve("points.csv");

    assertThatThrownBy(
            () ->
                ResultFile.text(
                    target,
                    writer -> {
                      writer.write("half");
                      throw new IOException(said);
                    }))
        .isInstanceOfSatisfying(
            TributaryException.class, failed -> assertThat(failed.code()).isEqualTo(code))
        .hasMessageContaining(target.toString())
        .hasMessageContaining(said);
    assertNothingIsLeft();
  }

  @Test
  void oneThatIsThereStays() throws IOException {
    Path target = Files.writeString(folder.resolve("mine.csv"), "mine");

    assertThatThrownBy(() -> ResultFile.bytes(target, new byte[3]))
        .hasMessageContaining("exists and is left as it is");
    assertThat(target).hasContent("mine");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> ResultFile.bytes(folder.resolve("no/where.csv"), new byte[3]))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("choose another folder");
  }

  @Test
  void theWholeFileIsThere() throws IOException {
    Path from = Files.writeString(folder.resolve("from"), "größer\n");
    ResultFile.copy(from, folder.resolve("copy"));
    ResultFile.text(folder.resolve("text"), writer -> writer.write("größer\n"));

    assertThat(folder.resolve("copy")).hasSameBinaryContentAs(from);
    assertThat(folder.resolve("text")).hasSameBinaryContentAs(from);
  }
}
