package org.tributary.sdk.law;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Space;

/**
 * One conditional law put together from laws of single sources. It offers a capability when every
 * part does and {@link LawCapability} says how it is joined.
 */
public final class LawOfSources implements Law {
  /** A part: a law and which of its sources is meant. */
  record Part(Law law, int source) {}

  private final List<Part> parts;

  LawOfSources(List<Part> parts) {
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
    if (offered.contains(LogDensity.class)) {
      offered.add(LabelPosterior.class);
    }
    return offered;
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    if (capability == ParameterCount.class) {
      return all(ParameterCount.class)
          .map(all -> all.stream().mapToLong(ParameterCount::parameters).sum())
          .map(sum -> capability.cast((ParameterCount) () -> sum));
    }
    if (capability == WeightNorm.class) {
      return all(WeightNorm.class)
          .map(all -> all.stream().mapToDouble(WeightNorm::largestWeight).max().orElseThrow())
          .map(largest -> capability.cast((WeightNorm) () -> largest));
    }
    if (capability == Support.class) {
      return all(Support.class).map(all -> capability.cast(new JoinedSupport(all)));
    }
    if (capability == LabelPosterior.class) {
      return as(LogDensity.class)
          .map(density -> capability.cast(new JoinedPosterior(density, parts.size())));
    }
    return JoinedCapability.of(capability, parts);
  }

  private <P> Optional<List<P>> all(Class<P> capability) {
    List<P> offered = parts.stream().flatMap(part -> part.law.as(capability).stream()).toList();
    return offered.size() == parts.size() ? Optional.of(offered) : Optional.empty();
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
}
