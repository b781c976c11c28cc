package org.tributary.plugins.image;

/**
 * Brings a line of pixels to another length: each new pixel is the weighted mean of the old ones
 * under a triangle, whose half width is one old pixel, or one new pixel where that is wider. So
 * lines are interpolated when they grow, and averaged, not sampled, when they shrink.
 *
 * @param first first old pixel under each new one
 * @param weights of the old pixels under each new one, sum 1
 */
record Resizing(int[] first, double[][] weights) {

  static Resizing of(int from, int to) {
    double scale = (double) from / to;
    double half = Math.max(1, scale);
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale;
      first[i] = Math.max(0, (int) Math.floor(centre - half));
      int end = Math.min(from, (int) Math.ceil(centre + half));
      weights[i] = new double[end - first[i]];
      double sum = 0;
      for (int j = 0; j < weights[i].length; j++) {
        double distance = Math.abs(first[i] + j + 0.5 - centre) / half;
        weights[i][j] = Math.max(0, 1 - distance);
        sum += weights[i][j];
      }
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] /= sum;
      }
    }
    return new Resizing(first, weights);
  }

  /** Every line of {@code height} lines, whose pixels have {@code channels} values. */
  byte[] rows(byte[] image, int height, int channels) {
    int from = image.length / height;
    byte[] result = new byte[height * first.length * channels];
    for (int line = 0; line < height; line++) {
      for (int i = 0; i < first.length; i++) {
        for (int c = 0; c < channels; c++) {
          int start = line * from + first[i] * channels + c;
          result[(line * first.length + i) * channels + c] = mean(image, start, channels, i);
        }
      }
    }
    return result;
  }

  /** Every column of an image whose lines have {@code line} values. */
  byte[] columns(byte[] image, int line) {
    byte[] result = new byte[first.length * line];
    for (int i = 0; i < first.length; i++) {
      for (int at = 0; at < line; at++) {
        result[i * line + at] = mean(image, first[i] * line + at, line, i);
      }
    }
    return result;
  }

  private byte mean(byte[] image, int start, int step, int pixel) {
    double sum = 0;
    for (int j = 0; j < weights[pixel].length; j++) {
      sum += weights[pixel][j] * (image[start + j * step] & 0xff);
    }
    return (byte) Math.round(sum);
  }
}
