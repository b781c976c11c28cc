package org.tributary.plugins.deep.unet;

import org.tributary.plugins.deep.diffusion.DenoiserNetwork;
import org.tributary.plugins.deep.diffusion.DiffusionOptions;
import org.tributary.plugins.deep.diffusion.HeunSampler;
import org.tributary.plugins.deep.diffusion.ProbabilityFlow;
import org.tributary.plugins.deep.diffusion.Trace;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** Options of {@link ScoreUnetFactory}; noise levels are in units of the data's own deviation. */
public record ScoreUnetOptions(
    @Option(
            value = "Channels of the upper level of the U; the lower has twice as many.",
            fallback = "16",
            min = 1)
        int channels,
    @Option(value = "Residual blocks of the lower level.", fallback = "2", min = 1) int blocks,
    @Option(
            value = "Side of the squares of pixels that are taken for one position.",
            fallback = "2",
            min = 1)
        int patch,
    @Option(
            value = "Hidden values of the block that sees the whole image.",
            fallback = "256",
            min = 1)
        int hidden,
    @Option(
            value = "Numbers by which the blocks are told noise level and source.",
            fallback = "64",
            min = 1)
        int condition,
    @Option(value = "Numbers that describe a source to the network.", fallback = "16", min = 1)
        int embedding,
    @Option(
            value = "How the network is trained.",
            fallback = "{steps: 2400, batch: 128, learningRate: 0.003, clip: 1, averaging: 0.998}")
        DescentOptions training,
    @Option(value = "Mean of the logarithm of the noise level in training.", fallback = "-0.3")
        double noiseMean,
    @Option(
            value = "Standard deviation of the logarithm of the noise level in training.",
            fallback = "1.3",
            min = 0,
            aboveMin = true)
        double noiseSpread,
    @Option(
            value =
                "Evaluations of the network for a drawn image; an even number counts as one less.",
            fallback = "35",
            min = 1)
        int evaluations,
    @Option(value = "Noise level that drawing starts from.", fallback = "20", min = 1)
        double startNoise,
    @Option(
            value = "Lowest noise level before 0.",
            fallback = "0.01",
            min = 0,
            aboveMin = true,
            max = 0.1)
        double leastNoise,
    @Option(value = "Fresh noise while drawing; 0 is deterministic.", fallback = "0", min = 0)
        double churn,
    @Option(
            value = "Lowest noise level that gets fresh noise.",
            fallback = "0.05",
            min = 0,
            where = "churn")
        double churnFrom,
    @Option(
            value = "Highest noise level that gets fresh noise.",
            fallback = "50",
            min = 0,
            where = "churn")
        double churnTo,
    @Option(value = "Factor of the fresh noise.", fallback = "1.003", min = 0, where = "churn")
        double churnNoise,
    @Option(value = "Steps of the equation behind a log-density.", fallback = "40", min = 1)
        int densitySteps,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device)
    implements DiffusionOptions {

  public ScoreUnetOptions {
    Devices.checked(device);
    if (leastNoise >= startNoise) {
      throw new IllegalArgumentException(
          "leastNoise must be below startNoise, were " + leastNoise + ", " + startNoise);
    }
  }

  @Override
  public DenoiserNetwork network(Space space, int sources) {
    return UnetNetwork.of(
        ImageShape.of(space, patch),
        sources,
        new UnetShape(channels, blocks, hidden, condition, embedding));
  }

  @Override
  public HeunSampler sampler() {
    return new HeunSampler(
        evaluations, leastNoise, true, churn, churnFrom, churnTo, churnNoise, false);
  }

  @Override
  public ProbabilityFlow flow() {
    return new ProbabilityFlow(densitySteps, leastNoise, startNoise, Trace.HUTCHINSON);
  }

  /** One for all pixels: noise stays white. */
  @Override
  public Scaling.Kind scaling() {
    return Scaling.Kind.COMMON;
  }
}
