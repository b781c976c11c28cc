package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** One cell in memory that keeps what a study records: to test studies and interventions with. */
public final class TestCell implements CellRun {
  /** Bytes a study emitted. */
  public record Emitted(
      String name, String arm, Position position, String mediaType, byte[] bytes) {}

  private final long seed;
  private final int replicate;
  private final Map<String, String> setting;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Emitted> emitted = new ArrayList<>();
  private final List<Samples> fitted = new ArrayList<>();

  /** The first replicate of a run with this seed, at no setting. */
  public TestCell(long seed) {
    this(seed, 0, Map.of());
  }

  /** A cell of a replicate and setting. */
  public TestCell(long seed, int replicate, Map<String, String> setting) {
    this.seed = seed;
    this.replicate = replicate;
    this.setting = Map.copyOf(setting);
  }

  /** What was recorded, in order. */
  public Observations observations() {
    return new Observations(observations);
  }

  /** Values of one metric of one arm, averaged over sources, in the order they were recorded. */
  public List<Double> values(String arm, String metric) {
    return observations.stream()
        .filter(each -> each.arm().equals(arm) && each.metric().equals(metric))
        .filter(each -> each.measurement().ofSource().isEmpty())
        .map(Observation::value)
        .toList();
  }

  /** The rows of every fit that was asked for, in order. */
  public List<Samples> fitted() {
    return List.copyOf(fitted);
  }

  /** What was emitted, in order. */
  public List<Emitted> emitted() {
    return List.copyOf(emitted);
  }

  @Override
  public int replicate() {
    return replicate;
  }

  @Override
  public Map<String, String> setting() {
    return setting;
  }

  @Override
  public RandomStream stream() {
    return RandomStream.of(seed, replicate);
  }

  @Override
  public RandomStream sharedStream() {
    return RandomStream.of(seed, 0).child("every replicate");
  }

  @Override
  public int numericsThreads() {
    return 1;
  }

  @Override
  public Law fit(FitRequest request) {
    fitted.add(request.samples());
    TestContext context = TestContext.of(stream().child(request.role()), request);
    try {
      return new Trainer(request.family()).fit(request.training(), request.samples(), context);
    } finally {
      request.told().accept(context.told());
    }
  }

  @Override
  public FitContext fitContext(String role) {
    return new TestContext(stream().child(role));
  }

  @Override
  public void record(
      String arm, Position position, SplitSizes sizes, List<Measurement> measurements) {
    for (Measurement each : measurements) {
      observations.add(new Observation("cell", replicate, setting, arm, position, sizes, each));
    }
  }

  @Override
  public void artifact(String name, String arm, Position position, String mediaType, byte[] bytes) {
    emitted.add(new Emitted(name, arm, position, mediaType, bytes.clone()));
  }

  @Override
  public void checkCancelled() {}
}
