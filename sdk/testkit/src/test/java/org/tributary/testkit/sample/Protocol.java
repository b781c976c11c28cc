package org.tributary.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.FitRequest;
import org.tributary.sdk.study.Study;
import org.tributary.testkit.sample.ProtocolFactory.Fault;

/** The study of {@link ProtocolFactory}. */
record Protocol(ProtocolFactory.Options options, AtomicInteger cells) implements Study {

  Protocol(ProtocolFactory.Options options) {
    this(options, new AtomicInteger());
  }

  private Fault fault() {
    return options.fault();
  }

  @Override
  public int defaultReplicates() {
    return 3;
  }

  @Override
  public void run(CellRun run) {
    RandomStream stream = fault() == Fault.ONE_REPLICATE ? RandomStream.of(1, 1) : run.stream();
    Pool pool = options.source().pool().orElseThrow();
    Pool.Split split = pool.split(stream.child("split"), 0.25);
    Samples train = trained(pool, split);
    Law model = run.fit(FitRequest.of("fit", options.family(), new Training.Pooled(), train));
    double[] weights = new double[pool.rows().sources()];
    java.util.Arrays.fill(weights, 1.0 / weights.length);
    RoleEvaluation evaluation =
        new RoleEvaluation(
                pool.rows().space(), weights, 20, stream.child("evaluation"), run.numericsThreads())
            .with(Role.HELD_OUT, split.test().rows())
            .with(Role.CANDIDATE, model);
    List<Measurement> measured = new ArrayList<>(options.metric().measure(evaluation));
    if (fault() == Fault.OUTPUT_UNSAID) {
      measured.add(Measurement.exact("surprise", 1, "none"));
    }
    if (fault() == Fault.STATE) {
      measured.set(
          0,
          Measurement.estimate(
              measured.get(0).metric(),
              cells.incrementAndGet(),
              OptionalDouble.empty(),
              "counted",
              0,
              0));
    }
    run.record(
        "fitted",
        Position.none(),
        SplitSizes.rows(train.size(), split.test().rows().size()),
        measured);
  }

  private Samples trained(Pool pool, Pool.Split split) {
    if (fault() == Fault.FITS_TEST_ROWS) {
      return pool.rows();
    }
    if (fault() == Fault.FITS_COPIES) {
      SamplesBuilder copies = new SamplesBuilder(pool.rows().space(), pool.rows().sources());
      for (int row = 0; row < pool.rows().size(); row++) {
        double[] values = new double[pool.rows().length(row)];
        pool.rows().copyRow(row, values, 0);
        copies.add(values, pool.rows().source(row), row);
      }
      return copies.build();
    }
    return split.train().rows();
  }

  @Override
  public List<Question> questions(Design design) {
    String metric = options.metric().outputs().get(0).name();
    String arm = fault() == Fault.SIDE_UNRECORDED ? "other" : "fitted";
    return List.of(
        new Question.Estimate(
            "how-big",
            "How big is the loss?",
            "loss",
            Side.of("loss", metric, arm),
            Optional.empty(),
            "",
            OptionalDouble.empty(),
            "",
            "",
            Rule.ONE_DATA_SET));
  }

  @Override
  public List<Metric.Output> outputs() {
    List<Metric.Output> outputs = new ArrayList<>(options.metric().outputs());
    if (fault() == Fault.OUTPUT_TWICE) {
      outputs.add(outputs.get(0));
    }
    return outputs;
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    int from = fault() == Fault.NEXT_FROM_CLOCK ? (int) (System.currentTimeMillis() % 1000) : 10;
    int count = fault() == Fault.OVER_BUDGET ? 5 : 2;
    List<CellRequest> asked = new ArrayList<>();
    for (int i = 0; i < count && round == 1; i++) {
      asked.add(new CellRequest(Map.of(), from + i));
    }
    return asked;
  }

  @Override
  public int laterCellBudget() {
    return fault() == Fault.SIDE_UNRECORDED ? 0 : 3;
  }
}
