package org.tributary.host.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.option.InputFile;

class SentFilesTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  @TempDir private Path folder = Path.of("");

  private SentFiles sent(boolean shared, InputFile... inputs) throws IOException {
    Path place = Files.createTempDirectory(folder, "place");
    return SentFiles.of(folder.resolve("a study.yaml"), List.of(inputs), shared, place);
  }

  @Test
  void filesGoUnderTheirHashAndFoldersAsZips() throws IOException {
    Path study = Files.writeString(folder.resolve("a study.yaml"), "study");
    Path table = Files.writeString(folder.resolve("a,b.csv"), "1");
    Path shots = Files.createDirectories(folder.resolve("shots/deep"));
    Files.writeString(shots.resolve("c.png"), "2");
    InputFile file = new InputFile(table, HASH);
    InputFile below = new InputFile(shots.getParent(), HASH);

    SentFiles sent = sent(false, file, below, file);

    assertThat(sent.names())
        .isEqualTo(
            Map.of(
                study.toString(), "study-a_study.yaml",
                table.toString(), "0123456789abcdef-a_b.csv",
                shots.getParent().toString(), "0123456789abcdef-shots"));
    assertThat(sent.files()).hasSize(2);
    assertThat(sent.files().get(1)).hasFileName("0123456789abcdef-a_b.csv").hasContent("1");
    assertThat(sent.folders()).containsOnlyKeys("0123456789abcdef-shots");
    try (ZipFile zip = new ZipFile(sent.folders().get("0123456789abcdef-shots").toFile())) {
      assertThat(zip.getEntry("deep/c.png")).isNotNull();
    }
    assertThat(sent(true, file, below).names()).containsOnlyKeys(study.toString());
  }
}
