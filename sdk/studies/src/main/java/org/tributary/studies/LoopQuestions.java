package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

/**
 * What a loop is asked beyond its trend: when half of the diversity is gone, when it does best, and
 * along an axis of the loop itself, as its share of real data, where it ends worst and where best.
 *
 * @param setup what is measured, and on what data
 * @param arms in order
 * @param course along what they are followed
 * @param rule that decides
 */
public record LoopQuestions(StudySetup setup, List<Arm> arms, Course course, Rule rule) {
  /** Places that a peak asks for: evidence-2, section 10. */
  private static final int LEAST_PLACES = 5;

  /** What {@link #freshRows} gives, recorded at generation 1 where a safe share is looked for. */
  public static final Metric.Output FRESH_ROWS =
      new Metric.Output("fresh-rows", Metric.Better.NEITHER, "fresh rows a generation");

  /** Diversity that a loop can lose, most telling first. */
  private static final List<String> DIVERSITY = List.of("model-variance", "model-effective-number");

  /** All of them; none where nothing is fed back. */
  public List<Question> all(Design design) {
    List<Question> questions = new ArrayList<>();
    if (!course.looped()) {
      return questions;
    }
    boolean whole = course.fits() - 1 >= ArmQuestions.LEAST_REFITS && course.measuredAt().isEmpty();
    for (Arm arm : arms) {
      if (whole) {
        diversity().ifPresent(metric -> questions.addAll(lost(arm, metric)));
        first().ifPresent(output -> questions.add(best(arm, output)));
      }
      for (Axis axis : design.axes()) {
        path(axis, arm).ifPresent(path -> questions.addAll(ends(arm, path)));
      }
    }
    return questions;
  }

  private Optional<String> diversity() {
    return DIVERSITY.stream().filter(this::measured).findFirst();
  }

  private boolean measured(String metric) {
    return setup.judgement().outputs().stream().anyMatch(output -> output.name().equals(metric));
  }

  private Optional<Metric.Output> first() {
    return setup.judgement().directed().stream().findFirst();
  }

  private static String id(Arm arm) {
    return arm.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
  }

  private List<Question> lost(Arm arm, String metric) {
    Side of = Side.of("", metric, arm.name());
    return List.of(
        new Question.Trend(
            id(arm) + "-spread",
            "What becomes of the diversity of '" + arm.name() + "'?",
            of.at(course.last()),
            Metric.Better.NEITHER,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Question.Scale.LOG,
            ArmQuestions.HOLDS_WITHIN,
            rule),
        new Question.Crossing(
            id(arm) + "-half-life",
            "When is half of the diversity of '" + arm.name() + "' gone?",
            "generation",
            of.at(course.last()),
            new Level(Level.Of.FIRST, 0.5),
            false,
            rule));
  }

  /** Where a loop does best is where it pays to stop adding synthetic data. */
  private Question best(Arm arm, Metric.Output output) {
    return new Question.Peak(
        id(arm) + "-stop-adding",
        "At which generation does '" + arm.name() + "' do best, so that it pays to stop there?",
        "generation",
        Side.of("", output.name(), arm.name()).at(course.last()),
        output.better() != Metric.Better.LOWER,
        Question.Scale.RANK);
  }

  /** The option of a swept axis that an arm's loop depends on, where there are places enough. */
  private Optional<String> path(Axis axis, Arm arm) {
    if (!axis.numeric() || axis.size() < LEAST_PLACES) {
      return Optional.empty();
    }
    int at = arms.indexOf(arm);
    Predicate<String> loops =
        path ->
            path.matches("loops?(\\[\\d+])?\\..*") || path.matches("arms\\[" + at + "]\\.loop.*");
    return axis.paths().stream().filter(loops).findFirst();
  }

  private List<Question> ends(Arm arm, String path) {
    List<Question> questions = new ArrayList<>();
    String axis = path.substring(path.lastIndexOf('.') + 1);
    for (Metric.Output output : setup.judgement().directed()) {
      Side of = Side.of("", output.name(), arm.name()).at(course.last());
      String suffix = output.name() + "-by-" + axis.toLowerCase(Locale.ROOT);
      questions.add(
          new Question.Peak(
              id(arm) + "-worst-" + suffix,
              "Where does '"
                  + arm.name()
                  + "' end worst over "
                  + axis
                  + ": is there a turn beyond which more helps?",
              path,
              of,
              output.better() == Metric.Better.LOWER));
      questions.add(
          new Question.Peak(
              id(arm) + "-best-" + suffix,
              "Which " + axis + " is best for '" + arm.name() + "' at the end?",
              path,
              of,
              output.better() != Metric.Better.LOWER));
    }
    return questions;
  }

  /**
   * The part of an axis in which a loop ends within a tolerance of its first fit: the contrast of
   * its end with the first fit made worse by the tolerance, which is recorded as {@link
   * #tolerated}.
   */
  public List<Question.Threshold> safe(String axis) {
    List<Question.Threshold> questions = new ArrayList<>();
    if (first().isEmpty() || !course.looped()) {
      return questions;
    }
    Metric.Output output = first().get();
    for (Arm arm : arms) {
      Side end = Side.of("safe", output.name(), arm.name()).at(course.last());
      Side tolerated =
          Side.of("unsafe", tolerated(output).name(), arm.name()).at(Position.generation(1));
      questions.add(
          new Question.Threshold(
              id(arm) + "-safe",
              "Which "
                  + axis.substring(axis.lastIndexOf('.') + 1)
                  + " makes '"
                  + arm.name()
                  + "' safe, so that it ends within the tolerance of its first fit?",
              axis,
              setup.contrast(
                  id(arm) + "-safe-contrast", "Is it safe?", end, tolerated, output, rule),
              Optional.of(Side.of("", FRESH_ROWS.name(), arm.name()).at(Position.generation(1)))));
    }
    return questions;
  }

  /**
   * Fresh rows that a loop draws a generation, on average.
   *
   * @param size of its first training set
   */
  public double freshRows(Arm arm, int size) {
    return (double) arm.freshRows(course.fits(), size) / Math.max(1, course.fits() - 1);
  }

  /**
   * Whether intervals made by running a loop ahead hold what it came to.
   *
   * @param metric that is foretold
   * @param from generation at which it is
   * @param ahead refits after it
   */
  public List<Question.Forecast> forecasts(String metric, int from, int ahead, double level) {
    List<Question.Forecast> questions = new ArrayList<>();
    for (Arm arm : arms) {
      questions.add(
          new Question.Forecast(
              id(arm) + "-forecast-" + ahead,
              "Can "
                  + metric
                  + " of '"
                  + arm.name()
                  + "' be foretold at generation "
                  + from
                  + ", "
                  + ahead
                  + " generations ahead?",
              Side.of("", "forecast-low-" + metric, arm.name()).at(foretold(from + ahead)),
              Side.of("", "forecast-high-" + metric, arm.name()).at(foretold(from + ahead)),
              Side.of("", metric, arm.name()).at(Position.generation(from + ahead)),
              level));
    }
    return questions;
  }

  /** Where the interval of a forecast is recorded: apart from what came to be. */
  public static Position foretold(int generation) {
    return Position.generation(generation).withPart("forecast");
  }

  /** The error of a first fit made worse by what is tolerated; recorded at generation 1. */
  public static Metric.Output tolerated(Metric.Output output) {
    return new Metric.Output("tolerated-" + output.name(), Metric.Better.NEITHER, output.unit());
  }
}
