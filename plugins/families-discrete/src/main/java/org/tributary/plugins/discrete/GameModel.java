package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * What a game of labels ends in: a law of outcomes a label, and a label's probability an outcome.
 */
final class GameModel implements Model, FiniteForm, LogDensity, LabelPosterior, ParameterCount {
  private final JointTable outcomes;
  private final Alphabet alphabet;
  private final double[][] labels;

  /**
   * Of tables, taken over.
   *
   * @param outcomes p(x|y), a row a label
   * @param labels p(y|x), a row an outcome
   */
  GameModel(Space space, Alphabet alphabet, double[][] outcomes, double[][] labels) {
    this.outcomes = new JointTable(space, alphabet, outcomes);
    this.alphabet = alphabet;
    this.labels = labels;
  }

  /**
   * Of a classifier: {@code p(x|y) = p(x) p(y|x) / p(y)} by Bayes' rule.
   *
   * @param contexts p(x)
   * @param labels p(y|x), a row an outcome; taken over
   */
  static GameModel ofClassifier(
      Space space, Alphabet alphabet, double[] contexts, double[][] labels) {
    double[][] outcomes = new double[labels[0].length][];
    for (int y = 0; y < outcomes.length; y++) {
      double[] joint = new double[contexts.length];
      for (int x = 0; x < joint.length; x++) {
        joint[x] = contexts[x] * labels[x][y];
      }
      outcomes[y] = Frequencies.smoothed(joint, 0);
    }
    return new GameModel(space, alphabet, outcomes, labels);
  }

  static GameModel read(Space space, Alphabet alphabet, double[][] rows) throws IOException {
    int contexts = (int) alphabet.size();
    int sources = rows.length - contexts;
    if (sources < 1) {
      throw new IOException("a game of " + rows.length + " rows, wanted more than " + contexts);
    }
    return new GameModel(
        space,
        alphabet,
        TableFormat.checked(Arrays.copyOf(rows, sources), contexts),
        TableFormat.checked(Arrays.copyOfRange(rows, sources, rows.length), sources));
  }

  @Override
  public Space space() {
    return outcomes.space();
  }

  @Override
  public int sources() {
    return outcomes.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    return outcomes.sample(source, count, stream);
  }

  @Override
  public double[] probabilities(int source) {
    return outcomes.probabilities(source);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return outcomes.logDensity(source, points);
  }

  /** A point outside the alphabet says nothing: all its probabilities are 1/K. */
  @Override
  public DMatrixRMaj posterior(Samples points) {
    DMatrixRMaj posterior = new DMatrixRMaj(points.size(), sources());
    for (int row = 0; row < points.size(); row++) {
      int outcome = alphabet.outcome(points, row);
      for (int y = 0; y < sources(); y++) {
        posterior.set(row, y, outcome < 0 ? 1.0 / sources() : labels[outcome][y]);
      }
    }
    return posterior;
  }

  @Override
  public long parameters() {
    return (long) labels.length * (sources() - 1);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    double[][] rows = new double[sources() + labels.length][];
    for (int y = 0; y < sources(); y++) {
      rows[y] = outcomes.probabilities(y);
    }
    System.arraycopy(labels, 0, rows, sources(), labels.length);
    TableFormat.write(rows, out);
  }
}
