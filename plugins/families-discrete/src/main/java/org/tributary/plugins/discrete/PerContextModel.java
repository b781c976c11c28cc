package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * Next-token frequencies, one law a context: {@code p(c, v) = p(c) p(v | c)}. Draws hold the same
 * number of points of each context when contexts are uniform.
 */
final class PerContextModel implements Model, FiniteForm, LogDensity, Tempered, ParameterCount {
  private final Space space;
  private final ContextLaw law;
  private final double[][] contexts;
  private final double[][] tokens;
  private final JointTable joint;

  /** {@code tokens[k * C + c]} is the law of the token after context c in source k; taken over. */
  PerContextModel(Space space, ContextLaw law, double[][] contexts, double[][] tokens) {
    this.space = space;
    this.law = law;
    this.contexts = contexts;
    this.tokens = tokens;
    int contextCount = contexts[0].length;
    double[][] product = new double[contexts.length][contextCount * tokens[0].length];
    for (int k = 0; k < product.length; k++) {
      for (int at = 0; at < product[k].length; at++) {
        int context = at % contextCount;
        product[k][at] =
            contexts[k][context] * tokens[k * contextCount + context][at / contextCount];
      }
    }
    joint = new JointTable(space, Alphabet.of("per-context", space), product);
  }

  /** Frequencies of the second column given the first; a context never seen is uniform. */
  static PerContextModel fit(PerContextOptions options, Samples samples) {
    Frequencies.checkSources(samples);
    Alphabet alphabet = Alphabet.of("per-context", samples.space());
    int contextCount = alphabet.levels()[0];
    double[][] contexts = new double[samples.sources()][contextCount];
    double[][] tokens = new double[samples.sources() * contextCount][alphabet.levels()[1]];
    for (int row = 0; row < samples.size(); row++) {
      int context = alphabet.code(samples, row, 0);
      int token = alphabet.code(samples, row, 1);
      if (context < 0 || token < 0) {
        throw Frequencies.outside(row);
      }
      contexts[samples.source(row)][context] += samples.weight(row);
      tokens[samples.source(row) * contextCount + context][token] += samples.weight(row);
    }
    for (int k = 0; k < contexts.length; k++) {
      if (options.contexts() == ContextLaw.UNIFORM) {
        Arrays.fill(contexts[k], 1);
      }
      contexts[k] = Frequencies.smoothed(contexts[k], 0);
    }
    for (int at = 0; at < tokens.length; at++) {
      tokens[at] = Frequencies.smoothed(tokens[at], options.smoothing());
    }
    return new PerContextModel(samples.space(), options.contexts(), contexts, tokens);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return contexts.length;
  }

  @Override
  public long parameters() {
    long ofTokens = (long) tokens.length * (tokens[0].length - 1);
    return law == ContextLaw.UNIFORM
        ? ofTokens
        : ofTokens + (long) contexts.length * (contexts[0].length - 1);
  }

  @Override
  public double[] probabilities(int source) {
    return joint.probabilities(source);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return joint.logDensity(source, points);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    if (law == ContextLaw.EMPIRICAL) {
      return joint.sample(source, count, stream);
    }
    int contextCount = contexts[0].length;
    int[] counts = new int[contextCount * tokens[0].length];
    for (int c = 0; c < contextCount; c++) {
      int share = count / contextCount + (c < count % contextCount ? 1 : 0);
      int[] drawn = stream.multinomial(share, tokens[source * contextCount + c]);
      for (int token = 0; token < drawn.length; token++) {
        counts[token * contextCount + c] = drawn[token];
      }
    }
    return joint.counted(source, counts);
  }

  /** Tempers the law of the token; how often contexts come stays. */
  @Override
  public Law tempered(double factor) {
    double[][] sharpened = new double[tokens.length][];
    for (int at = 0; at < sharpened.length; at++) {
      sharpened[at] = Frequencies.tempered(tokens[at], factor);
    }
    return new PerContextModel(space, law, contexts, sharpened);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    double[][] rows = Arrays.copyOf(contexts, contexts.length + tokens.length);
    System.arraycopy(tokens, 0, rows, contexts.length, tokens.length);
    TableFormat.write(rows, out);
  }
}
