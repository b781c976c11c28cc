package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.option.InputFile;

/** Twelve images of 2 x 3 whose bytes count up: all differ along one direction only. */
class ComponentRowsTest {
  @TempDir Path folder;

  private Samples read(int components) throws IOException {
    InputFile file = Written.file(folder, "i" + components, Written.idx(12, 2, 3));
    return ImagesReader.read(Written.components(file, components)).pool().orElseThrow().rows();
  }

  @Test
  void imagesBecomeTheirCoordinatesWithTheDistancesTheyHad() throws IOException {
    Samples pixels = read(0);
    Samples coordinates = read(2);

    assertThat(coordinates.space().width()).isEqualTo(2);
    assertThat(coordinates.size()).isEqualTo(12);
    for (int row = 1; row < 12; row++) {
      double square = 0;
      for (int j = 0; j < 6; j++) {
        square += Math.pow(pixels.value(row, j) - pixels.value(0, j), 2);
      }
      double along = coordinates.value(row, 0) - coordinates.value(0, 0);
      assertThat(Math.abs(along)).isCloseTo(Math.sqrt(square), within(1e-9 * Math.sqrt(square)));
      assertThat(coordinates.value(row, 1)).isCloseTo(0, within(1e-6));
      assertThat(coordinates.rowId(row)).isEqualTo(pixels.rowId(row));
    }
  }

  @Test
  void moreComponentsThanPixelsAreRefused() {
    assertThatThrownBy(() -> read(7))
        .hasMessage("components must be at most the 6 pixels and below the 12 images, was 7");
  }
}
