package org.tributary.plugins.deep.autoregressive;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.sdk.option.Option;

/** Options of {@link AutoregressiveFactory}. */
public record AutoregressiveOptions(
    @Option(value = "Numbers that describe a value or a source, d_e.", fallback = "64", min = 1)
        int embedding,
    @Option(value = "Weight matrices of the perceptron, L.", fallback = "5", min = 1) int layers,
    @Option(value = "Width of its hidden layers, W.", fallback = "64", min = 1) int width,
    @Option(
            value = "Whether every step uses all rows; training.batch rows otherwise.",
            fallback = "true")
        boolean fullBatch,
    @Option(
            value = "How the network is trained.",
            fallback = "{steps: 2000, schedule: linear, averaging: 0}")
        DescentOptions training,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device) {

  public AutoregressiveOptions {
    Devices.checked(device);
  }
}
