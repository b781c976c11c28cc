package org.tributary.plugins.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFolder;

/** Folders of PNG and JPEG files, decoded one after another. Transparency is left out. */
final class FolderReader {
  private static final String OPTION = "folders";

  private final ImagesOptions options;

  private FolderReader(ImagesOptions options) {
    this.options = options;
  }

  static LabelledImages read(ImagesOptions options) throws IOException {
    return new FolderReader(options).read();
  }

  private LabelledImages read() throws IOException {
    Map<String, List<Path>> sources = sources();
    List<String> names = List.copyOf(sources.keySet());
    List<Integer> labels = new ArrayList<>();
    try (PixelFile pixels = new PixelFile(options, OPTION)) {
      for (int k = 0; k < names.size(); k++) {
        for (Path path : sources.get(names.get(k))) {
          pixels.add(decode(path));
          labels.add(k);
        }
      }
      return new LabelledImages(
          pixels.finish(), labels.stream().mapToInt(Integer::intValue).toArray(), names);
    }
  }

  private Map<String, List<Path>> sources() {
    Map<String, List<Path>> sources = new TreeMap<>();
    for (InputFolder folder : options.folders()) {
      List<Path> images = folder.files().stream().filter(FolderReader::image).toList();
      if (images.isEmpty()) {
        throw new OptionException(
            OPTION, "folder " + folder.path().getFileName() + " holds no PNG or JPEG file");
      }
      boolean split =
          options.folders().size() == 1
              && images.stream().noneMatch(each -> each.getParent().equals(folder.path()));
      for (Path image : images) {
        Path own = split ? folder.path().relativize(image).getName(0) : folder.path().getFileName();
        sources.computeIfAbsent(own.toString(), name -> new ArrayList<>()).add(image);
      }
    }
    if (sources.size() < options.folders().size()) {
      throw new OptionException(
          OPTION,
          "folders must have different names, were "
              + options.folders().size()
              + " of "
              + sources.keySet());
    }
    return sources;
  }

  private static boolean image(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  private static Picture decode(Path path) {
    BufferedImage image;
    try {
      image = ImageIO.read(path.toFile());
    } catch (IOException | RuntimeException broken) {
      // Readers of the platform answer some broken files with unchecked exceptions.
      throw unreadable(path, ": " + broken.getMessage());
    }
    if (image == null) {
      throw unreadable(path, "");
    }
    int bands = image.getRaster().getNumBands();
    boolean grey = bands <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    byte[] bytes = grey ? grey(image) : coloured(image);
    return new Picture(
        path.getFileName().toString(), image.getHeight(), image.getWidth(), grey ? 1 : 3, bytes);
  }

  private static OptionException unreadable(Path path, String reason) {
    // With its folder: files of several classes often bear the same names.
    Path shown = path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount());
    return new OptionException(OPTION, shown + " is no readable PNG or JPEG image" + reason);
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
