package org.tributary.engine.run.cell;

import java.util.List;
import java.util.Map;
import org.tributary.engine.run.fit.CellFits;
import org.tributary.engine.run.fit.CellSurroundings;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** What a study sees of its cell. */
final class MeasuringRun implements CellRun {
  private final CellSurroundings cell;
  private final CellFits fits;
  private final CellRecords records;
  private final RandomStream stream;

  MeasuringRun(CellSurroundings cell, CellFits fits, CellRecords records) {
    this.cell = cell;
    this.fits = fits;
    this.records = records;
    this.stream = cell.stream();
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
    records.record(arm, position, sizes, measurements);
  }

  @Override
  public boolean recorded(String arm, Position position) {
    return records.recorded(arm, position);
  }

  @Override
  public void artifact(String name, String arm, Position position, String mediaType, byte[] bytes) {
    records.artifact(name, arm, position, mediaType, bytes);
  }

  @Override
  public void checkCancelled() {
    cell.cancellation().check();
  }
}
