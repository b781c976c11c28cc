package org.tributary.plugins.deep.diffusion;

import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** Options of {@link ScoreMlpFactory}; noise levels are in units of the data's own deviation. */
public record ScoreMlpOptions(
    @Option(value = "Hidden layers of the network.", fallback = "3", min = 1) int layers,
    @Option(value = "Width of a hidden layer.", fallback = "128", min = 1) int width,
    @Option(value = "Numbers that describe a source to the network.", fallback = "8", min = 1)
        int embedding,
    @Option(value = "How the network is trained.", fallback = "{}") DescentOptions training,
    @Option(value = "Mean of the logarithm of the noise level in training.", fallback = "-1")
        double noiseMean,
    @Option(
            value = "Standard deviation of the logarithm of the noise level in training.",
            fallback = "1.4",
            min = 0,
            aboveMin = true)
        double noiseSpread,
    @Option(
            value =
                "Evaluations of the network for a drawn point; an even number counts as one less.",
            fallback = "63",
            min = 1)
        int evaluations,
    @Option(value = "Noise level that drawing starts from.", fallback = "20", min = 1)
        double startNoise,
    @Option(
            value = "Lowest noise level before 0.",
            fallback = "0.002",
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
    @Option(value = "How its trace is had.", fallback = "auto") Trace trace,
    @Option(
            value =
                "One scale for all coordinates, or one each; noised score and reverse process are"
                    + " offered with one for all.",
            fallback = "common")
        Scaling.Kind scaling,
    @Option(
            value =
                "What of rows with missing values is learnt: all, the fillings too; seen, what is"
                    + " seen; or mask, what is seen, the network being told which values are.",
            fallback = "all")
        Learns learns,
    @Option(value = "Where it is trained: auto, cpu, gpu or gpu:1.", fallback = "auto")
        String device)
    implements DiffusionOptions {

  /** What is learnt of rows with missing values. */
  public enum Learns {
    /** Every value, as it stands. */
    ALL,
    /** Values that are seen. */
    SEEN,
    /** Values that are seen, by a network that is told the mask. */
    MASK
  }

  public ScoreMlpOptions {
    Devices.checked(device);
    if (leastNoise >= startNoise) {
      throw new IllegalArgumentException(
          "leastNoise must be below startNoise, were " + leastNoise + ", " + startNoise);
    }
  }

  @Override
  public DenoiserNetwork network(Space space, int sources) {
    return DenseNetwork.of(
        space.width(), sources, new NetworkShape(layers, width, embedding, learns == Learns.MASK));
  }

  @Override
  public boolean seenOnly() {
    return learns != Learns.ALL;
  }

  @Override
  public HeunSampler sampler() {
    return new HeunSampler(
        evaluations, leastNoise, true, churn, churnFrom, churnTo, churnNoise, false);
  }

  @Override
  public ProbabilityFlow flow() {
    return new ProbabilityFlow(densitySteps, leastNoise, startNoise, trace);
  }
}
