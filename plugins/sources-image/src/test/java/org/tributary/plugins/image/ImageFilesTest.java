package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.plugins.image.ImagesOptions.Colour;
import org.tributary.sdk.option.InputFolder;

/** Images are read as they were seen, whole, and none of them vanishes in silence. */
class ImageFilesTest {
  @TempDir Path folder;

  /**
   * Corners of a grey image of 16 x 32 whose quarters are 0, 80, 160, 240, as they must be seen:
   * top left, top right, bottom left, bottom right. By CIPA DC-008: 6 says that the first stored
   * row is the right side as seen.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 80, 160, 240",
    "2, 80, 0, 240, 160",
    "3, 240, 160, 80, 0",
    "4, 160, 240, 0, 80",
    "5, 0, 160, 80, 240",
    "6, 160, 0, 240, 80",
    "7, 240, 80, 160, 0",
    "8, 80, 240, 0, 160",
    "9, 0, 80, 160, 240",
  })
  void theOrientationOfExifIsHonoured(
      int orientation, int topLeft, int topRight, int bottomLeft, int bottomRight)
      throws IOException {
    boolean turned = orientation >= 5 && orientation <= 8;
    int height = turned ? 32 : 16;
    int width = turned ? 16 : 32;
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      byte[] exif = exif(orientation, order);
      for (byte[] file : List.of(jpeg(exif), png(exif))) {
        Picture picture = ImageFile.decode(Files.write(folder.resolve("a.jpg"), file));
        assertThat(picture.height()).isEqualTo(height);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(near(picture, 2, 2)).isEqualTo(topLeft);
        assertThat(near(picture, 2, width - 3)).isEqualTo(topRight);
        assertThat(near(picture, height - 3, 2)).isEqualTo(bottomLeft);
        assertThat(near(picture, height - 3, width - 3)).isEqualTo(bottomRight);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.9, 0.995})
  void aCutFileIsRefusedWhereverItIsCut(double share) throws IOException {
    byte[] whole = noise("jpg");
    Path path = folder.resolve("cut/x.jpg");
    Files.createDirectories(path.getParent());
    Files.write(path, whole);
    assertThat(ImageFile.decode(path).height()).isEqualTo(64);
    // Cut, cut with zeros in place of the rest, and cut with the mark of an end.
    byte[] cut = Arrays.copyOf(whole, (int) (share * whole.length));
    byte[] padded = Arrays.copyOf(cut, whole.length);
    byte[] ended = Arrays.copyOf(cut, cut.length + 2);
    ended[cut.length] = (byte) 0xff;
    ended[cut.length + 1] = (byte) 0xd9;
    for (byte[] broken : List.of(cut, padded, ended)) {
      Files.write(path, broken);
      assertThatThrownBy(() -> ImageFile.decode(path))
          .hasMessageStartingWith(Path.of("cut", "x.jpg") + " is no readable PNG or JPEG image: ");
    }
    byte[] png = noise("png");
    Files.write(path, Arrays.copyOf(png, (int) (share * png.length) - 12));
    assertThatThrownBy(() -> ImageFile.decode(path))
        .hasMessageContaining("no readable PNG or JPEG");
  }

  @Test
  void aThumbnailsEndIsNotTheEndOfTheImage() throws IOException {
    byte[] small = jpeg(new byte[0]);
    byte[] whole = withSegment(noise("jpg"), small);
    Path path = Files.write(folder.resolve("x.jpg"), whole);
    assertThat(ImageFile.decode(path).width()).isEqualTo(64);
    Files.write(path, Arrays.copyOf(whole, whole.length - 200));
    assertThatThrownBy(() -> ImageFile.decode(path)).hasMessageContaining("is cut off");
  }

  @Test
  void filesLeftOutAreCountedAndNamed() throws IOException {
    for (String name : List.of("a/1.png", "a/2.PNG", "b/3.png")) {
      Written.png(folder.resolve("all").resolve(name), 2, 2, 0x101010 * name.charAt(2) % 251);
    }
    for (String name : List.of("a/x.gif", "b/y.webp", "notes.txt")) {
      Files.writeString(folder.resolve("all").resolve(name), "none");
    }
    InputFolder all = Written.folder(folder.resolve("all"));
    ImageSource source = ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all));
    assertThat(source.found().warnings())
        .containsExactly(
            "3 files were left out, since the names do not end in png, jpg or jpeg: all/a/x.gif,"
                + " all/b/y.webp, all/notes.txt.");
    assertThat(source.found().notes()).containsAll(source.found().warnings());
    assertThat(source.pool().orElseThrow().rows().size()).isEqualTo(3);
  }

  /** Files left out as names, how many there are, and how the sentence goes on after them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a/i05.gif b/i05.gif ~ 2 files were ~ all/a/i05.gif, all/b/i05.gif.",
        "a/X.GIF ~ 1 file was ~ all/a/X.GIF.",
        "b/scan.tiff a/noending ~ 2 files were ~ all/a/noending, all/b/scan.tiff.",
        "a/x.jpg.bak a/x.jfif b/png ~ 3 files were ~ all/a/x.jfif, all/a/x.jpg.bak, all/b/png.",
        "1.bmp 2.bmp 3.bmp 4.bmp 5.bmp 6.bmp 7.bmp ~ 7 files were ~ all/1.bmp, all/2.bmp,"
            + " all/3.bmp, all/4.bmp, all/5.bmp and 2 more.",
      })
  void whateverElseLiesBesideTheImagesIsNamed(String others, String count, String names)
      throws IOException {
    for (String name : List.of("a/1.png", "b/2.jpeg", "b/3.png")) {
      Written.png(folder.resolve("all").resolve(name), 2, 2, 0x101010);
    }
    for (String name : others.split(" ")) {
      Files.write(folder.resolve("all").resolve(name), noise("gif"));
    }
    InputFolder all = Written.folder(folder.resolve("all"));
    ImageSource source = ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all));
    assertThat(source.found().warnings())
        .containsExactly(
            count + " left out, since the names do not end in png, jpg or jpeg: " + names);
    assertThat(source.pool().orElseThrow().countBySource()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b/.keep", "b/c/", "b/z.gif", "b/c/notes.txt"})
  void aFolderWithoutImagesIsRefusedWhateverItHolds(String holds) throws IOException {
    Written.png(folder.resolve("all/a/1.png"), 2, 2, 0x101010);
    Path held = folder.resolve("all").resolve(holds);
    Files.createDirectories(held.getParent());
    if (holds.endsWith("/")) {
      Files.createDirectories(held);
    } else {
      Files.writeString(held, "none");
    }
    InputFolder all = Written.folder(folder.resolve("all"));
    assertThatThrownBy(() -> ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all)))
        .hasMessage("folder " + Path.of("all", "b") + " holds no PNG or JPEG file");
    InputFolder a = Written.folder(folder.resolve("all/a"));
    InputFolder b = Written.folder(folder.resolve("all/b"));
    assertThatThrownBy(() -> ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, a, b)))
        .hasMessage("folder b holds no PNG or JPEG file");
  }

  @Test
  void aSubfolderWithoutImagesIsRefused() throws IOException {
    Written.png(folder.resolve("all/a/1.png"), 2, 2, 0x101010);
    Files.createDirectories(folder.resolve("all/b"));
    InputFolder all = Written.folder(folder.resolve("all"));
    assertThatThrownBy(() -> ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all)))
        .hasMessage("folder " + Path.of("all", "b") + " holds no PNG or JPEG file");
    Files.writeString(folder.resolve("all/b/z.gif"), "none");
    assertThatThrownBy(() -> ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all)))
        .hasMessageContaining("holds no PNG or JPEG file");
    Files.delete(folder.resolve("all/b/z.gif"));
    Files.move(folder.resolve("all/b"), folder.resolve("all/.b"));
    assertThat(ImagesReader.read(Written.folders(List.of(), Colour.AS_IS, all)).sourceNames())
        .containsExactly("a");
  }

  private static int near(Picture picture, int row, int column) {
    int level = picture.bytes()[(row * picture.width() + column) * picture.channels()] & 0xff;
    return (int) Math.round(level / 80.0) * 80;
  }

  private static BufferedImage quarters() {
    BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 32; x++) {
        image.getRaster().setSample(x, y, 0, 80 * (2 * (y / 8) + x / 16));
      }
    }
    return image;
  }

  private static byte[] noise(String format) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, i * 0x9e3779b1 >>> 8);
    }
    return written(image, format);
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** A TIFF structure with one directory of one entry. */
  private static byte[] exif(int orientation, ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
    tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return tiff.array();
  }

  private static byte[] jpeg(byte[] exif) throws IOException {
    byte[] plain = written(quarters(), "jpg");
    if (exif.length == 0) {
      return plain;
    }
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    byte[] segment = Arrays.copyOf(name, name.length + exif.length);
    System.arraycopy(exif, 0, segment, name.length, exif.length);
    return withSegment(plain, segment);
  }

  /** With a segment APP1 before all others. */
  private static byte[] withSegment(byte[] plain, byte[] segment) {
    ByteBuffer file = ByteBuffer.allocate(plain.length + segment.length + 4);
    file.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (segment.length + 2));
    return file.put(segment).put(plain, 2, plain.length - 2).array();
  }

  /** With a chunk eXIf after the head. */
  private static byte[] png(byte[] exif) throws IOException {
    byte[] plain = written(quarters(), "png");
    int head = 8 + 25;
    ByteBuffer file = ByteBuffer.allocate(plain.length + exif.length + 12);
    byte[] type = "eXIf".getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(exif);
    file.put(plain, 0, head).putInt(exif.length).put(type).put(exif).putInt((int) sum.getValue());
    return file.put(plain, head, plain.length - head).array();
  }
}
