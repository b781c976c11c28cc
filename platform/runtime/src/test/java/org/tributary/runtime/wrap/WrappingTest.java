package org.tributary.runtime.wrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.SdkTypes;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LawCapability;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ForwardingFitContext;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;

class WrappingTest {
  private final Wrapping wrapping = new Wrapping();
  private final Owner owner = new Owner("plug", "ext", new ClassLoader(null) {});

  /** A law that throws what it is given, and counts its parameters. */
  record Thrower(RuntimeException failure) implements Law, ParameterCount, Tempered {
    @Override
    public Space space() {
      return ColumnSpace.reals(1);
    }

    @Override
    public int sources() {
      return 3;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      throw failure;
    }

    @Override
    public long parameters() {
      return 5;
    }

    @Override
    public Law tempered(double factor) {
      return new Thrower(failure);
    }
  }

  private Law wrapped(RuntimeException failure) {
    return (Law) wrapping.wrap((Object) new Thrower(failure), owner);
  }

  @Test
  void anUnmeantFailureCarriesPluginExtensionAndCall() {
    Law law = wrapped(new NullPointerException("oops"));
    assertThatThrownBy(() -> law.sample(0, 1, RandomStream.of(1, 0)))
        .isInstanceOfSatisfying(
            PluginFailure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("plugin-failed");
              assertThat(failure.pluginId()).isEqualTo("plug");
              assertThat(failure.extensionId()).isEqualTo("ext");
              assertThat(failure).hasRootCauseMessage("oops");
            })
        .hasMessageStartingWith("plugin plug, extension ext, failed in sample:");
  }

  @Test
  void meantFailuresPassAsTheyAreAndSayWhereTheyComeFrom() {
    for (RuntimeException meant :
        List.of(
            new CensoredException(Outcome.COLLAPSED, "flat"),
            new OptionException("x", "bad"),
            new IllegalArgumentException("few rows"),
            new CancellationException("stop"))) {
      assertThatThrownBy(() -> wrapped(meant).sample(0, 1, RandomStream.of(1, 0))).isSameAs(meant);
      assertThat(Attribution.of(meant)).get().extracting(Attribution::pluginId).isEqualTo("plug");
      assertThat(meant.getSuppressed()).hasSize(1);
    }
  }

  @Test
  void capabilitiesAreWrappedAndNothingIsWrappedTwice() {
    Law law = wrapped(new IllegalStateException());
    assertThat(law.as(ParameterCount.class)).containsSame((ParameterCount) law);
    assertThat(law.as(Score.class)).isEmpty();
    Law tempered = law.as(Tempered.class).orElseThrow().tempered(2);
    assertThat(Wrapping.isWrapped(tempered)).isTrue();
    assertThat(wrapping.wrap((Object) tempered, owner)).isSameAs(tempered);
  }

  /** A capability that no SDK knows; not public, as a plugin's own may be. */
  interface Parity extends LawCapability {
    boolean even(int source, long number);

    Law odd();
  }

  /** A law that offers it. */
  record WithParity(Law base) implements Law, Parity {
    @Override
    public Space space() {
      return base.space();
    }

    @Override
    public int sources() {
      return base.sources();
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return base.sample(source, count, stream);
    }

    @Override
    public boolean even(int source, long number) {
      if (number < 0) {
        throw new IllegalStateException("negative");
      }
      return number % 2 == source % 2;
    }

    @Override
    public Law odd() {
      return new WithParity(base);
    }
  }

  @Test
  void aCapabilityOfAPluginIsListedGivenAndWrappedLikeOneOfTheSdk() {
    Law law =
        (Law) wrapping.wrap((Object) new WithParity(new Thrower(new RuntimeException())), owner);

    assertThat(law.capabilities()).containsExactly(Parity.class);
    Parity parity = law.as(Parity.class).orElseThrow();
    assertThat(Wrapping.isWrapped(parity)).isTrue();
    assertThat(parity.even(0, 4)).isTrue();
    assertThat(Wrapping.isWrapped(parity.odd())).isTrue();
    assertThatThrownBy(() -> parity.even(0, -1))
        .isInstanceOf(PluginFailure.class)
        .hasMessageStartingWith("plugin plug, extension ext, failed in even:");
  }

  @Test
  void aCapabilityOfAPluginIsJoinedOverSources() {
    Law each =
        (Law) wrapping.wrap((Object) new WithParity(new Thrower(new RuntimeException())), owner);
    Law two = LawOfSources.of(List.of(each, each));

    Parity parity = two.as(Parity.class).orElseThrow();

    assertThat(LawCapabilities.of(two)).contains(Parity.class);
    // Each part is a law of one source, so both are asked about source 0.
    assertThat(parity.even(1, 4)).isTrue();
    assertThat(parity.odd().sources()).isEqualTo(2);
    assertThatThrownBy(() -> parity.even(1, -1)).isInstanceOf(PluginFailure.class);
  }

  @Test
  void aPluginGetsItsOwnTypeByAsUnwrapped() {
    Law law = wrapped(new IllegalStateException());
    assertThat(law.as(Thrower.class)).get().isExactlyInstanceOf(Thrower.class);
  }

  @Test
  void wrappersOfEqualObjectsAreEqual() {
    RuntimeException one = new IllegalStateException();
    assertThat(wrapped(one)).isEqualTo(wrapped(one)).hasSameHashCodeAs(wrapped(one));
    assertThat(wrapped(one)).isNotEqualTo(wrapped(new IllegalStateException()));
    assertThat(wrapped(one).toString()).startsWith("Thrower[");
    assertThat(Set.of(wrapped(one))).contains(wrapped(one));
  }

  @Test
  void lawsInsideTheStepOfAnInterventionAreWrapped() {
    Law bare = new Thrower(new IllegalStateException());
    Intervention raw =
        new Intervention() {
          @Override
          public Step apply(LoopState state) {
            return Step.of(
                List.of(
                    new Part.Drawn(
                        org.tributary.sdk.data.Origin.REAL, bare, 1, new double[] {1}, 1)));
          }

          @Override
          public String label() {
            return "test";
          }
        };
    Intervention intervention = (Intervention) wrapping.wrap((Object) raw, owner);
    LoopState state =
        new LoopState(
            2,
            1,
            List.of(bare),
            null,
            null,
            Optional.empty(),
            count -> null,
            new double[] {1},
            List.of(),
            Optional.empty(),
            RandomStream.of(1, 0));
    Law drawn = ((Part.Drawn) intervention.apply(state).parts().get(0)).law();
    assertThat(Wrapping.isWrapped(drawn)).isTrue();
  }

  @Test
  void everyInterfaceOfTheSdkIsEitherWrappedOrTheHostsOwn() {
    Set<String> hosts =
        Set.of(
            "Capable",
            "Samples",
            "ForwardingSamples",
            "Values",
            "Evaluation",
            "FreshRows",
            "Fitting",
            "Cases",
            Checkpoint.class.getSimpleName(),
            FitContext.class.getSimpleName(),
            ForwardingFitContext.class.getSimpleName(),
            CellRun.class.getSimpleName(),
            "TimeObserver");
    assertThat(SdkTypes.all())
        .filteredOn(type -> type.isInterface() && !type.isSealed() && !type.isAnnotation())
        .filteredOn(type -> !wrapping.covers(type))
        .extracting(Class::getSimpleName)
        .allMatch(hosts::contains);
  }

  @Test
  void aCallThroughAWrapperCostsLessThanAMicrosecond() {
    Law law = wrapped(new IllegalStateException());
    long sum = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < 100_000; call++) {
        sum += law.sources();
      }
      best = Math.min(best, (System.nanoTime() - start) / 100_000.0);
    }
    assertThat(sum).isEqualTo(3L * 20 * 100_000);
    assertThat(best).as("nanoseconds a call").isLessThan(1000);
  }
}
