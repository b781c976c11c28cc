package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Judgement;

/**
 * The questions of the study: each arm against one arm of reference, the grouped arm against every
 * other on data that did not choose its groups, the power of the sample size, the point where arms
 * change places, and the affinity of the sources.
 */
record StudyQuestions(MultiSourceOptions options, StudyData data, Judgement judgement) {
  /** Part of the positions of a second round. */
  static final Position CONFIRMED = Position.part("confirmed");

  private static final List<String> CLAIMED = List.of("pooled", "separate");
  private static final List<String> SIZES = List.of("samples", "samplesPerSource");

  List<Question> all(Design design) {
    List<Question> questions = new ArrayList<>();
    for (Metric.Output output : judgement.directed()) {
      questions.addAll(contrasts(output));
      if (data.plan().lawKnown() && output.better() == Metric.Better.LOWER) {
        questions.addAll(exponents(design, output));
      }
    }
    questions.addAll(thresholds());
    if (options.affinity() || options.selects()) {
      questions.add(affinity());
    }
    return questions;
  }

  /** Separate where it is an arm, else the last arm that needs no second round. */
  private String reference() {
    List<String> arms = ordinary();
    return arms.contains("separate") ? "separate" : arms.get(arms.size() - 1);
  }

  private List<String> ordinary() {
    List<String> ordinary =
        options.selects()
            ? options.arms().stream()
                .filter(arm -> !arm.equals(MultiSourceOptions.GROUPED))
                .toList()
            : options.arms();
    return ordinary.isEmpty() ? options.arms() : ordinary;
  }

  List<Question.Contrast> contrasts(Metric.Output output) {
    List<Question.Contrast> questions = new ArrayList<>();
    String reference = reference();
    for (String arm : ordinary()) {
      if (!arm.equals(reference)) {
        questions.add(contrast(output, arm, reference, Position.none(), data.rule()));
      }
    }
    if (options.selects()) {
      for (String arm : ordinary()) {
        if (!arm.equals(MultiSourceOptions.GROUPED)) {
          questions.add(
              contrast(output, MultiSourceOptions.GROUPED, arm, CONFIRMED, data.confirmingRule()));
        }
      }
    }
    return questions;
  }

  private Question.Contrast contrast(
      Metric.Output output, String arm, String reference, Position at, Rule rule) {
    return new Question.Contrast(
        arm + "-or-" + reference + "-" + output.name(),
        "Should these sources be trained " + arm + " or " + reference + "?",
        Side.of(arm, output.name(), arm).at(at),
        Side.of(reference, output.name(), reference).at(at),
        output.better(),
        rule == Rule.LAW_KNOWN ? Question.Effect.LOG_RATIO : Question.Effect.DIFFERENCE,
        Judgement.margin(rule, output, options.source().space()),
        rule);
  }

  /**
   * The square-root law: error falls like n to the power -1/2, a claim of the rates, and only of
   * the two trainings the theory is about; a merged model of unlike sources has a floor.
   */
  private List<Question> exponents(Design design, Metric.Output output) {
    List<Question> questions = new ArrayList<>();
    for (String axis : SIZES) {
      if (design.sweeps(axis)) {
        for (String arm : ordinary()) {
          questions.add(
              new Question.Exponent(
                  arm + "-exponent-" + output.name(),
                  "How fast does the error of the " + arm + " arm fall with the sample size?",
                  axis,
                  Side.of(arm, output.name(), arm),
                  CLAIMED.contains(arm) ? OptionalDouble.of(-0.5) : OptionalDouble.empty()));
        }
      }
    }
    return questions;
  }

  /** Where arms change places by the first metric that has a direction. */
  List<Question.Threshold> thresholds() {
    if (options.threshold().isEmpty() || judgement.directed().isEmpty()) {
      return List.of();
    }
    String axis = options.threshold().get().axis();
    return contrasts(judgement.directed().get(0)).stream()
        .filter(contrast -> contrast.first().position().equals(Position.none()))
        .map(
            contrast ->
                new Question.Threshold(
                    contrast.id() + "-threshold",
                    "At which "
                        + axis
                        + " do "
                        + contrast.first().arm()
                        + " and "
                        + contrast.second().arm()
                        + " change places?",
                    axis,
                    contrast))
        .toList();
  }

  Question.Affinity affinity() {
    return new Question.Affinity(
        "affinity",
        "Which sources help each other, and which groups does that suggest?",
        AffinityMeasurement.GAIN,
        AffinityMeasurement.ALONE,
        AffinityMeasurement.ARM,
        data.plan().rule());
  }

  /** Number of cards: they share one error rate. */
  int cards(Design design) {
    int settings = Math.toIntExact(design.settings());
    int cards = 0;
    for (Question question : all(design)) {
      if (question instanceof Question.Threshold threshold) {
        cards += settings / design.axis(threshold.axis()).map(Axis::size).orElse(1);
      } else if (question instanceof Question.Exponent exponent) {
        cards += settings / design.axis(exponent.axis()).map(Axis::size).orElse(1);
      } else {
        cards += settings;
      }
    }
    return Math.max(1, cards);
  }
}
