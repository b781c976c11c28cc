package org.tributary.plugins.deep.training;

import java.util.Arrays;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** What every deep family says and refuses alike. */
public final class Fitting {
  private Fitting() {}

  /** Shared weights, worth keeping; the same bits on the processor, no promise on a GPU. */
  public static Capabilities capabilities(Set<Class<?>> offered, String device) {
    boolean promised = !device.startsWith("gpu");
    return new Capabilities(
        offered, true, true, promised ? Repeatability.BITWISE : Repeatability.NONE);
  }

  /** One slot of the device. */
  public static Resources resources(String device) {
    return device.startsWith("gpu") ? new Resources(device, 1, 0) : Resources.cpu();
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
   * Refuses to go on from another model.
   *
   * @throws IllegalArgumentException when one is given
   */
  public static void noWarmStart(String family, FitContext context) {
    if (context.warmStart().isPresent()) {
      throw new IllegalArgumentException(
          "family "
              + family
              + " cannot go on from a trained model: use pooled, separate or merged training");
    }
  }

  /** Options and data in a few words, for states that are kept. */
  public static String identity(Record options, double[] data) {
    return options + " " + data.length + " " + Integer.toHexString(Arrays.hashCode(data));
  }
}
