package org.tributary.plugins.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: tag 0x0112 of the first directory of Exif (CIPA DC-008), which stands in
 * segment APP1 of a JPEG file or in chunk eXIf of a PNG file. The stored rows and columns are
 * turned so that the first row is the top of what was seen.
 */
enum Orientation {
  /** As stored. */
  UPRIGHT(false, false, false),
  /** Left and right exchanged. */
  MIRRORED(false, true, false),
  /** Half a turn. */
  TURNED(true, true, false),
  /** Top and bottom exchanged. */
  FLIPPED(true, false, false),
  /** Rows and columns exchanged. */
  TRANSPOSED(false, false, true),
  /** A quarter of a turn, clockwise. */
  RIGHT(true, false, true),
  /** Rows and columns exchanged about the other diagonal. */
  TRANSVERSED(true, true, true),
  /** A quarter of a turn, counter-clockwise. */
  LEFT(false, true, true);

  private static final int TAG = 0x0112;
  private static final int APP1 = 0xe1;
  private static final int SCAN = 0xda;
  private static final int PNG_SIGNATURE = 8;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private final boolean rowsReversed;
  private final boolean columnsReversed;
  private final boolean exchanged;

  Orientation(boolean rowsReversed, boolean columnsReversed, boolean exchanged) {
    this.rowsReversed = rowsReversed;
    this.columnsReversed = columnsReversed;
    this.exchanged = exchanged;
  }

  /** The orientation of a JPEG or PNG file; upright where it says none, or nonsense. */
  static Orientation of(byte[] file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file);
      boolean jpeg = file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
      return jpeg ? ofJpeg(bytes) : ofPng(bytes);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      return UPRIGHT;
    }
  }

  private static Orientation ofJpeg(ByteBuffer bytes) {
    bytes.position(2);
    while (bytes.remaining() > 3) {
      int marker = bytes.getShort() & 0xffff;
      int length = bytes.getShort() & 0xffff;
      if (marker >>> 8 != 0xff || (marker & 0xff) == SCAN || length < 2) {
        return UPRIGHT;
      }
      int next = bytes.position() + length - 2;
      if ((marker & 0xff) == APP1 && begins(bytes, EXIF)) {
        int start = bytes.position() + EXIF.length;
        return ofDirectory(bytes.slice(start, next - start));
      }
      bytes.position(next);
    }
    return UPRIGHT;
  }

  private static Orientation ofPng(ByteBuffer bytes) {
    bytes.position(PNG_SIGNATURE);
    while (bytes.remaining() >= 2 * Integer.BYTES) {
      int length = bytes.getInt();
      byte[] type = new byte[Integer.BYTES];
      bytes.get(type);
      if (new String(type, StandardCharsets.US_ASCII).equals("eXIf")) {
        return ofDirectory(bytes.slice(bytes.position(), length));
      }
      bytes.position(bytes.position() + length + Integer.BYTES);
    }
    return UPRIGHT;
  }

  private static boolean begins(ByteBuffer bytes, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.get(bytes.position() + i) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** The TIFF structure within Exif: the order of bytes, and where the first directory stands. */
  private static Orientation ofDirectory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(Integer.BYTES);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + ENTRY * i;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xffff;
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A picture as it was seen. */
  Picture seen(Picture stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int height = exchanged ? stored.width() : stored.height();
    int width = exchanged ? stored.height() : stored.width();
    int channels = stored.channels();
    byte[] bytes = new byte[stored.bytes().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = exchanged ? x : y;
        int column = exchanged ? y : x;
        row = rowsReversed ? stored.height() - 1 - row : row;
        column = columnsReversed ? stored.width() - 1 - column : column;
        System.arraycopy(
            stored.bytes(),
            (row * stored.width() + column) * channels,
            bytes,
            (y * width + x) * channels,
            channels);
      }
    }
    return new Picture(stored.name(), height, width, channels, bytes);
  }
}
