package org.tributary.plugins.deep.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** What every deep family says and refuses alike. */
public final class Fitting {
  private Fitting() {}

  /** What the training of a family can do beyond the common. */
  public enum Can {
    /** It has a held-out loss, so that it can stop early. */
    STOP,
    /** Its losses take weights in float16. */
    MIX
  }

  /**
   * Shared weights, worth keeping; the same bits on the processor, no promise on a GPU.
   *
   * @throws OptionException when the training asks for what the family or the device cannot do
   */
  public static Capabilities capabilities(
      String family, Set<Class<?>> offered, DescentOptions training, Set<Can> can, String device) {
    if (training.stopping().watched() && !can.contains(Can.STOP)) {
      throw new OptionException(
          "training.stopping",
          "family " + family + " has no held-out loss: set stopping: {patience: 0}");
    }
    if (training.precision() == Precision.MIXED && !can.contains(Can.MIX)) {
      throw new OptionException(
          "training.precision",
          "family " + family + " trains in single precision: set precision: single");
    }
    if (training.precision() == Precision.MIXED && device.equals("cpu")) {
      throw new OptionException(
          "training.precision",
          "mixed precision is for GPUs, and device is cpu, where it saves nothing: set precision:"
              + " single, or device: gpu");
    }
    boolean promised = !device.startsWith("gpu");
    return new Capabilities(
        offered, true, true, promised ? Repeatability.BITWISE : Repeatability.NONE);
  }

  /** One slot of the device, of libtorch's; when memory runs out, the batch is to be lowered. */
  public static Resources resources(String device) {
    return Resources.of("pytorch", device, "training.batch");
  }

  /**
   * Refuses a space with anything but real columns.
   *
   * @throws OptionException saying what it is
   */
  public static void real(String family, Space space) {
    if (!space.allReal()) {
      throw new OptionException(
          "", "family " + family + " models real columns only, the data are " + space.describe());
    }
  }

  /**
   * Refuses samples in which a source has no row.
   *
   * @throws IllegalArgumentException naming the source
   */
  public static void occupied(Samples samples) {
    boolean[] seen = new boolean[samples.sources()];
    for (int row = 0; row < samples.size(); row++) {
      seen[samples.source(row)] = true;
    }
    for (int k = 0; k < seen.length; k++) {
      if (!seen[k]) {
        throw new IllegalArgumentException(
            "source " + k + " has no training row: raise the sample size");
      }
    }
  }

  /**
   * Weights that fit a network.
   *
   * @throws IOException when the network they came from had another size
   */
  public static float[] sized(float[] weights, ParameterLayout layout) throws IOException {
    if (weights.length != layout.size()) {
      throw new IOException(
          "a model of "
              + weights.length
              + " weights, these options make "
              + layout.size()
              + ": load it with the layers, width and embedding it was trained with");
    }
    return weights;
  }

  /** Options and data in a few words, for states that are kept. */
  public static String identity(Record options, double[] data) {
    return options + " " + data.length + " " + Integer.toHexString(Arrays.hashCode(data));
  }

  /** Options and samples in a few words, row by row: the samples may not fit the heap. */
  public static String identity(Record options, Samples samples) {
    double[] row = new double[samples.space().width()];
    long hash = samples.size();
    for (int i = 0; i < samples.size(); i++) {
      samples.copyRow(i, row, 0);
      hash = 31 * (31 * (31 * hash + samples.source(i)) + samples.weight(i)) + Arrays.hashCode(row);
    }
    return options + " " + samples.size() + " " + Long.toHexString(hash);
  }
}
