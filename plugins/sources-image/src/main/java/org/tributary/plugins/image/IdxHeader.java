package org.tributary.plugins.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.OptionException;

/**
 * The head of an IDX file: two bytes 0, the type of a value, the number of dimensions, then the
 * dimensions as big-endian integers of 32 bits (LeCun, Cortes and Burges, the MNIST database).
 *
 * @param dimensions the first is the number of items
 */
record IdxHeader(List<Integer> dimensions) {
  private static final int UNSIGNED_BYTE = 0x08;

  /**
   * Reads the head.
   *
   * @param option that named the file
   * @param least dimensions wanted at least
   * @param most dimensions wanted at most
   */
  static IdxHeader read(DataInputStream in, String option, Path path, int least, int most)
      throws IOException {
    int magic = in.readInt();
    int type = magic >>> 8 & 0xff;
    int count = magic & 0xff;
    if (magic >>> 16 != 0 || count == 0) {
      throw new OptionException(
          option,
          path.getFileName()
              + " is no IDX file: it begins with "
              + String.format("%08x", magic)
              + (least == 1 ? ", a file of labels with 00000801" : ", images with 00000803"));
    }
    if (type != UNSIGNED_BYTE) {
      throw new OptionException(
          option,
          path.getFileName()
              + " holds values of type "
              + String.format("%02x", type)
              + ", only unsigned bytes (08) are images or labels");
    }
    if (count < least || count > most) {
      throw new OptionException(
          option,
          path.getFileName()
              + " has "
              + count
              + (count == 1 ? " dimension" : " dimensions")
              + (least == 1
                  ? ": labels have 1; are labels and idx swapped?"
                  : ": images have 3; are labels and idx swapped?"));
    }
    List<Integer> dimensions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dimensions.add(in.readInt());
    }
    if (dimensions.stream().anyMatch(each -> each < 1)) {
      throw new OptionException(option, path.getFileName() + " has the dimensions " + dimensions);
    }
    return new IdxHeader(List.copyOf(dimensions));
  }

  int items() {
    return dimensions.get(0);
  }

  int height() {
    return dimensions.get(1);
  }

  int width() {
    return dimensions.get(2);
  }

  /** 1 unless there is a fourth dimension. */
  int channels() {
    return dimensions.size() > 3 ? dimensions.get(3) : 1;
  }

  /** Bytes of one item. */
  int itemSize() {
    return dimensions.stream().skip(1).reduce(1, Math::multiplyExact);
  }

  /** Bytes before the first item. */
  int length() {
    return Integer.BYTES * (1 + dimensions.size());
  }
}
