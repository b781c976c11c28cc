package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.plugins.image.ImagesOptions.CifarForm;
import org.tributary.sdk.data.Samples;

class CifarTest {
  @TempDir Path folder;

  /** One image: red 10, green 20, blue 30 everywhere. */
  private static byte[] image(int... labels) {
    byte[] record = new byte[labels.length + 3072];
    for (int i = 0; i < labels.length; i++) {
      record[i] = (byte) labels[i];
    }
    for (int i = 0; i < 3072; i++) {
      record[labels.length + i] = (byte) (10 * (1 + i / 1024));
    }
    return record;
  }

  private ImageSource read(byte[] bytes, CifarForm form) throws IOException {
    return ImagesReader.read(Written.cifar(Written.file(folder, "batch.bin", bytes), form));
  }

  @Test
  void planesBecomePixels() throws IOException {
    ImageSource source = read(image(4), CifarForm.TEN);
    Samples rows = source.pool().orElseThrow().rows();
    assertThat(source.sourceNames()).containsExactly("4");
    assertThat(Arrays.copyOf(rows.toMatrix().data, 6)).containsExactly(10, 20, 30, 10, 20, 30);
    assertThat(rows.space().width()).isEqualTo(3072);
  }

  @Test
  void aHundredHasCoarseAndFineLabels() throws IOException {
    assertThat(read(image(5, 77), CifarForm.HUNDRED).sourceNames()).containsExactly("77");
    assertThat(read(image(5, 77), CifarForm.HUNDRED_COARSE).sourceNames()).containsExactly("5");
  }

  @Test
  void mistakesAreNamedWithTheFile() {
    assertThatThrownBy(() -> read(Arrays.copyOf(image(1), 3000), CifarForm.TEN))
        .hasMessage("batch.bin is cut off: it ends before what it announces");
    assertThatThrownBy(() -> read(new byte[0], CifarForm.TEN)).hasMessage("batch.bin is empty");
    assertThatThrownBy(() -> read(image(77), CifarForm.TEN))
        .hasMessage("image 0 of batch.bin has the label 77 of 10: is cifarForm the right one?");
  }
}
