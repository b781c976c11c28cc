package org.tributary.plugins.image;

import java.util.List;

/**
 * Images with their labels, as the files have them.
 *
 * @param bytes of all images
 * @param labels of each image, an index of {@code names}
 * @param names of the labels
 */
record LabelledImages(PixelBytes bytes, int[] labels, List<String> names) {}
