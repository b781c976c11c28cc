package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.space.TensorSpace;

class IdxTest {
  /** Four images of 2 x 3: bytes 0..23; the labels are 7, 1, 7, 3. */
  private static final byte[] IMAGES = Written.idx(4, 2, 3);

  private static final byte[] LABELS = Written.idxOf(new byte[] {7, 1, 7, 3}, 4);

  @TempDir Path folder;

  private InputFile file(String name, byte[] bytes) throws IOException {
    return Written.file(folder, name, bytes);
  }

  private static ImageSource read(InputFile images, InputFile... labels) {
    return ImagesReader.read(Written.idx(List.of(images), List.of(labels)));
  }

  @Test
  void plainAndGzFilesGiveTheSameImages() throws IOException {
    ImageSource plain = read(file("i", IMAGES), file("l", LABELS));
    ImageSource packed = read(file("i.gz", Written.gz(IMAGES)), file("l.gz", Written.gz(LABELS)));
    assertThat(((TensorSpace) plain.space()).shape()).containsExactly(2, 3, 1);
    assertThat(plain.sourceNames()).containsExactly("1", "3", "7");
    for (ImageSource each : List.of(plain, packed)) {
      Pool pool = each.pool().orElseThrow();
      assertThat(pool.countBySource()).containsExactly(1, 1, 2);
      assertThat(pool.rows().ofSource(2).toMatrix().data)
          .containsExactly(0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17);
    }
  }

  @Test
  void labelsAreChosenInTheOrderGivenOrIgnored() throws IOException {
    List<InputFile> images = List.of(file("i", IMAGES));
    List<InputFile> labels = List.of(file("l", LABELS));
    ImageSource some =
        ImagesReader.read(
            Written.chosen(images, labels, ImagesOptions.Sources.LABELS, List.of("7", "3")));
    assertThat(some.sourceNames()).containsExactly("7", "3");
    assertThat(some.pool().orElseThrow().countBySource()).containsExactly(2, 1);
    assertThat(some.pool().orElseThrow().rows().rowId(1)).isEqualTo(2);
    assertThat(some.report().orElseThrow().rowsRead()).isEqualTo(4);
    assertThat(some.report().orElseThrow().rowsKept()).isEqualTo(3);
    ImageSource one =
        ImagesReader.read(Written.chosen(images, labels, ImagesOptions.Sources.ONE, List.of("7")));
    assertThat(one.sourceNames()).containsExactly("all");
    assertThat(one.pool().orElseThrow().rows().size()).isEqualTo(2);
    assertThatThrownBy(
            () ->
                ImagesReader.read(
                    Written.chosen(images, labels, ImagesOptions.Sources.ONE, List.of("5"))))
        .hasMessage("no image has the label '5'; there are 1, 3, 7");
  }

  @Test
  void severalFilesFollowOneAnother() throws IOException {
    InputFile images = file("i", IMAGES);
    InputFile more = file("j.gz", Written.gz(Written.idx(1, 2, 3)));
    InputFile labels = file("l", LABELS);
    InputFile one = file("m", Written.idxOf(new byte[] {3}, 1));
    ImageSource both = ImagesReader.read(Written.idx(List.of(images, more), List.of(labels, one)));
    assertThat(both.pool().orElseThrow().countBySource()).containsExactly(1, 2, 2);
    // The last image repeats the first, of another source: one unit, kept on one side of a split.
    int[] units = both.pool().orElseThrow().units();
    assertThat(units).containsExactly(0, 1, 2, 3, 0);
    assertThat(both.report().orElseThrow().duplicates()).isEqualTo(1);
    assertThat(both.report().orElseThrow().notes())
        .contains("1 image repeats an earlier one exactly, whatever its source.");
  }

  @Test
  void imagesOfAsManyPixelsInAnotherShapeAreRefused() throws IOException {
    InputFile upright = file("upright", Written.idx(2, 3, 2));
    assertThatThrownBy(
            () -> ImagesReader.read(Written.idx(List.of(file("i", IMAGES), upright), List.of())))
        .hasMessageContaining("image 0 of i is 2 x 3")
        .hasMessageContaining("image 0 of upright is 3 x 2")
        .hasMessageContaining("give resize: [height, width]");
  }

  @Test
  void mistakesAreNamedWithTheFile() throws IOException {
    InputFile images = file("i", IMAGES);
    InputFile labels = file("l", LABELS);
    assertThatThrownBy(() -> read(file("x", new byte[] {1, 2, 3, 4, 5})))
        .hasMessageContaining("x is no IDX file: it begins with 01020304");
    assertThatThrownBy(() -> read(labels, images))
        .hasMessageContaining("l has 1 dimension: images have 3; are labels and idx swapped?");
    assertThatThrownBy(() -> read(file("short", Arrays.copyOf(IMAGES, IMAGES.length - 1))))
        .hasMessageContaining("short is cut off: it announces [4, 2, 3], which takes 40 bytes");
    byte[] packed = Written.gz(IMAGES);
    assertThatThrownBy(() -> read(file("s.gz", Arrays.copyOf(packed, packed.length - 12))))
        .hasMessage("s.gz is cut off: it ends before what it announces");
    InputFile three = file("three", Written.idxOf(new byte[] {1, 2, 3}, 3));
    assertThatThrownBy(() -> read(images, three))
        .hasMessageContaining("three has 3 labels, i has 4 images");
    byte[] floats = IMAGES.clone();
    floats[2] = 0x0d;
    assertThatThrownBy(() -> read(file("f", floats)))
        .hasMessageContaining("f holds values of type 0d, only unsigned bytes");
    assertThatThrownBy(() -> ImagesReader.read(Written.idx(List.of(), List.of())))
        .hasMessage("give images as one of folders, idx or cifar, 0 are given");
  }
}
