package org.tributary.plugins.image;

/**
 * One decoded image.
 *
 * @param name of the file, or of the file and the number in it, for messages
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 for grey, 3 for red, green and blue
 * @param bytes height x width x channels, row major
 */
record Picture(String name, int height, int width, int channels, byte[] bytes) {
  private static final int GREY = 1;
  private static final int RGB = 3;

  /** Its sizes in words. */
  String shape() {
    return height + " x " + width + (channels == GREY ? ", grey" : ", coloured");
  }

  /** In the colours wanted. */
  Picture in(ImagesOptions.Colour colour) {
    if (colour == ImagesOptions.Colour.GREY && channels == RGB) {
      byte[] grey = new byte[height * width];
      for (int i = 0; i < grey.length; i++) {
        int sum = 299 * level(RGB * i) + 587 * level(RGB * i + 1) + 114 * level(RGB * i + 2);
        grey[i] = (byte) ((sum + 500) / 1000);
      }
      return new Picture(name, height, width, GREY, grey);
    }
    if (colour == ImagesOptions.Colour.RGB && channels == GREY) {
      byte[] rgb = new byte[RGB * bytes.length];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = bytes[i / RGB];
      }
      return new Picture(name, height, width, RGB, rgb);
    }
    return this;
  }

  /** In another size, by {@link Resizing}. */
  Picture sized(int newHeight, int newWidth) {
    if (newHeight == height && newWidth == width) {
      return this;
    }
    byte[] wide = Resizing.of(width, newWidth).rows(bytes, height, channels);
    byte[] both = Resizing.of(height, newHeight).columns(wide, newWidth * channels);
    return new Picture(name, newHeight, newWidth, channels, both);
  }

  private int level(int at) {
    return bytes[at] & 0xff;
  }
}
