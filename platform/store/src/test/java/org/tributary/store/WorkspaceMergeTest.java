package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.PartialResult;

class WorkspaceMergeTest {
  private static final String MODEL = "ab".repeat(32);
  @TempDir private Path folder;

  private Workspace workspace(String name) {
    return Workspace.open(folder.resolve(name));
  }

  @Test
  void whatOneHoldsIsBroughtOnceAndIsThereAfterAReopening() {
    byte[] picture = {1, 2, 3};
    String name;
    try (Workspace a = workspace("a");
        Workspace b = workspace("b");
        Workspace into = workspace("into")) {
      name = a.putArtifact(picture);
      a.append(Cells.withArtifact(1, name, picture.length));
      a.append(Cells.cell(2));
      b.append(Cells.failed(1));
      b.append(Cells.cell(2));
      b.append(Cells.cell(3));
      b.append(Cells.failed(4));
      b.append(new PartialResult(Cells.key(5), Cells.cell(5).recorded(), List.of()));
      b.keepModel(MODEL, picture);

      WorkspaceMerge merge = new WorkspaceMerge(into);
      assertThat(merge.from(a)).isEqualTo(new WorkspaceMerge.Brought(2, 0, 0, 0));
      // The cell that failed there is good here.
      assertThat(merge.from(b)).isEqualTo(new WorkspaceMerge.Brought(1, 1, 1, 1));
      assertThat(merge.from(b)).isEqualTo(new WorkspaceMerge.Brought(0, 0, 0, 0));
    }
    try (Workspace into = workspace("into")) {
      assertThat(into.find(Cells.key(1))).hasValue(Cells.withArtifact(1, name, picture.length));
      assertThat(into.artifact(name)).hasValue(picture);
      assertThat(into.find(Cells.key(2))).hasValue(Cells.cell(2));
      assertThat(into.find(Cells.key(3))).hasValue(Cells.cell(3));
      assertThat(into.failed(Cells.key(1))).isEmpty();
      assertThat(into.failed(Cells.key(4)).orElseThrow().failure()).hasValue("singular");
      assertThat(into.partials(Cells.key(5))).hasSize(1);
      assertThat(into.model(MODEL)).hasValue(picture);
    }
  }

  @Test
  void aDamagedRecordIsLeftOutAndTheOthersCome() throws Exception {
    try (Workspace a = workspace("a")) {
      for (int number = 0; number < 5; number++) {
        a.append(Cells.cell(number));
      }
    }
    Path segment;
    try (Stream<Path> files = Files.list(folder.resolve("a/journal"))) {
      segment = files.filter(file -> file.toString().endsWith(".journal")).findAny().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    try (Workspace a = workspace("a");
        Workspace into = workspace("into")) {
      assertThat(a.damages()).hasSize(1);
      assertThat(new WorkspaceMerge(into).from(a).cells()).isEqualTo(4);
    }
  }
}
