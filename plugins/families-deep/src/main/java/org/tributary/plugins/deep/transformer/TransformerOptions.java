package org.tributary.plugins.deep.transformer;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.Option;

/** Options of {@link TransformerFactory}. */
public record TransformerOptions(
    @Option(value = "Numbers that describe a place in the sequence.", fallback = "128", min = 1)
        int width,
    @Option(value = "Blocks of attention and perceptron.", fallback = "3", min = 1) int layers,
    @Option(value = "Heads of the attention; they divide the width.", fallback = "4", min = 1)
        int heads,
    @Option(
            value = "How the network is trained; a batch is so many windows.",
            fallback =
                "{steps: 2500, batch: 16, learningRate: 0.002, optimiser: adamw, weightDecay: 0.01,"
                    + " clip: 1, averaging: 0}")
        DescentOptions training,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device) {

  public TransformerOptions {
    Devices.checked(device);
    if (width % heads != 0) {
      throw new OptionException("heads", "heads (" + heads + ") must divide width (" + width + ")");
    }
  }
}
