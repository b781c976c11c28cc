package org.tributary.plugins.image;

import java.util.List;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;
import org.tributary.sdk.option.Option;

/** Options of {@link ImagesFactory}. Exactly one of folders, idx and cifar is given. */
public record ImagesOptions(
    @Option(
            value =
                "folders of PNG or JPEG files, one source each; of a single folder its subfolders"
                    + " are the sources, when it has any",
            fallback = "[]")
        List<InputFolder> folders,
    @Option(value = "IDX files of images (MNIST), plain or gz", fallback = "[]")
        List<InputFile> idx,
    @Option(
            value =
                "IDX files of labels, one for each file of idx; without them there is one source",
            fallback = "[]")
        List<InputFile> labels,
    @Option(value = "CIFAR files in their binary form, plain or gz", fallback = "[]")
        List<InputFile> cifar,
    @Option(
            value = "which CIFAR it is, and which of its labels are the sources",
            fallback = "ten",
            where = "cifar")
        CifarForm cifarForm,
    @Option(value = "whether a source is a label (or folder), or all is one", fallback = "labels")
        Sources sources,
    @Option(value = "labels (or folders) to use; empty: all", fallback = "[]") List<String> chosen,
    @Option(
            value = "height and width that every image is brought to; empty: all have one size",
            fallback = "[]",
            min = 1,
            max = 4096)
        List<Integer> resize,
    @Option(value = "whether images become grey or coloured", fallback = "as-is") Colour colour,
    @Option(value = "value of a black pixel", fallback = "-1") double low,
    @Option(value = "value of a white pixel", fallback = "1") double high,
    @Option(
            value =
                "leading principal components given in place of the pixels, their axes from all"
                    + " images; 0: the pixels",
            fallback = "0",
            min = 0)
        int components) {

  /** What a source is. */
  public enum Sources {
    /** One source a label or folder. */
    LABELS,
    /** One source for all images. */
    ONE
  }

  /** What becomes of colours. */
  public enum Colour {
    /** As the files have it: all grey, or all coloured. */
    AS_IS,
    /** {@code .299 r + .587 g + .114 b}, Rec. ITU-R BT.601. */
    GREY,
    /** Red, green and blue; of a grey image three times the same. */
    RGB
  }

  /** Which CIFAR, and which labels. */
  public enum CifarForm {
    /** CIFAR-10. */
    TEN,
    /** CIFAR-100, its 100 fine labels. */
    HUNDRED,
    /** CIFAR-100, its 20 coarse labels. */
    HUNDRED_COARSE
  }

  public ImagesOptions {
    folders = List.copyOf(folders);
    idx = List.copyOf(idx);
    labels = List.copyOf(labels);
    cifar = List.copyOf(cifar);
    chosen = List.copyOf(chosen);
    resize = List.copyOf(resize);
    if (!resize.isEmpty() && resize.size() != 2) {
      throw new OptionException("resize", "resize is [height, width], was " + resize);
    }
    if (high == low) {
      throw new OptionException("high", "high must differ from low, both were " + low);
    }
    if (!labels.isEmpty() && labels.size() != idx.size()) {
      throw new OptionException(
          "labels",
          "give one file of labels for each file of idx: there are "
              + labels.size()
              + " for "
              + idx.size());
    }
  }
}
