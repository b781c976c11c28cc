package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun;

/** One cell in memory. */
final class OneCell implements CellRun {
  record Entry(String arm, Position position, Measurement measurement) {}

  private record Context(RandomStream stream) implements FitContext {
    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return resource;
    }
  }

  private final RandomStream stream = RandomStream.of(31, 0);
  private final List<Entry> entries = new ArrayList<>();

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public int replicate() {
    return 0;
  }

  @Override
  public Map<String, String> setting() {
    return Map.of();
  }

  @Override
  public RandomStream stream() {
    return stream;
  }

  @Override
  public int numericsThreads() {
    return 1;
  }

  @Override
  public Law fit(String role, ModelFamily family, Training training, Samples samples) {
    return new Trainer(family).fit(training, samples, fitContext(role));
  }

  @Override
  public Law fit(
      String role,
      ModelFamily family,
      Training training,
      Samples samples,
      double[] times,
      TimeObserver observer) {
    throw new UnsupportedOperationException("no training times here");
  }

  @Override
  public FitContext fitContext(String role) {
    return new Context(stream.child(role));
  }

  @Override
  public void record(String arm, Position position, List<Measurement> measurements) {
    measurements.forEach(each -> entries.add(new Entry(arm, position, each)));
  }

  @Override
  public void artifact(
      String name, String arm, Position position, String mediaType, byte[] bytes) {}

  @Override
  public void checkCancelled() {}
}
