package org.tributary.plugins.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/** Files of images that tests write, and options that name them. */
final class Written {
  private static final String NO_HASH = "0".repeat(64);

  private Written() {}

  /** An IDX file of bytes 0, 1, 2, ... */
  static byte[] idx(int... dimensions) {
    int size = Stream.of(dimensions).mapToInt(Written::product).sum();
    byte[] values = new byte[size];
    for (int i = 0; i < size; i++) {
      values[i] = (byte) i;
    }
    return idxOf(values, dimensions);
  }

  private static int product(int[] dimensions) {
    int product = 1;
    for (int each : dimensions) {
      product *= each;
    }
    return product;
  }

  static byte[] idxOf(byte[] values, int... dimensions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0x0800 | dimensions.length);
      for (int each : dimensions) {
        out.writeInt(each);
      }
      out.write(values);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] gz(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  static InputFile file(Path folder, String name, byte[] bytes) throws IOException {
    return new InputFile(Files.write(folder.resolve(name), bytes), NO_HASH);
  }

  /** A PNG whose pixels are all of one colour; grey when its three parts are the same. */
  static void png(Path path, int height, int width, int rgb) throws IOException {
    Files.createDirectories(path.getParent());
    boolean grey = (rgb >> 16 & 0xff) == (rgb & 0xff) && (rgb >> 8 & 0xff) == (rgb & 0xff);
    BufferedImage image =
        new BufferedImage(
            width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < height * width; i++) {
      if (grey) {
        image.getRaster().setSample(i % width, i / width, 0, rgb & 0xff);
      } else {
        image.setRGB(i % width, i / width, rgb);
      }
    }
    ImageIO.write(image, "png", path.toFile());
  }

  static InputFolder folder(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return new InputFolder(path, files.filter(Files::isRegularFile).sorted().toList(), NO_HASH);
    }
  }

  /** Options of an IDX file with labels, the rest by default. */
  static ImagesOptions idx(List<InputFile> images, List<InputFile> labels) {
    return new ImagesOptions(
        List.of(),
        images,
        labels,
        List.of(),
        ImagesOptions.CifarForm.TEN,
        ImagesOptions.Sources.LABELS,
        List.of(),
        List.of(),
        ImagesOptions.Colour.AS_IS,
        0,
        255,
        0);
  }

  /** All images of an IDX file as one source, in components. */
  static ImagesOptions components(InputFile images, int count) {
    return new ImagesOptions(
        List.of(),
        List.of(images),
        List.of(),
        List.of(),
        ImagesOptions.CifarForm.TEN,
        ImagesOptions.Sources.ONE,
        List.of(),
        List.of(),
        ImagesOptions.Colour.AS_IS,
        0,
        255,
        count);
  }

  static ImagesOptions chosen(
      List<InputFile> images,
      List<InputFile> labels,
      ImagesOptions.Sources sources,
      List<String> chosen) {
    return new ImagesOptions(
        List.of(),
        images,
        labels,
        List.of(),
        ImagesOptions.CifarForm.TEN,
        sources,
        chosen,
        List.of(),
        ImagesOptions.Colour.AS_IS,
        0,
        255,
        0);
  }

  static ImagesOptions cifar(InputFile file, ImagesOptions.CifarForm form) {
    return new ImagesOptions(
        List.of(),
        List.of(),
        List.of(),
        List.of(file),
        form,
        ImagesOptions.Sources.LABELS,
        List.of(),
        List.of(),
        ImagesOptions.Colour.AS_IS,
        0,
        255,
        0);
  }

  static ImagesOptions folders(
      List<Integer> resize, ImagesOptions.Colour colour, InputFolder... folders) {
    return new ImagesOptions(
        List.of(folders),
        List.of(),
        List.of(),
        List.of(),
        ImagesOptions.CifarForm.TEN,
        ImagesOptions.Sources.LABELS,
        List.of(),
        resize,
        colour,
        0,
        255,
        0);
  }
}
