package org.tributary.plugins.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tributary.sdk.OptionException;

/** One PNG or JPEG file, decoded whole or refused, and turned as it was seen. */
final class ImageFile {
  private static final int MARKER = 0xff;
  private static final int END = 0xd9;

  private ImageFile() {}

  /**
   * Decodes a file. Transparency is left out.
   *
   * @throws OptionException where it is no such file, or not all of one
   */
  static Picture decode(Path path) throws IOException {
    byte[] file = Files.readAllBytes(path);
    BufferedImage image;
    try {
      image = image(path, file);
    } catch (IOException | RuntimeException broken) {
      // Readers of the platform answer some broken files with unchecked exceptions.
      if (broken instanceof OptionException refusal) {
        throw refusal;
      }
      throw unreadable(path, ": " + broken.getMessage());
    }
    int bands = image.getRaster().getNumBands();
    boolean grey = bands <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    byte[] bytes = grey ? grey(image) : coloured(image);
    Picture stored =
        new Picture(
            path.getFileName().toString(),
            image.getHeight(),
            image.getWidth(),
            grey ? 1 : 3,
            bytes);
    return Orientation.of(file).seen(stored);
  }

  private static BufferedImage image(Path path, byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable(path, "");
      }
      ImageReader reader = readers.next();
      List<String> warnings = new ArrayList<>();
      try {
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(in, true, true);
        BufferedImage image = reader.read(0);
        if (reader.getFormatName().equalsIgnoreCase("jpeg")) {
          requireWhole(path, file, warnings);
        }
        return image;
      } finally {
        reader.dispose();
      }
    }
  }

  /** A decoder paints what a cut JPEG file lacks grey, and only warns. */
  private static void requireWhole(Path path, byte[] file, List<String> warnings) {
    if (!ended(file)) {
      throw unreadable(path, ": it is cut off, its end is missing");
    }
    for (String warning : warnings) {
      boolean damage = warning.contains("Premature end") || warning.contains("Corrupt JPEG data");
      if (damage && !warning.contains("extraneous bytes")) {
        throw unreadable(path, ": " + warning);
      }
    }
  }

  /** Whether the marker of the end stands behind the pixels; thumbnails have one before them. */
  private static boolean ended(byte[] file) {
    int at = 2;
    while (at + 3 < file.length && (file[at] & MARKER) == MARKER) {
      int marker = file[at + 1] & MARKER;
      if (marker == END) {
        return true;
      }
      at += marker == MARKER ? 1 : 2 + ((file[at + 2] & MARKER) << 8 | file[at + 3] & MARKER);
      if (marker == 0xda) {
        break;
      }
    }
    // Within pixels the sign of a marker is followed by 0.
    for (int i = Math.max(at, 2); i + 1 < file.length; i++) {
      if ((file[i] & MARKER) == MARKER && (file[i + 1] & MARKER) == END) {
        return true;
      }
    }
    return false;
  }

  private static OptionException unreadable(Path path, String reason) {
    // With its folder: files of several classes often bear the same names.
    Path shown = path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount());
    return new OptionException(
        FolderReader.OPTION, shown + " is no readable PNG or JPEG image" + reason);
  }

  /** The stored numbers, not what a screen would show: the platform would change their gamma. */
  private static byte[] grey(BufferedImage image) {
    Raster raster = image.getRaster();
    int excess = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    byte[] bytes = new byte[image.getHeight() * image.getWidth()];
    for (int i = 0; i < bytes.length; i++) {
      int sample = raster.getSample(i % image.getWidth(), i / image.getWidth(), 0);
      bytes[i] = (byte) (sample >> excess);
    }
    return bytes;
  }

  private static byte[] coloured(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    byte[] bytes = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) (pixels[i] >> 16);
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) pixels[i];
    }
    return bytes;
  }
}
