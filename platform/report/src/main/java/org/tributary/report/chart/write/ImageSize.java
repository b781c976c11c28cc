package org.tributary.report.chart.write;

import java.awt.image.BufferedImage;
import org.tributary.report.chart.mark.Picture;

/** How large an image file is. */
public final class ImageSize {
  private static final double UNKNOWN = 100;

  private ImageSize() {}

  /** A picture at the origin in pixels of its own; a square when the file cannot be decoded. */
  public static Picture of(String mediaType, byte[] bytes) {
    Picture square = new Picture(0, 0, UNKNOWN, UNKNOWN, mediaType, bytes);
    if (mediaType.equals("image/webp")) {
      return square; // Java reads none
    }
    BufferedImage image = Images.read(square);
    return new Picture(0, 0, image.getWidth(), image.getHeight(), mediaType, bytes);
  }
}
