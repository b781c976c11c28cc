package org.tributary.plugins.deep.training;

import ai.djl.Device;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.djl.PyTorch;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.model.FitContext;

/** Words for devices: {@code auto}, {@code cpu}, {@code gpu}, {@code gpu:1}. */
public final class Devices {
  private Devices() {}

  /**
   * Checks a word.
   *
   * @throws OptionException naming the words that exist
   */
  public static String checked(String word) {
    if (!word.matches("auto|cpu|gpu(:[0-9]{1,3})?")) {
      throw new OptionException(
          "device", "device must be auto, cpu, gpu or gpu:1 and so on, was '" + word + "'");
    }
    return word;
  }

  /**
   * Where a fit computes; {@code auto} is the device of the plan.
   *
   * @throws TributaryException {@code device-absent} when there is no such device
   */
  public static Tensors of(String option, FitContext context) {
    String word = option.equals("auto") ? context.device() : option;
    if (word.equals("cpu")) {
      return new Tensors(Device.cpu(), context.numericsThreads());
    }
    int number = word.contains(":") ? Integer.parseInt(word.substring(word.indexOf(':') + 1)) : 0;
    int count = PyTorch.engine(context.numericsThreads()).getGpuCount();
    if (number >= count) {
      throw new TributaryException(
          "device-absent",
          "device "
              + word
              + " is not there: libtorch "
              + PyTorch.version()
              + " sees "
              + count
              + " GPUs; use device: cpu");
    }
    return new Tensors(Device.gpu(number), context.numericsThreads());
  }
}
