package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.CellStore;
import org.tributary.sdk.TributaryException;

class CacheTest {
  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void threeCellsOfWhichARunUsesOne() {
    try (Workspace workspace = Workspace.open(folder)) {
      for (int number = 1; number <= 3; number++) {
        byte[] picture = {(byte) number};
        workspace.append(Cells.withArtifact(number, workspace.putArtifact(picture), 1));
      }
      workspace.append(Cells.failed(4));
      workspace.keepModel(Cells.key(8), new byte[] {CellStore.HOLDS_ROWS, 0});
      workspace.keepModel(Cells.key(9), new byte[10]);
      workspace.keepModel(Cells.key(7), new byte[] {CellStore.NAMES_FITS});
      RunFolder made = workspace.newRun("a", "t");
      ObservationTable table = ObservationTable.of(List.of(), Cells.observations(Cells.cell(2)));
      made.writeObservations(table, Cells.table(table));
      run = made.path();
    }
  }

  @Test
  void itListsWhatThereIsAndWhoUsesIt() {
    try (Workspace workspace = Workspace.open(folder)) {
      CacheListing listing = workspace.cache().list();
      assertThat(listing.cells()).isEqualTo(3);
      assertThat(listing.failures()).isEqualTo(1);
      assertThat(listing.artifacts()).isEqualTo(3);
      assertThat(listing.artifactBytes()).isEqualTo(3);
      assertThat(listing.models()).isEqualTo(2);
      assertThat(listing.modelsWithRows())
          .singleElement()
          .satisfies(path -> assertThat(path).isRegularFile());
      assertThat(listing.runs()).containsExactly(new CacheListing.RunUse(run, 1));
      assertThat(workspace.cache().runsThatUse(Cells.key(2))).containsExactly(run);
      assertThat(workspace.cache().runsThatUse(Cells.key(1))).isEmpty();
    }
  }

  @Test
  void cleaningKeepsTheCellsInUseWithTheirArtifacts() {
    try (Workspace workspace = Workspace.open(folder)) {
      Set<String> used = workspace.cache().used();
      assertThat(workspace.cache().clean(used::contains)).isEqualTo(2);
      assertThat(workspace.cache().cleanModels()).isEqualTo(2);
    }
    try (Workspace again = Workspace.open(folder)) {
      CacheListing listing = again.cache().list();
      assertThat(listing.cells()).isEqualTo(1);
      assertThat(listing.failures()).isZero();
      assertThat(listing.artifacts()).isEqualTo(1);
      assertThat(listing.models()).isZero();
      assertThat(again.find(Cells.key(2))).isPresent();
    }
  }

  @Test
  void aWorkspaceInUseIsNotCleaned() {
    try (Workspace workspace = Workspace.open(folder);
        Workspace other = Workspace.open(folder)) {
      other.append(Cells.cell(5));
      assertThatThrownBy(() -> workspace.cache().clean(key -> false))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("another run has");
      assertThat(workspace.find(Cells.key(1))).isPresent();
    }
  }

  @Test
  void cellsThatAnotherRunFinishedSinceOpeningAreNotCleanedAway() {
    try (Workspace workspace = Workspace.open(folder)) {
      try (Workspace other = Workspace.open(folder)) {
        other.append(Cells.cell(5));
      }
      assertThatThrownBy(() -> workspace.cache().clean(key -> true))
          .isInstanceOf(TributaryException.class)
          .hasMessageContaining("clean once more");
    }
    try (Workspace again = Workspace.open(folder)) {
      assertThat(again.find(Cells.key(5))).isPresent();
      assertThat(again.cache().clean(key -> true)).isZero();
    }
  }
}
