package org.tributary.sdk.intervention;

import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/**
 * What an intervention sees before generation {@code generation} is trained.
 *
 * @param generation 2 or later: generation 1 is always trained on real data
 * @param sampleSize rows the next training set is to have, unless a step before this one said
 *     otherwise
 * @param models fitted laws of generations 1 .. generation-1
 * @param training the training set of the last generation
 * @param real the real rows generation 1 was trained on
 * @param truth the known law, when there is one
 * @param fresh fresh real rows, of a law or a pool alike
 * @param sourceWeights probability of each source in the study's data, K values that sum to 1
 * @param parts what the interventions before this one decided; empty for the first of a chain
 * @param carried what this intervention carried over from the last generation
 * @param stream randomness of its own
 */
public record LoopState(
    int generation,
    int sampleSize,
    List<Law> models,
    Samples training,
    Samples real,
    Optional<Law> truth,
    FreshRows fresh,
    double[] sourceWeights,
    List<Part> parts,
    Optional<Object> carried,
    RandomStream stream) {

  /** Fresh real rows: the same law or pool the study's data come from. */
  public interface FreshRows {
    /**
     * The next rows, never the same row of a pool twice.
     *
     * @throws IllegalArgumentException when fewer are left, saying how many
     */
    Samples take(int count);
  }

  public LoopState {
    models = List.copyOf(models);
    parts = List.copyOf(parts);
    sourceWeights = sourceWeights.clone();
  }

  /** The last model. */
  public Law last() {
    return models.get(models.size() - 1);
  }
}
