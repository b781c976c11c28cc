package org.tributary.plugins.study.selfconsuming.drawn;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.option.Option;

/** {@code deconvolve}. */
@Extension
public final class DeconvolveFactory extends DescribedExtension<DeconvolveFactory.Options>
    implements InterventionFactory<DeconvolveFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "noisy rows, drawn once", min = 1) int rows,
      @Option(
              value = "standard deviation of their noise, in the units of the data",
              min = 0,
              aboveMin = true)
          double level,
      @Option(
              value =
                  "carry rows back by the reverse SDE, which draws from the posterior; else by the"
                      + " probability flow, as the released code does",
              fallback = "true")
          boolean stochastic,
      @Option(value = "steps back where there is no closed form", fallback = "100", min = 1)
          int steps,
      @Option(value = "train on the clean rows too", fallback = "false") boolean keepClean) {}

  public DeconvolveFactory() {
    super(
        "deconvolve",
        "Deconvolution of noisy rows",
        "Trains on noisy real rows, carried back to clean ones by the last model.",
        Options.class,
        Citation.of(
            "Lu, Wu, Yu: Stochastic Forward-Backward Deconvolution, ICML 2025, arXiv 2502.05446"));
  }

  @Override
  public Intervention create(Options options) {
    Reversal how = new Reversal(options.steps, Reversal.Solver.EULER, options.stochastic);
    return new Deconvolve(options.rows, options.level, new Backward(how), options.keepClean);
  }
}
