package org.tributary.report.chart.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tributary.report.chart.mark.Picture;

/** The images of a drawing, decoded. */
final class Images {
  private Images() {}

  /** The pixels of an image file. */
  static BufferedImage read(Picture picture) {
    try {
      // in memory: a cache on disk is nothing a report needs; reading closes the stream
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes())));
      if (image == null) {
        throw new IllegalArgumentException(
            "an image of type " + picture.mediaType() + " cannot be decoded; export as SVG");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException("an image of the run is damaged", e);
    }
  }
}
