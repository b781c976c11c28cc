package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** What a study sees of its cell; it collects what the study records. */
final class MeasuringRun implements CellRun {
  private final CellSurroundings cell;
  private final CellFits fits;
  private final RandomStream stream;
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<Emitted> emitted = new ArrayList<>();

  private record Emitted(
      String name, String arm, Position position, String mediaType, byte[] bytes) {}

  MeasuringRun(CellSurroundings cell, CellFits fits) {
    this.cell = cell;
    this.fits = fits;
    this.stream = cell.stream();
  }

  List<Recorded> recorded() {
    return recorded;
  }

  /** Stores what was emitted, once the study has ended well. */
  List<StoredArtifact> stored(CellStore store) {
    List<StoredArtifact> artifacts = new ArrayList<>();
    for (Emitted artifact : emitted) {
      artifacts.add(
          new StoredArtifact(
              artifact.name,
              artifact.arm,
              artifact.position,
              artifact.mediaType,
              store.putArtifact(artifact.bytes),
              artifact.bytes.length));
    }
    return artifacts;
  }

  @Override
  public int replicate() {
    return cell.planned().replicate();
  }

  @Override
  public Map<String, String> setting() {
    return cell.planned().setting();
  }

  @Override
  public RandomStream stream() {
    return stream;
  }

  @Override
  public RandomStream sharedStream() {
    return RandomStream.of(cell.identity().runSeed(), 0).child("every replicate");
  }

  @Override
  public int numericsThreads() {
    return cell.identity().numericsThreads();
  }

  @Override
  public Law fit(FitRequest request) {
    return fits.fit(request);
  }

  @Override
  public FitContext fitContext(String role) {
    return fits.context(role, cell.planned().at().placement().device(), Checkpoint.none());
  }

  @Override
  public void record(
      String arm, Position position, SplitSizes sizes, List<Measurement> measurements) {
    measurements.forEach(
        measurement -> recorded.add(new Recorded(arm, position, sizes, measurement)));
  }

  @Override
  public void artifact(String name, String arm, Position position, String mediaType, byte[] bytes) {
    emitted.add(new Emitted(name, arm, position, mediaType, bytes.clone()));
  }

  @Override
  public void checkCancelled() {
    cell.cancellation().check();
  }
}
