package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.plugins.image.ImagesOptions.Colour;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.option.InputFolder;

class FoldersTest {
  @TempDir Path folder;

  private InputFolder folder(String name) throws IOException {
    return Written.folder(folder.resolve(name));
  }

  private static Samples rows(ImagesOptions options) {
    return ImagesReader.read(options).pool().orElseThrow().rows();
  }

  @Test
  void aFolderIsASourceAndStoredGreysStayAsTheyAre() throws IOException {
    Written.png(folder.resolve("dark/a.png"), 2, 2, 0x101010);
    Written.png(folder.resolve("light/b.png"), 2, 2, 0xf0f0f0);
    ImageSource source =
        ImagesReader.read(
            Written.folders(List.of(), Colour.AS_IS, folder("light"), folder("dark")));
    assertThat(source.sourceNames()).containsExactly("dark", "light");
    assertThat(source.pool().orElseThrow().rows().toMatrix().data)
        .containsExactly(16, 16, 16, 16, 240, 240, 240, 240);
  }

  @Test
  void subfoldersOfASingleFolderAreTheSources() throws IOException {
    Written.png(folder.resolve("all/cat/a.png"), 1, 1, 0x0000ff);
    Written.png(folder.resolve("all/dog/b.png"), 1, 1, 0xff8000);
    ImageSource source = ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, folder("all")));
    assertThat(source.sourceNames()).containsExactly("cat", "dog");
    assertThat(source.pool().orElseThrow().rows().toMatrix().data)
        .containsExactly(0, 0, 255, 255, 128, 0);
  }

  @Test
  void coloursBecomeGreyByTheirWeights() throws IOException {
    Written.png(folder.resolve("a/a.png"), 1, 1, 0xff8000);
    // .299 x 255 + .587 x 128 = 151.4
    assertThat(rows(Written.folders(List.of(), Colour.GREY, folder("a"))).value(0, 0))
        .isEqualTo(151);
  }

  @Test
  void sizesThatDifferAreRefusedUnlessResized() throws IOException {
    Written.png(folder.resolve("a/a.png"), 2, 2, 0x808080);
    Written.png(folder.resolve("a/b.png"), 5, 3, 0x808080);
    assertThatThrownBy(() -> rows(Written.folders(List.of(), Colour.AS_IS, folder("a"))))
        .hasMessage("a.png is 2 x 2, grey, b.png is 5 x 3, grey: give resize: [height, width]");
    Samples rows = rows(Written.folders(List.of(3, 4), Colour.AS_IS, folder("a")));
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.space().width()).isEqualTo(12);
    assertThat(rows.toMatrix().data).containsOnly(128);
  }

  @Test
  void coloursThatDifferAreRefusedUnlessMadeAlike() throws IOException {
    Written.png(folder.resolve("a/a.png"), 1, 1, 0x808080);
    Written.png(folder.resolve("a/b.png"), 1, 1, 0xff0000);
    assertThatThrownBy(() -> rows(Written.folders(List.of(), Colour.AS_IS, folder("a"))))
        .hasMessageContaining("b.png is 1 x 1, coloured: give colour: grey or rgb");
    assertThat(rows(Written.folders(List.of(), Colour.RGB, folder("a"))).toMatrix().data)
        .containsExactly(128, 128, 128, 255, 0, 0);
  }

  @Test
  void foldersWithoutImagesAndBrokenFilesAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(folder.resolve("empty/notes.txt"), "none");
    assertThatThrownBy(() -> rows(Written.folders(List.of(), Colour.AS_IS, folder("empty"))))
        .hasMessage("folder empty holds no PNG or JPEG file");
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/x.png"), "this is text");
    assertThatThrownBy(() -> rows(Written.folders(List.of(), Colour.AS_IS, folder("broken"))))
        .hasMessage(Path.of("broken", "x.png") + " is no readable PNG or JPEG image");
    Written.png(folder.resolve("cut/y.png"), 50, 50, 0x123456);
    Path cut = folder.resolve("cut/y.png");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> rows(Written.folders(List.of(), Colour.AS_IS, folder("cut"))))
        .hasMessageStartingWith(Path.of("cut", "y.png") + " is no readable PNG or JPEG image: ");
  }
}
