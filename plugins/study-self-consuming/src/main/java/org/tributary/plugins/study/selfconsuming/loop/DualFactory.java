package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code dual}. */
@Extension
public final class DualFactory extends DescribedExtension<DualFactory.Options>
    implements InterventionFactory<DualFactory.Options> {

  /** Options. */
  public record Options(
      @Option("greatest KL(q_i || model) of each source but the first, in nats")
          List<Double> budgets,
      @Option(value = "step of the dual ascent", fallback = "0.5", min = 0, aboveMin = true)
          double step,
      @Option(
              value =
                  "cost a of giving way, a zeta^2: budgets are b + zeta; unless given they hold",
              min = 0,
              aboveMin = true)
          Optional<Double> cost,
      @Option(value = "points a source where KL has no closed form", fallback = "1000", min = 2)
          int points) {
    public Options {
      budgets = List.copyOf(budgets);
    }
  }

  public DualFactory() {
    super(
        "dual",
        "Constraints by dual ascent",
        "Trains on a mixture whose weights rise while a source's KL is over its budget.",
        Options.class,
        Citation.of(
            "Khalafi, Ding, Ribeiro: Constrained Diffusion Models via Dual Training, NeurIPS"
                + " 2024"));
  }

  @Override
  public Intervention create(Options options) {
    return new Dual(
        options.budgets,
        options.step,
        options.cost.orElse(Double.POSITIVE_INFINITY),
        options.points);
  }
}
