package org.tributary.sdk.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * One conditional law put together from laws of single sources. It offers a capability when every
 * part does.
 */
public final class LawOfSources implements Law {
  /** A part: a law and which of its sources is meant. */
  private record Part(Law law, int source) {}

  private final List<Part> parts;

  private LawOfSources(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Source k of the result is source 0 of the k-th law. */
  public static Law of(List<Law> laws) {
    return laws.size() == 1 && laws.get(0).sources() == 1
        ? laws.get(0)
        : new LawOfSources(laws.stream().map(law -> new Part(law, 0)).toList());
  }

  /** Every one of {@code sources} sources is the one source of {@code law}. */
  public static Law repeated(Law law, int sources) {
    return of(Collections.nCopies(sources, law));
  }

  /** One source of a law as a law of one source. */
  public static Law one(Law law, int source) {
    return law.sources() == 1 && source == 0
        ? law
        : new LawOfSources(List.of(new Part(law, source)));
  }

  @Override
  public Space space() {
    return parts.get(0).law.space();
  }

  @Override
  public int sources() {
    return parts.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    Part part = parts.get(source);
    return part.law.sample(part.source, count, stream).labelled(source, sources());
  }

  @Override
  public Set<Class<?>> capabilities() {
    Set<Class<?>> offered = new LinkedHashSet<>(parts.get(0).law.capabilities());
    parts.forEach(part -> offered.retainAll(part.law.capabilities()));
    return offered;
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    if (capability == LogDensity.class) {
      return joined(
          capability,
          LogDensity.class,
          (all, at) -> (LogDensity) (k, points) -> all.get(k).logDensity(at.get(k), points));
    }
    if (capability == Score.class) {
      return joined(
          capability,
          Score.class,
          (all, at) -> (Score) (k, points) -> all.get(k).score(at.get(k), points));
    }
    if (capability == NoisedScore.class) {
      return joined(
          capability,
          NoisedScore.class,
          (all, at) ->
              (NoisedScore) (k, points, level) -> all.get(k).noisedScore(at.get(k), points, level));
    }
    if (capability == FiniteForm.class) {
      return joined(
          capability,
          FiniteForm.class,
          (all, at) -> (FiniteForm) k -> all.get(k).probabilities(at.get(k)));
    }
    if (capability == ReverseProcess.class) {
      return joined(
          capability,
          ReverseProcess.class,
          (all, at) ->
              (ReverseProcess)
                  (k, points, level, how, stream) ->
                      all.get(k).reverse(at.get(k), points, level, how, stream));
    }
    if (capability == Critic.class) {
      return joined(
          capability,
          Critic.class,
          (all, at) -> (Critic) (k, points) -> all.get(k).judge(at.get(k), points));
    }
    if (capability == WarmStart.class) {
      return joined(
          capability, WarmStart.class, (all, at) -> (WarmStart) k -> all.get(k).reached(at.get(k)));
    }
    if (capability == GaussianForm.class) {
      return joined(capability, GaussianForm.class, JoinedGaussian::new);
    }
    if (capability == Moments.class) {
      return joined(capability, Moments.class, JoinedMoments::new);
    }
    if (capability == Tempered.class) {
      return joined(
          capability,
          Tempered.class,
          (all, at) ->
              (Tempered)
                  factor ->
                      new LawOfSources(
                          IntStream.range(0, all.size())
                              .mapToObj(k -> new Part(all.get(k).tempered(factor), at.get(k)))
                              .toList()));
    }
    if (capability == ParameterCount.class) {
      return joined(
          capability,
          ParameterCount.class,
          (all, at) ->
              (ParameterCount) () -> all.stream().mapToLong(ParameterCount::parameters).sum());
    }
    if (capability == WeightNorm.class) {
      return joined(
          capability,
          WeightNorm.class,
          (all, at) ->
              (WeightNorm)
                  () -> all.stream().mapToDouble(WeightNorm::largestWeight).max().orElseThrow());
    }
    if (capability == Noised.class) {
      return joined(
          capability,
          Noised.class,
          (all, at) ->
              (Noised)
                  level ->
                      new LawOfSources(
                          IntStream.range(0, all.size())
                              .mapToObj(k -> new Part(all.get(k).noised(level), at.get(k)))
                              .toList()));
    }
    if (capability == Conditional.class) {
      return joined(
          capability,
          Conditional.class,
          (all, at) ->
              (Conditional)
                  (columns, values) ->
                      new LawOfSources(
                          IntStream.range(0, all.size())
                              .mapToObj(k -> new Part(all.get(k).given(columns, values), at.get(k)))
                              .toList()));
    }
    if (capability == Support.class) {
      return joined(capability, Support.class, (all, at) -> new JoinedSupport(all));
    }
    return Optional.empty();
  }

  private <C, P> Optional<C> joined(
      Class<C> capability, Class<P> part, BiFunction<List<P>, List<Integer>, P> join) {
    List<Optional<P>> all = parts.stream().map(p -> p.law.as(part)).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        capability.cast(
            join.apply(
                all.stream().map(Optional::orElseThrow).toList(),
                parts.stream().map(Part::source).toList())));
  }

  private record JoinedGaussian(List<GaussianForm> all, List<Integer> at) implements GaussianForm {
    @Override
    public double[] mean(int source) {
      return all.get(source).mean(at.get(source));
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      return all.get(source).covariance(at.get(source));
    }
  }

  /** The least box that holds the boxes of all. */
  private record JoinedSupport(List<Support> all) implements Support {
    @Override
    public double[] lower() {
      double[] least = all.get(0).lower().clone();
      for (Support each : all) {
        Arrays.setAll(least, i -> Math.min(least[i], each.lower()[i]));
      }
      return least;
    }

    @Override
    public double[] upper() {
      double[] most = all.get(0).upper().clone();
      for (Support each : all) {
        Arrays.setAll(most, i -> Math.max(most[i], each.upper()[i]));
      }
      return most;
    }
  }

  private record JoinedMoments(List<Moments> all, List<Integer> at) implements Moments {
    @Override
    public double[] mean(int source) {
      return all.get(source).mean(at.get(source));
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      return all.get(source).covariance(at.get(source));
    }
  }
}
