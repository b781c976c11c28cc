package org.tributary.plugins.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;

/** IDX files. Plain ones whose images stay as they are, are mapped in place; others decoded. */
final class IdxReader {
  private static final String IMAGES = "idx";
  private static final String LABELS = "labels";

  private final ImagesOptions options;
  private final List<IdxHeader> headers = new ArrayList<>();

  private IdxReader(ImagesOptions options) {
    this.options = options;
  }

  static LabelledImages read(ImagesOptions options) throws IOException {
    return new IdxReader(options).read();
  }

  private LabelledImages read() throws IOException {
    boolean asTheyAre = options.resize().isEmpty() && options.colour() != ImagesOptions.Colour.RGB;
    for (InputFile file : options.idx()) {
      IdxHeader header = header(file.path());
      if (header.channels() != 1 && header.channels() != 3) {
        throw new OptionException(
            IMAGES,
            file.path().getFileName() + " has " + header.channels() + " channels, not 1 or 3");
      }
      headers.add(header);
      asTheyAre &= !Streams.gz(file.path()) && header.channels() == 1;
      asTheyAre &= header.height() == headers.get(0).height();
      asTheyAre &= header.width() == headers.get(0).width();
    }
    int[] labels = labels();
    return new LabelledImages(
        asTheyAre ? mapped() : decoded(),
        labels,
        IntStream.rangeClosed(0, Arrays.stream(labels).max().orElse(0))
            .mapToObj(Integer::toString)
            .toList());
  }

  private static IdxHeader header(Path path) throws IOException {
    try (DataInputStream in = new DataInputStream(Streams.open(path))) {
      return IdxHeader.read(in, IMAGES, path, 3, 4);
    } catch (IOException failure) {
      throw Streams.refused(IMAGES, path, failure);
    }
  }

  private PixelBytes mapped() throws IOException {
    List<ByteBuffer> blocks = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      IdxHeader header = headers.get(i);
      Path path = options.idx().get(i).path();
      try (FileChannel file = FileChannel.open(path)) {
        long wanted = header.length() + (long) header.items() * header.itemSize();
        if (file.size() < wanted) {
          throw new OptionException(
              IMAGES,
              path.getFileName()
                  + " is cut off: it announces "
                  + header.dimensions()
                  + ", which takes "
                  + wanted
                  + " bytes, and has "
                  + file.size());
        }
        blocks.addAll(PixelBytes.map(file, header.length(), header.itemSize(), header.items()));
      }
    }
    return new PixelBytes(headers.get(0).height(), headers.get(0).width(), 1, blocks);
  }

  private PixelBytes decoded() throws IOException {
    try (PixelFile pixels = new PixelFile(options, IMAGES)) {
      for (int i = 0; i < headers.size(); i++) {
        decode(options.idx().get(i).path(), headers.get(i), pixels);
      }
      return pixels.finish();
    }
  }

  private static void decode(Path path, IdxHeader header, PixelFile pixels) throws IOException {
    try (DataInputStream in = new DataInputStream(Streams.open(path))) {
      in.readFully(new byte[header.length()]);
      byte[] bytes = new byte[header.itemSize()];
      for (int i = 0; i < header.items(); i++) {
        in.readFully(bytes);
        String name = "image " + i + " of " + path.getFileName();
        pixels.add(
            new Picture(name, header.height(), header.width(), header.channels(), bytes.clone()));
      }
    } catch (IOException failure) {
      throw Streams.refused(IMAGES, path, failure);
    }
  }

  private int[] labels() {
    int[] labels = new int[headers.stream().mapToInt(IdxHeader::items).reduce(0, Math::addExact)];
    int next = 0;
    for (int i = 0; i < options.labels().size(); i++) {
      byte[] own = labels(options.labels().get(i).path());
      int images = headers.get(i).items();
      if (own.length != images) {
        throw new OptionException(
            LABELS,
            options.labels().get(i).path().getFileName()
                + " has "
                + own.length
                + " labels, "
                + options.idx().get(i).path().getFileName()
                + " has "
                + images
                + " images: name the files in the same order");
      }
      for (byte label : own) {
        labels[next++] = label & 0xff;
      }
    }
    return labels;
  }

  private static byte[] labels(Path path) {
    try (DataInputStream in = new DataInputStream(Streams.open(path))) {
      byte[] labels = new byte[IdxHeader.read(in, LABELS, path, 1, 1).items()];
      in.readFully(labels);
      return labels;
    } catch (IOException failure) {
      throw Streams.refused(LABELS, path, failure);
    }
  }
}
