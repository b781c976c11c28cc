package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.ArtifactReference;
import org.tributary.cells.PartialResult;
import org.tributary.cells.Recorded;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class PartialCellTest {
  @TempDir Path folder;

  private static PartialResult generation(int cell, int generation) {
    return new PartialResult(
        Cells.key(cell),
        List.of(
            new Recorded(
                "replace",
                Position.generation(generation),
                new SplitSizes(80, 20, 8, 2),
                Measurement.exact("tv", 1.0 / (generation + 3), "exact"))),
        List.of());
  }

  @Test
  void whatWasMeasuredBeforeAStopComesBackInOrder() {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(generation(1, 1));
      workspace.append(generation(2, 1));
      workspace.append(generation(1, 2));
      assertThat(workspace.partials(Cells.key(1))).hasSize(2);
    }
    try (Workspace again = Workspace.open(folder)) {
      again.append(generation(1, 3));
      assertThat(again.partials(Cells.key(1)))
          .containsExactly(generation(1, 1), generation(1, 2), generation(1, 3));
      assertThat(again.find(Cells.key(1))).isEmpty();
      assertThat(again.partials(Cells.key(3))).isEmpty();
      assertThat(again.cache().list().unfinished()).isEqualTo(2);
    }
  }

  @Test
  void aFinishedCellForgetsItsPartsAndAFailureDoesNot() {
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(generation(1, 1));
      workspace.append(Cells.failed(1));
      assertThat(workspace.partials(Cells.key(1))).hasSize(1);
      workspace.append(Cells.cell(1));
      assertThat(workspace.partials(Cells.key(1))).isEmpty();
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.partials(Cells.key(1))).isEmpty();
      assertThat(again.find(Cells.key(1))).contains(Cells.cell(1));
    }
  }

  @Test
  void aPartWhoseArtifactIsGoneIsMissing() throws IOException {
    try (Workspace workspace = Workspace.open(folder)) {
      String sha256 = workspace.putArtifact(new byte[] {1, 2});
      PartialResult part =
          new PartialResult(
              Cells.key(1),
              List.of(),
              List.of(
                  new ArtifactReference(
                      "grid", "", Position.generation(1), "image/png", sha256, 2)));
      workspace.append(part);
      assertThat(workspace.partials(Cells.key(1))).containsExactly(part);
      Path artifact = folder.resolve("artifacts").resolve(sha256.substring(0, 2));
      Files.delete(artifact.resolve(sha256.substring(2)));
      assertThat(workspace.partials(Cells.key(1))).isEmpty();
    }
  }

  @Test
  void aDamagedPartIsMissingAndTheOthersAreNot() throws IOException {
    Path segment = folder.resolve("journal/segment-0001.journal");
    long end;
    try (Workspace workspace = Workspace.open(folder)) {
      workspace.append(generation(1, 1));
      end = Files.size(segment);
      workspace.append(generation(1, 2));
      workspace.append(generation(1, 3));
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[(int) end + 50] ^= 16;
    Files.write(segment, bytes);
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.partials(Cells.key(1))).containsExactly(generation(1, 1), generation(1, 3));
    }
  }
}
