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
 * @param sampleSize the study's n a generation
 * @param models fitted laws of generations 1 .. generation-1
 * @param training the training set of the last generation
 * @param real the real rows generation 1 was trained on
 * @param truth the known law, when there is one
 * @param fresh fresh real rows of a finite pool, when the data are one; never the same row twice
 * @param parts what the interventions before this one decided
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
    Optional<FreshRows> fresh,
    List<Part> parts,
    Optional<Object> carried,
    RandomStream stream) {

  /** Fresh rows of a finite pool. */
  public interface FreshRows {
    /** The next rows; refused when fewer are left. */
    Samples take(int count);
  }

  public LoopState {
    models = List.copyOf(models);
    parts = List.copyOf(parts);
  }

  /** The last model. */
  public Law last() {
    return models.get(models.size() - 1);
  }
}
