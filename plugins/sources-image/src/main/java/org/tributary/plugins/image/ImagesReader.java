package org.tributary.plugins.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.ByteSamples;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;

/** Turns the files of the options into a pool with its report: decode, choose, look for twins. */
final class ImagesReader {
  private final ImagesOptions options;

  private ImagesReader(ImagesOptions options) {
    this.options = options;
  }

  static ImageSource read(ImagesOptions options) {
    // Not said by the options themselves: a file that is missing would then be said twice.
    long ways =
        Stream.of(options.folders(), options.idx(), options.cifar())
            .filter(files -> !files.isEmpty())
            .count();
    if (ways != 1) {
      throw new OptionException(
          "", "give images as one of folders, idx or cifar, " + ways + " are given");
    }
    return new ImagesReader(options).read();
  }

  private ImageSource read() {
    LabelledImages images = decode();
    List<Integer> chosen = chosen(images);
    boolean one = options.sources() == ImagesOptions.Sources.ONE;
    int[] sourceOf = new int[images.names().size()];
    Arrays.fill(sourceOf, -1);
    for (int k = 0; k < chosen.size(); k++) {
      sourceOf[chosen.get(k)] = one ? 0 : k;
    }
    int[] rows =
        IntStream.range(0, images.labels().length)
            .filter(row -> sourceOf[images.labels()[row]] >= 0)
            .toArray();
    int[] labels =
        Arrays.stream(images.labels()).map(label -> Math.max(0, sourceOf[label])).toArray();
    PixelBytes bytes = images.bytes();
    ByteSamples all =
        ByteSamples.over(
            new TensorSpace(List.of(bytes.height(), bytes.width(), bytes.channels()), Kind.real()),
            one ? 1 : chosen.size(),
            bytes.blocks(),
            labels,
            options.low(),
            options.high());
    int[] units = Twins.units(all, rows);
    List<String> names =
        one ? List.of("all") : chosen.stream().map(label -> images.names().get(label)).toList();
    Pool pool = new Pool(rows.length == all.size() ? all : all.select(rows), units, names);
    ImagePage page = new ImagePage(options, pool, images.labels().length, images.warnings());
    if (options.components() == 0) {
      return new ImageSource(pool, page.facts(), page.report());
    }
    Pool coordinates =
        new Pool(ComponentRows.of(pool.rows(), options.components()), pool.units(), names);
    Facts facts = page.facts().with(new Facts(Map.of("dimension", options.components())));
    return new ImageSource(coordinates, facts, page.report());
  }

  private LabelledImages decode() {
    try {
      if (!options.folders().isEmpty()) {
        return FolderReader.read(options);
      }
      return options.idx().isEmpty() ? CifarReader.read(options) : IdxReader.read(options);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Labels that have an image and are wanted, in order. */
  private List<Integer> chosen(LabelledImages images) {
    boolean[] present = new boolean[images.names().size()];
    Arrays.stream(images.labels()).forEach(label -> present[label] = true);
    List<Integer> found =
        IntStream.range(0, present.length).filter(k -> present[k]).boxed().toList();
    if (options.chosen().isEmpty()) {
      return found;
    }
    List<Integer> chosen = new ArrayList<>();
    for (String name : options.chosen()) {
      int label = images.names().indexOf(name);
      if (label < 0 || !present[label]) {
        throw new OptionException(
            "chosen",
            "no image has the label '"
                + name
                + "'; there are "
                + String.join(", ", found.stream().map(images.names()::get).toList()));
      }
      if (!chosen.contains(label)) {
        chosen.add(label);
      }
    }
    return chosen;
  }
}
