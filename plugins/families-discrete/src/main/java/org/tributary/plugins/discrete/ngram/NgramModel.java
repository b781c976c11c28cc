package org.tributary.plugins.discrete.ngram;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * Counts of each source and, where orders are shared, of all of them. A row is a sequence of its
 * own: the first token is predicted from nothing. Lengths are not modelled: the log-density is that
 * of the tokens given how many there are, and draws have the longest length of the space.
 */
final class NgramModel implements Model, LogDensity, NextTokens, ParameterCount {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final int vocabulary;
  private final int order;
  private final int sharedOrder;
  private final NgramCounts shared;
  private final List<NgramCounts> own;

  NgramModel(Space space, int order, int sharedOrder, NgramCounts shared, List<NgramCounts> own) {
    this.space = space;
    this.vocabulary = NgramFamily.vocabulary(space);
    this.order = order;
    this.sharedOrder = sharedOrder;
    this.shared = shared;
    this.own = List.copyOf(own);
  }

  /** Counts the runs of every row, each as often as its weight. */
  static NgramModel fit(int order, int sharedOrder, Samples samples) {
    int vocabulary = NgramFamily.vocabulary(samples.space());
    NgramCounts shared = new NgramCounts(Math.max(1, sharedOrder));
    List<NgramCounts> own = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      own.add(new NgramCounts(order));
    }
    for (int row = 0; row < samples.size(); row++) {
      int[] sequence = sequence(samples, row, vocabulary);
      if (sequence.length < samples.length(row)) {
        throw new IllegalArgumentException(
            "row " + row + " holds a token outside 0 .. " + (vocabulary - 1));
      }
      own.get(samples.source(row)).add(sequence, samples.weight(row));
      if (sharedOrder > 0) {
        shared.add(sequence, samples.weight(row));
      }
    }
    for (int k = 0; k < own.size(); k++) {
      if (own.get(k).followed(0) == 0) {
        throw new IllegalArgumentException(
            "source " + k + " has no training token: raise the sample size");
      }
    }
    return new NgramModel(samples.space(), order, sharedOrder, shared, own);
  }

  /** The tokens of a row, up to the first that is none of the vocabulary. */
  private static int[] sequence(Samples samples, int row, int vocabulary) {
    int[] sequence = new int[samples.length(row)];
    for (int t = 0; t < sequence.length; t++) {
      double value = samples.value(row, t);
      if (!(value >= 0 && value < vocabulary && value == Math.rint(value))) {
        return Arrays.copyOf(sequence, t);
      }
      sequence[t] = (int) value;
    }
    return sequence;
  }

  WittenBell law(int source) {
    return new WittenBell(vocabulary, order, sharedOrder, shared, own.get(source));
  }

  int order() {
    return order;
  }

  int sharedOrder() {
    return sharedOrder;
  }

  NgramCounts shared() {
    return shared;
  }

  List<NgramCounts> own() {
    return own;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return own.size();
  }

  /** Distinct runs that are counted: shared ones once, longer ones of each source. */
  @Override
  public long parameters() {
    return shared.runsLongerThan(0)
        + own.stream().mapToLong(counts -> counts.runsLongerThan(sharedOrder)).sum();
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    WittenBell law = law(source);
    double[] result = new double[points.size()];
    for (int row = 0; row < result.length; row++) {
      int[] sequence = sequence(points, row, vocabulary);
      if (sequence.length < points.length(row)) {
        result[row] = Double.NEGATIVE_INFINITY;
        continue;
      }
      WittenBell.Walk walk = law.start();
      for (int token : sequence) {
        result[row] += Math.log(walk.probability(token));
        walk.append(token);
      }
    }
    return result;
  }

  @Override
  public double[][] nextTokens(int source, int[] tokens) {
    double[][] next = new double[tokens.length][vocabulary];
    WittenBell.Walk walk = law(source).start();
    for (int t = 0; t < tokens.length; t++) {
      Arrays.setAll(next[t], walk::probability);
      walk.append(tokens[t]);
    }
    return next;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    WittenBell law = law(source);
    SamplesBuilder rows = new SamplesBuilder(space, sources());
    for (int row = 0; row < count; row++) {
      double[] tokens = new double[space.width()];
      WittenBell.Walk walk = law.start();
      for (int t = 0; t < tokens.length; t++) {
        double left = stream.nextDouble();
        int token = 0;
        while (token < vocabulary - 1 && (left -= walk.probability(token)) >= 0) {
          token++;
        }
        tokens[t] = token;
        walk.append(token);
      }
      rows.add(tokens, source, row, DRAWN, 1);
    }
    return rows.build();
  }

  @Override
  public void save(OutputStream out) throws IOException {
    NgramFormat.write(this, out);
  }
}
