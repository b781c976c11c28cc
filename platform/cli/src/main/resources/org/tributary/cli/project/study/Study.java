package @package@;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/** Draws normal numbers around 0 and measures how far mean and median are from it. */
record @type@Study(@type@Options options) implements Study {
  private static final String ERROR = "error";

  @Override
  public int defaultReplicates() {
    return 200;
  }

  @Override
  public void run(CellRun run) {
    RandomStream stream = run.stream().child("numbers");
    double[] numbers = new double[options.samples()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = options.deviation() * stream.nextGaussian();
    }
    Arrays.sort(numbers);
    int half = numbers.length / 2;
    double median =
        numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    record(run, "mean", Arrays.stream(numbers).average().orElseThrow());
    record(run, "median", median);
  }

  private static void record(CellRun run, String arm, double estimate) {
    Measurement error = Measurement.exact(ERROR, Math.abs(estimate), "distance from 0");
    run.record(arm, Position.none(), SplitSizes.none(), List.of(error));
  }

  @Override
  public List<Question> questions(Design design) {
    return List.of(
        new Question.Contrast(
            "mean-or-median",
            "Does the mean err less than the median?",
            Side.of("mean", ERROR, "mean"),
            Side.of("median", ERROR, "median"),
            Metric.Better.LOWER,
            Question.Effect.LOG_RATIO,
            Math.log(1.02),
            Rule.LAW_KNOWN));
  }

  @Override
  public List<View> views(Design design) {
    return design.sweeps("samples")
        ? List.of(
            new View.Curve(
                "error-by-samples",
                "Error by sample size",
                "samples",
                ERROR,
                "",
                List.of("mean", "median"),
                View.Scale.LOG,
                View.Scale.LOG))
        : List.of();
  }

  @Override
  public List<Metric.Output> outputs() {
    return List.of(new Metric.Output(ERROR, Metric.Better.LOWER, ""));
  }

  @Override
  public Facts facts() {
    return new Facts(Map.of("study.samples", options.samples()));
  }
}
