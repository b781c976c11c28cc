package org.tributary.plugins.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFolder;

/** Folders of PNG and JPEG files, decoded one after another. */
final class FolderReader {
  static final String OPTION = "folders";

  private static final int NAMED = 5;

  private final ImagesOptions options;
  private final List<String> leftOut = new ArrayList<>();

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
        for (Path path : Objects.requireNonNull(sources.get(names.get(k)))) {
          pixels.add(ImageFile.decode(path));
          labels.add(k);
        }
      }
      return new LabelledImages(
          pixels.finish(),
          labels.stream().mapToInt(Integer::intValue).toArray(),
          names,
          warnings());
    }
  }

  /** What a folder is called; the root has no name. */
  private static String name(Path folder) {
    Path name = folder.getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  private Map<String, List<Path>> sources() throws IOException {
    Map<String, List<Path>> sources = new TreeMap<>();
    for (InputFolder folder : options.folders()) {
      List<Path> images = new ArrayList<>();
      for (Path file : folder.files()) {
        if (image(file)) {
          images.add(file);
        } else {
          String within = folder.path().relativize(file).toString().replace('\\', '/');
          leftOut.add(name(folder.path()) + "/" + within);
        }
      }
      if (images.isEmpty()) {
        throw without(folder.path());
      }
      boolean split =
          options.folders().size() == 1
              && images.stream().noneMatch(each -> folder.path().equals(each.getParent()));
      for (Path image : images) {
        String own =
            split ? folder.path().relativize(image).getName(0).toString() : name(folder.path());
        sources.computeIfAbsent(own, name -> new ArrayList<>()).add(image);
      }
      if (split) {
        requireEach(folder.path(), sources);
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

  /** A subfolder without images would be a source that vanishes. */
  private static void requireEach(Path folder, Map<String, List<Path>> sources) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        String name = child.getFileName().toString();
        boolean hidden = name.startsWith(".") || Files.isHidden(child);
        if (Files.isDirectory(child) && !hidden && !sources.containsKey(name)) {
          throw without(folder.getFileName().resolve(name));
        }
      }
    }
  }

  private static OptionException without(Path folder) {
    Path shown = folder.isAbsolute() ? folder.getFileName() : folder;
    return new OptionException(OPTION, "folder " + shown + " holds no PNG or JPEG file");
  }

  private List<String> warnings() {
    if (leftOut.isEmpty()) {
      return List.of();
    }
    int more = leftOut.size() - NAMED;
    return List.of(
        (leftOut.size() == 1 ? "1 file was" : leftOut.size() + " files were")
            + " left out, since the names do not end in png, jpg or jpeg: "
            + String.join(", ", leftOut.subList(0, Math.min(NAMED, leftOut.size())))
            + (more > 0 ? " and " + more + " more." : "."));
  }

  private static boolean image(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }
}
