package org.tributary.plugins.study.selfconsuming.bound;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.option.Option;

/** {@code loop-recursion}. */
@Extension
public final class RecursionBoundFactory extends DescribedExtension<RecursionBoundFactory.Options>
    implements BoundFactory<RecursionBoundFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "whose error one fit adds",
              fallback = "kernel",
              oneOf = {"kernel", "diffusion", "flow", "power"})
          String model,
      @Option(
              value = "exponent r of n^-r",
              fallback = "0.25",
              min = 0,
              aboveMin = true,
              where = "model: power")
          double rate,
      @Option(
              value = "smoothness s of the kernel's theorem; unless given, the family's own",
              where = "model: kernel")
          Optional<Double> smoothness,
      @Option(
              value = "norm R of the flow",
              fallback = "1",
              min = 0,
              aboveMin = true,
              where = "model: flow")
          double norm,
      @Option(
              value = "KL of the noised data from the diffusion's prior",
              fallback = "0",
              min = 0,
              where = "model: diffusion")
          double prior,
      @Option(
              value = "probability with which the theorem may fail",
              fallback = "0.05",
              min = 0,
              max = 1,
              aboveMin = true,
              belowMax = true,
              where = "model: kernel | diffusion | flow")
          double delta) {}

  public RecursionBoundFactory() {
    super(
        "loop-recursion",
        "How errors add up along a loop",
        "The shape of total variation over generations, for any shares of real data and models.",
        Options.class,
        new Citation(
            "Fu, Zhang, Wang, Tian, Tao: Towards Theoretical Understandings of Self-Consuming"
                + " Generative Models, ICML 2024, arXiv 2402.11778",
            "Theorems 4.1, 5.4, I.1"));
  }

  @Override
  public Bound create(Options options) {
    return new RecursionBound(input -> error(options, input));
  }

  private static Optional<FitError> error(Options options, BoundInput input) {
    if (options.model.equals("power")) {
      return Optional.of(new FitError.Power(options.rate));
    }
    if (options.model.equals("flow")) {
      return Optional.of(new FitError.Flow(options.norm, options.delta));
    }
    OptionalDouble dimension = input.facts().number("study.dimension");
    if (dimension.isEmpty()) {
      return Optional.empty();
    }
    int d = (int) dimension.getAsDouble();
    if (options.model.equals("diffusion")) {
      return Optional.of(new FitError.Diffusion(d, options.delta, options.prior));
    }
    OptionalDouble own = input.facts().number("family.smoothness");
    return options.smoothness.isEmpty() && own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FitError.Kernel(options.smoothness.orElseGet(own::getAsDouble), d, options.delta));
  }
}
