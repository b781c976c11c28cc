package org.tributary.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.CompleteLinkage;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;

/**
 * What sources do for each other, and the groups that suggests, from the observations of one
 * setting. A pure function of them, so that a study can ask for a next round of it and analysis can
 * answer its question with the same result.
 *
 * <p>A gain is measured in each replicate. Under rule D its interval is that of Nadeau and Bengio
 * over splits, with the row source's own test and training units; under rule L it is Student's. Two
 * sources are apart when the lower end of the harm, minus the mean of their two gains, lies above 0
 * one-sided at .05 / (K (K-1) / 2): cutting at an estimated harm of 0 instead finds groups in half
 * of all cases where there are none.
 */
public final class SourceAffinity {
  private static final double ERROR_RATE = 0.05;
  private static final double TWO_SIDED = 0.95;

  private final Rule rule;
  private final List<String> sources;
  private final Gains[][] gains;

  /** The gains of an ordered pair, by replicate. */
  private record Gains(SortedMap<Integer, Observation> byReplicate) {
    boolean usable() {
      return byReplicate.size() > 1
          && byReplicate.values().stream()
              .allMatch(
                  one -> !one.measurement().outcome().censored() && Double.isFinite(one.value()));
    }

    double[] values() {
      return byReplicate.values().stream().mapToDouble(Observation::value).toArray();
    }

    Stream<SplitSizes> sizes() {
      return byReplicate.values().stream().map(Observation::sizes);
    }
  }

  private SourceAffinity(Rule rule, List<String> sources, Gains[][] gains) {
    this.rule = rule;
    this.sources = sources;
    this.gains = gains;
  }

  /**
   * The affinity of the sources of one setting.
   *
   * @param question names what was measured
   * @param observations of one setting; others are passed over
   */
  public static SourceAffinity of(Question.Affinity question, Observations observations) {
    TreeMap<Integer, String> names = new TreeMap<>();
    Map<String, SortedMap<Integer, Observation>> pairs = new TreeMap<>();
    for (Observation one : observations.all()) {
      if (!one.arm().equals(question.arm())) {
        continue;
      }
      String part = one.position().part();
      if (one.metric().equals(question.alone()) && one.measurement().ofSource().isPresent()) {
        names.put(one.measurement().ofSource().getAsInt(), part);
      } else if (one.metric().equals(question.metric())) {
        pairs.computeIfAbsent(part, p -> new TreeMap<>()).put(one.replicate(), one);
      }
    }
    List<String> sources = List.copyOf(names.values());
    Gains[][] gains = new Gains[sources.size()][sources.size()];
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < gains.length; j++) {
        gains[i][j] =
            new Gains(pairs.getOrDefault(part(sources.get(i), sources.get(j)), new TreeMap<>()));
      }
    }
    return new SourceAffinity(question.rule(), sources, gains);
  }

  /** The part of the position at which a gain is recorded. */
  public static String part(String row, String column) {
    return name(row) + "|" + name(column);
  }

  /** A source's name as part of a position: a bar would be taken for the border of two names. */
  public static String name(String source) {
    return source.replace('|', '/');
  }

  /** Names of the K sources, in order. */
  public List<String> sources() {
    return sources;
  }

  /** Replicates or splits of the pair that has most. */
  public int replicates() {
    return Arrays.stream(gains)
        .flatMap(Arrays::stream)
        .mapToInt(each -> each.byReplicate.size())
        .max()
        .orElse(0);
  }

  /** Number of unordered pairs. */
  public int pairs() {
    return sources.size() * (sources.size() - 1) / 2;
  }

  /**
   * The gain of {@code row} from {@code column}; empty when a replicate is censored or infinite.
   */
  public Optional<Interval> gain(int row, int column, double level) {
    Gains own = gains[row][column];
    return own.usable()
        ? Optional.of(replication(own.sizes()).mean(own.values(), level))
        : Optional.empty();
  }

  /** Two-sided p-value of a gain being 0. */
  public OptionalDouble pValue(int row, int column) {
    Optional<Interval> interval = gain(row, column, TWO_SIDED);
    if (interval.isEmpty()) {
      return OptionalDouble.empty();
    }
    Gains own = gains[row][column];
    StudentT law = new StudentT(replication(own.sizes()).degreesOfFreedom(own.byReplicate.size()));
    double error = interval.get().width() / 2 / law.quantile(0.5 + 0.5 * TWO_SIDED);
    double size = Math.abs(interval.get().estimate());
    double p = error > 0 ? 2 * law.cdf(-size / error) : size > 0 ? 0 : 1;
    return OptionalDouble.of(Math.min(1, p));
  }

  /**
   * Minus the mean of the two gains of a pair, two-sided at a level; empty when a replicate of
   * either is censored, infinite or missing.
   */
  public Optional<Interval> harm(int one, int other, double level) {
    Gains there = gains[one][other];
    Gains back = gains[other][one];
    if (!there.usable()
        || !back.usable()
        || !there.byReplicate.keySet().equals(back.byReplicate.keySet())) {
      return Optional.empty();
    }
    double[] first = there.values();
    double[] second = back.values();
    double[] harms = new double[first.length];
    for (int r = 0; r < harms.length; r++) {
      harms[r] = -0.5 * (first[r] + second[r]);
    }
    return Optional.of(replication(Stream.concat(there.sizes(), back.sizes())).mean(harms, level));
  }

  private Replication replication(Stream<SplitSizes> sizes) {
    return rule == Rule.LAW_KNOWN ? Replication.independent() : Replication.splits(sizes.toList());
  }

  /** The two-sided level whose ends are one-sided at .05 over the number of pairs. */
  public double level() {
    return 1 - 2 * ERROR_RATE / Math.max(1, pairs());
  }

  /** Whether training two sources together is shown to harm them. */
  public boolean apart(int one, int other) {
    return harm(one, other, level()).filter(harm -> harm.lower() > 0).isPresent();
  }

  /** Whether training two sources together is shown to help them. */
  public boolean together(int one, int other) {
    return harm(one, other, level()).filter(harm -> harm.upper() < 0).isPresent();
  }

  /** Group of each source, numbered from 0 in the order of their first sources. */
  public List<Integer> groups() {
    boolean[][] apart = new boolean[sources.size()][sources.size()];
    for (int i = 0; i < apart.length; i++) {
      for (int j = 0; j < i; j++) {
        apart[i][j] = apart(i, j);
        apart[j][i] = apart[i][j];
      }
    }
    return Arrays.stream(CompleteLinkage.groups(distances(), apart)).boxed().toList();
  }

  /** An order of the sources in which those that gain from each other are neighbours. */
  public List<Integer> order() {
    return Arrays.stream(CompleteLinkage.order(distances())).boxed().toList();
  }

  /** The sources of each group, by name. */
  public List<List<String>> members(List<Integer> groups) {
    List<List<String>> members = new ArrayList<>();
    for (int source = 0; source < groups.size(); source++) {
      while (members.size() <= groups.get(source)) {
        members.add(new ArrayList<>());
      }
      members.get(groups.get(source)).add(sources.get(source));
    }
    return members;
  }

  /** Estimated harm; a pair that says nothing is taken to be neutral. */
  private double[][] distances() {
    double[][] distances = new double[sources.size()][sources.size()];
    for (int i = 0; i < distances.length; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = harm(i, j, TWO_SIDED).map(Interval::estimate).orElse(0.0);
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }
}
