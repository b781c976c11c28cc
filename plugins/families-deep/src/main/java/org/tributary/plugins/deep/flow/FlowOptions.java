package org.tributary.plugins.deep.flow;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.sdk.option.Option;

/** Options of {@link FlowFactory}. */
public record FlowOptions(
    @Option(value = "Number of couplings.", fallback = "8", min = 2) int couplings,
    @Option(value = "Width of the two hidden layers of a coupling.", fallback = "64", min = 1)
        int width,
    @Option(value = "Numbers that describe a source to the network.", fallback = "4", min = 1)
        int embedding,
    @Option(value = "How the network is trained.", fallback = "{batch: 256, clip: 10}")
        DescentOptions training,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device) {

  public FlowOptions {
    Devices.checked(device);
  }
}
