package org.tributary.plugins.deep.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * A trained transformer. Lengths are not modelled: the log-density is that of the tokens given how
 * many there are, and draws have the longest length of the space.
 */
final class TransformerModel implements Model, LogDensity, NextTokens, ParameterCount, WarmStart {
  static final int VERSION = 1;
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final TransformerNetwork network;
  private final float[] weights;
  private final Tensors tensors;

  TransformerModel(Space space, TransformerNetwork network, float[] weights, Tensors tensors) {
    this.space = space;
    this.network = network;
    this.weights = weights;
    this.tensors = tensors;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return network.sources();
  }

  @Override
  public long parameters() {
    return weights.length;
  }

  private NDList arrays(NDManager manager) {
    return network.layout().split(manager.create(weights, new Shape(weights.length)));
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] result = new double[points.size()];
    int block = network.rowsAtOnce();
    for (int from = 0; from < result.length; from += block) {
      int[] rows = IntStream.range(from, Math.min(result.length, from + block)).toArray();
      Sequences input = Sequences.of(points, rows, network.vocabulary()).in(source);
      float[] logs =
          tensors.evaluate(manager -> network.ofTokens(arrays(manager), input).toFloatArray());
      for (int i = 0; i < logs.length; i++) {
        result[from + i / input.length()] += logs[i];
      }
    }
    return result;
  }

  @Override
  public double[][] nextTokens(int source, int[] tokens) {
    int vocabulary = network.vocabulary();
    double[][] next = new double[tokens.length][vocabulary];
    if (tokens.length == 0) {
      return next;
    }
    Sequences known = Sequences.empty(1, tokens.length, vocabulary).in(source);
    for (int t = 1; t < tokens.length; t++) {
      known.before()[t] = tokens[t - 1];
    }
    float[] logs =
        tensors.evaluate(
            manager -> {
              NDList arrays = arrays(manager);
              return network.logProbabilities(arrays, network.places(arrays, known)).toFloatArray();
            });
    for (int at = 0; at < logs.length; at++) {
      next[at / vocabulary][at % vocabulary] = Math.exp(logs[at]);
    }
    return next;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space, sources());
    int block = network.rowsAtOnce();
    for (int from = 0; from < count; from += block) {
      double[][] drawn =
          draw(source, Math.min(block, count - from), stream.child("rows", from / block));
      for (int i = 0; i < drawn.length; i++) {
        rows.add(drawn[i], source, from + i, DRAWN, 1);
      }
    }
    return rows.build();
  }

  private double[][] draw(int source, int count, RandomStream stream) {
    int length = network.longest();
    double[][] drawn = new double[count][length];
    Sequences all = Sequences.empty(count, length, network.vocabulary()).in(source);
    for (int t = 0; t < length; t++) {
      Sequences known = all.cut(t + 1);
      int last = t;
      float[] logs =
          tensors.evaluate(
              manager -> {
                NDList arrays = arrays(manager);
                NDArray here =
                    network
                        .places(arrays, known)
                        .reshape(count, last + 1L, network.width())
                        .get(":, " + last);
                return network.logProbabilities(arrays, here).toFloatArray();
              });
      for (int i = 0; i < count; i++) {
        int token = drawn(logs, i * network.vocabulary(), stream.nextDouble());
        drawn[i][t] = token;
        if (t + 1 < length) {
          all.before()[i * length + t + 1] = token;
        }
      }
    }
    return drawn;
  }

  private int drawn(float[] logs, int from, double uniform) {
    double left = uniform;
    int token = 0;
    while (token < network.vocabulary() - 1 && (left -= Math.exp(logs[from + token])) >= 0) {
      token++;
    }
    return token;
  }

  @Override
  public byte[] reached(int source) {
    return Start.reached(network.layout(), weights, source, new byte[0]);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources());
    FloatArrays.write(data, weights);
    data.flush();
  }
}
