package org.tributary.plugins.image;

import java.util.List;

/**
 * Images with their labels, as the files have them.
 *
 * @param bytes of all images
 * @param labels of each image, an index of {@code names}
 * @param names of the labels
 * @param warnings what was left out, in sentences
 */
record LabelledImages(PixelBytes bytes, int[] labels, List<String> names, List<String> warnings) {

  /** Of files that are read whole. */
  LabelledImages(PixelBytes bytes, int[] labels, List<String> names) {
    this(bytes, labels, names, List.of());
  }
}
