package org.tributary.plugins.deep.gan;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.sdk.option.Option;

/** Options of {@link GanFactory}. */
public record GanOptions(
    @Option(value = "Hidden layers of both networks.", fallback = "3", min = 1) int layers,
    @Option(value = "Width of a hidden layer.", fallback = "128", min = 1) int width,
    @Option(value = "Numbers that describe a source to the networks.", fallback = "4", min = 1)
        int embedding,
    @Option(value = "Normal numbers that a point is made of.", fallback = "8", min = 1) int latent,
    @Option(
            value = "Weight of the penalty on the slope of the critic at real and made points.",
            fallback = "0.005",
            min = 0)
        double slopePenalty,
    @Option(value = "How both networks are trained.", fallback = "{batch: 128, averaging: 0.99}")
        DescentOptions training,
    @Option(value = "Where they are trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device) {

  public GanOptions {
    Devices.checked(device);
  }
}
