package org.tributary.plugins.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;

/**
 * The binary form of CIFAR-10 and CIFAR-100 (Krizhevsky 2009): one label byte, or a coarse and a
 * fine one, then 1024 red, 1024 green and 1024 blue bytes, row major.
 */
final class CifarReader {
  private static final int SIDE = 32;
  private static final int PLANE = SIDE * SIDE;
  private static final String OPTION = "cifar";

  private final ImagesOptions options;
  private final int labelBytes;
  private final int labelAt;
  private final int labelCount;
  private int[] labels = new int[1024];
  private int count;

  private CifarReader(ImagesOptions options) {
    this.options = options;
    boolean ten = options.cifarForm() == ImagesOptions.CifarForm.TEN;
    boolean fine = options.cifarForm() == ImagesOptions.CifarForm.HUNDRED;
    this.labelBytes = ten ? 1 : 2;
    this.labelAt = fine ? 1 : 0;
    this.labelCount = ten ? 10 : fine ? 100 : 20;
  }

  static LabelledImages read(ImagesOptions options) throws IOException {
    return new CifarReader(options).read();
  }

  private LabelledImages read() throws IOException {
    try (PixelFile pixels = new PixelFile(options, OPTION)) {
      for (InputFile file : options.cifar()) {
        read(file.path(), pixels);
      }
      return new LabelledImages(pixels.finish(), Arrays.copyOf(labels, count), names());
    }
  }

  private void read(Path path, PixelFile pixels) throws IOException {
    byte[] record = new byte[labelBytes + 3 * PLANE];
    int before = count;
    try (InputStream in = Streams.open(path)) {
      for (int read; (read = in.readNBytes(record, 0, record.length)) > 0; ) {
        if (read < record.length) {
          throw new EOFException();
        }
        add(path, record, pixels, count - before);
      }
    } catch (IOException failure) {
      throw Streams.refused(OPTION, path, failure);
    }
    if (count == before) {
      throw new OptionException(OPTION, path.getFileName() + " is empty");
    }
  }

  private void add(Path path, byte[] record, PixelFile pixels, int number) throws IOException {
    String name = "image " + number + " of " + path.getFileName();
    int label = record[labelAt] & 0xff;
    if (label >= labelCount) {
      throw new OptionException(
          OPTION,
          name + " has the label " + label + " of " + labelCount + ": is cifarForm the right one?");
    }
    byte[] bytes = new byte[3 * PLANE];
    for (int i = 0; i < PLANE; i++) {
      for (int channel = 0; channel < 3; channel++) {
        bytes[3 * i + channel] = record[labelBytes + channel * PLANE + i];
      }
    }
    pixels.add(new Picture(name, SIDE, SIDE, 3, bytes));
    if (count == labels.length) {
      labels = Arrays.copyOf(labels, 2 * count);
    }
    labels[count++] = label;
  }

  private List<String> names() {
    return IntStream.range(0, labelCount).mapToObj(Integer::toString).toList();
  }
}
