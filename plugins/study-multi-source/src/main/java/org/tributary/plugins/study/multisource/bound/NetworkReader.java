package org.tributary.plugins.study.multisource.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/**
 * Reads {@link AutoregressiveClass} or {@link EnergyClass} from what a network family publishes.
 *
 * @param kind which
 * @param norm B when it is given; else the greatest entry of the true network, else {@link
 *     NetworkSize#PAPER_NORM}
 */
record NetworkReader(Kind kind, Optional<Double> norm) implements ClassReader<BracketedClass> {
  private static final String LARGEST = "largest-weight";

  /** The two network classes of the paper. */
  enum Kind {
    /** Theorem 4.3. */
    AUTOREGRESSIVE("autoregressive"),
    /** Theorem 4.4. */
    ENERGY("energy");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private double normAt(Facts facts) {
    OptionalDouble truth = facts.number("source." + LARGEST);
    return norm.orElseGet(() -> truth.orElse(NetworkSize.PAPER_NORM));
  }

  @Override
  public Optional<? extends BracketedClass> read(BoundInput input) {
    Facts facts = input.facts();
    OptionalInt n = whole(facts, "study.samples");
    OptionalInt sources = whole(facts, "study.sources");
    Optional<NetworkSize> size = NetworkSize.of(facts, "family", normAt(facts));
    if (!named(facts, "family") || n.isEmpty() || sources.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    if (kind == Kind.ENERGY) {
      return Optional.of(new EnergyClass(sources.getAsInt(), n.getAsInt(), size.get()));
    }
    OptionalInt columns = whole(facts, "study.dimension");
    OptionalInt values = whole(facts, "family.values");
    return columns.isEmpty() || values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AutoregressiveClass(
                sources.getAsInt(),
                n.getAsInt(),
                columns.getAsInt(),
                values.getAsInt(),
                size.get()));
  }

  private static OptionalInt whole(Facts facts, String name) {
    OptionalDouble value = facts.number(name);
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value.getAsDouble());
  }

  private boolean named(Facts facts, String prefix) {
    return facts.get(prefix + ".class").filter(kind.word::equals).isPresent();
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Facts facts = input.facts();
    double limit = normAt(facts);
    String atMost = String.format(Locale.ROOT, "at most B = %.4g in absolute value", limit);
    List<Assumption> all = new ArrayList<>();
    all.add(realizable(facts));
    all.add(
        ofTruth(
            "every entry of the true network is " + atMost,
            facts.number("source." + LARGEST),
            limit));
    all.add(
        within(
            "every entry of the fitted networks is " + atMost,
            input.observations().all().stream()
                .filter(each -> each.metric().equals(LARGEST))
                .mapToDouble(each -> each.value())
                .max(),
            limit,
            "training enforces no bound; the metric " + LARGEST + " would measure it"));
    all.add(
        new Assumption(
            "the fit attains the greatest likelihood of its class",
            Status.UNKNOWN,
            "it is trained by gradient descent"));
    return all;
  }

  private Assumption ofTruth(String text, OptionalDouble largest, double limit) {
    return norm.isEmpty() && largest.isPresent()
        ? new Assumption(
            text,
            Status.MET,
            "always: norm is not given, and B is then the largest weight of the truth itself")
        : within(text, largest, limit, "the source publishes no largest weight");
  }

  private Assumption realizable(Facts facts) {
    String text = "the truth is a network of the class that is fitted (realizable)";
    Optional<NetworkSize> fitted = NetworkSize.of(facts, "family", 1);
    Optional<NetworkSize> truth = NetworkSize.of(facts, "source", 1);
    if (!named(facts, "source") || fitted.isEmpty() || truth.isEmpty()) {
      return new Assumption(
          text, Status.UNKNOWN, "the source does not say that it is a network of this kind");
    }
    boolean holds = named(facts, "family") && fitted.get().holds(truth.get());
    return new Assumption(
        text,
        holds ? Status.MET : Status.VIOLATED,
        "truth of " + truth.get().describe() + "; fitted, " + fitted.get().describe());
  }

  private static Assumption within(
      String text, OptionalDouble largest, double limit, String unknown) {
    if (largest.isEmpty()) {
      return new Assumption(text, Status.UNKNOWN, unknown);
    }
    // A fit of float weights: the last digits of the bound are no matter.
    boolean met = largest.getAsDouble() <= limit * (1 + 1e-6);
    return new Assumption(
        text,
        met ? Status.MET : Status.VIOLATED,
        String.format(Locale.ROOT, "the largest is %.4g", largest.getAsDouble()));
  }
}
