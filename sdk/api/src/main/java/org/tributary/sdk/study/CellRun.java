package org.tributary.sdk.study;

import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;

/** What a study sees of the one cell it is asked to measure. */
public interface CellRun {

  /** 0, 1, ... */
  int replicate();

  /** Value of each swept axis, as text. */
  Map<String, String> setting();

  /**
   * Randomness of this replicate: keyed by (run seed, replicate) and nothing else, so that arms and
   * settings share the noise of the roles they share. Derive a child per role before drawing.
   */
  RandomStream stream();

  /**
   * Randomness that all replicates of a run share, for instance of a locked test split: keyed by
   * the run seed alone.
   */
  default RandomStream sharedStream() {
    throw new UnsupportedOperationException("this cell has no stream shared by all replicates");
  }

  /** Threads for products and pairwise kernels inside this cell. */
  int numericsThreads();

  /** Fits, or fetches an equal fit that the workspace kept. */
  Law fit(FitRequest request);

  /**
   * Fits one conditional model for a metric that trains, under a role of its own; what evaluations
   * are given to fit with.
   *
   * @param purpose of the metric, unique among its fits
   */
  default Law fitForMetric(String purpose, ModelFamily family, Samples samples) {
    return fit(FitRequest.of("metric/" + purpose, family, new Training.Pooled(), samples));
  }

  /** A context for a fit that the study runs on its own; its stream is a child for the role. */
  FitContext fitContext(String role);

  /**
   * Records measurements of one arm at one position.
   *
   * @param sizes of the data behind them: who says how many rows is the study, never a metric
   */
  void record(String arm, Position position, SplitSizes sizes, List<Measurement> measurements);

  /**
   * Whether an earlier, interrupted measurement of this cell recorded this arm at this position: it
   * need not be measured again, and recording it again changes nothing. A study that asks records
   * everything of an arm and position, artifacts included, before it goes on to the next: what is
   * recorded is kept at that moment.
   */
  default boolean recorded(String arm, Position position) {
    return false;
  }

  /**
   * Emits bytes for a view of the report: a picture, a CSV.
   *
   * @param name artifact name of the view
   * @param mediaType as {@code text/csv} or {@code image/png}
   */
  void artifact(String name, String arm, Position position, String mediaType, byte[] bytes);

  /** Call it between steps; throws {@code CancellationException} when the run is being stopped. */
  void checkCancelled();

  /** Receives frozen models along a training. */
  @FunctionalInterface
  interface TimeObserver {
    /** The model at a training time. */
    void at(double time, Law model);
  }
}
