package org.tributary.plugins.process;

import java.util.List;
import java.util.Set;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** A program as a metric: it is given candidate and held-out points and answers with a number. */
@Extension
public final class ProcessMetricFactory extends DescribedExtension<ProgramOptions>
    implements MetricFactory<ProgramOptions> {
  private final IdleWorkers idle = new IdleWorkers();

  public ProcessMetricFactory() {
    super(
        "process-metric",
        "Program",
        "A number that a program of any language computes from candidate and held-out points.",
        ProgramOptions.class);
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The program's own number: weighting, roots and scaling are what it does.",
        "Cost grows with what the program does.");
  }

  @Override
  public Set<String> permissions(ProgramOptions options) {
    return Set.of(ProcessFamilyFactory.PERMISSION);
  }

  @Override
  public Metric create(ProgramOptions options) {
    return new ProcessMetric(new Program(options), idle);
  }
}
