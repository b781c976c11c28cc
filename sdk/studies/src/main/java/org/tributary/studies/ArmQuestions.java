package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Design;

/**
 * The questions that follow from arms and from what they are followed along, whatever the study:
 * arms against a reference, a loop against its beginning, the gap, when to stop, and, where asked
 * for, the same of each source.
 *
 * @param setup what is measured, and on what data
 * @param arms in order
 * @param course along what they are followed
 * @param perSource whether questions are asked of each source too
 * @param rule that decides them
 * @param at values of swept axes that every side is read at; empty for those of the card
 */
public record ArmQuestions(
    StudySetup setup,
    List<Arm> arms,
    Course course,
    boolean perSource,
    Rule rule,
    Map<String, String> at) {
  /** Refits from which on a trend has a word: evidence-2, section 11. */
  public static final int LEAST_REFITS = 12;

  /** Factor of the first error within which a loop holds. */
  static final double HOLDS_WITHIN = 1.25;

  /** Options that are a number of rows. */
  public static final List<String> SIZES = List.of("samples", "samplesPerSource");

  /** The questions of arms under the rule of their data. */
  public ArmQuestions(StudySetup setup, List<Arm> arms, Course course, boolean perSource) {
    this(setup, arms, course, perSource, setup.rule());
  }

  /** The questions of arms at the settings of the cards. */
  public ArmQuestions(
      StudySetup setup, List<Arm> arms, Course course, boolean perSource, Rule rule) {
    this(setup, arms, course, perSource, rule, Map.of());
  }

  /** All of them, metric by metric; where the course itself is swept, at each of its ends. */
  public List<Question> all(Design design) {
    List<Question> questions = new ArrayList<>();
    CourseSweep.of(course, design)
        .forEach(
            (values, each) ->
                questions.addAll(
                    new ArmQuestions(setup, arms, each, perSource, rule, values).here(design)));
    return questions;
  }

  /** When each arm should stop by the first metric, where it is measured along its training. */
  public List<Question.Peak> stops() {
    return course.times().size() < 2
        ? List.of()
        : setup.judgement().directed().stream()
            .limit(1)
            .flatMap(output -> arms.stream().map(arm -> stop(arm, output)))
            .toList();
  }

  /** Swept options that are a number of rows or a capacity: the sides of the phase map. */
  public static List<String> mapped(Design design) {
    return design.axes().stream()
        .flatMap(axis -> axis.paths().stream())
        .filter(path -> SIZES.contains(path) || capacity(path))
        .toList();
  }

  /** The order of the arms first, then metric by metric. */
  private List<Question> here(Design design) {
    List<Question> questions = new ArrayList<>(rankings());
    for (Metric.Output output : setup.judgement().directed()) {
      questions.addAll(along(design, output));
      questions.addAll(contrasts(output));
      if (setup.plan().lawKnown() && output.better() == Metric.Better.LOWER) {
        questions.addAll(new SizeExponents(this).of(design, output));
      }
    }
    ArmLevels levels = new ArmLevels(this);
    questions.addAll(levels.drifts());
    questions.addAll(levels.advice(design));
    if (design.axes().isEmpty() && arms.size() == 1 && !course.looped()) {
      questions.addAll(levels.all());
    }
    return questions;
  }

  /** What is asked of each arm by itself. */
  private List<Question> along(Design design, Metric.Output output) {
    List<Question> questions = new ArrayList<>();
    for (Arm arm : arms) {
      if (course.looped() && course.measured().size() > 1) {
        questions.addAll(trends(arm, output));
      }
      if (hasGap(output)) {
        questions.add(gap(arm, output));
      }
      if (course.times().size() > 1) {
        questions.add(stop(arm, output));
        if (output.equals(setup.judgement().directed().get(0))) {
          List<Question.Crossing> times = times(arm, output);
          questions.addAll(times);
          questions.addAll(timeExponents(design, arm, times));
        }
      }
    }
    return questions;
  }

  boolean hasGap(Metric.Output output) {
    return course.gap() && setup.judgement().hasGap(output);
  }

  Side side(String word, Metric.Output output, Arm arm, Position position) {
    return side(word, output.name(), arm, position);
  }

  Side side(String word, String metric, Arm arm, Position position) {
    return Side.of(word, metric, arm.name()).at(position).fixed(at);
  }

  static boolean capacity(String path) {
    return path.startsWith("family.") && !path.contains("noise") && !path.contains("rate");
  }

  /** A prefix that tells arms apart in ids where there are several. */
  String prefix(Arm arm) {
    return arms.size() == 1 && at.isEmpty() ? "" : id(arm) + "-";
  }

  String id(Arm arm) {
    return word(arm.name() + end());
  }

  /** The end of a swept course, in ids. */
  private String end() {
    return at.isEmpty() ? "" : "-at-" + String.join("-", at.values());
  }

  private static String word(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
  }

  private List<Question> trends(Arm arm, Metric.Output output) {
    List<Question> questions = new ArrayList<>();
    Side of = side("", output, arm, course.last());
    questions.add(trend(id(arm) + "-holds-" + output.name(), arm, output, of));
    for (int k = 0; perSource && k < setup.data().source().sources(); k++) {
      questions.add(
          trend(id(arm) + "-holds-" + output.name() + "-source-" + k, arm, output, of.ofSource(k)));
    }
    return questions;
  }

  /** A word for the trend where there are refits enough, else last against first. */
  private Question trend(String id, Arm arm, Metric.Output output, Side of) {
    int last = course.measured().get(course.measured().size() - 1);
    String whose = "'" + arm.name() + "'" + (of.ofSource().isPresent() ? " on " + source(of) : "");
    if (course.fits() - 1 >= LEAST_REFITS && course.measuredAt().isEmpty()) {
      return new Question.Trend(
          id,
          "What becomes of " + whose + " over " + last + " generations?",
          of,
          output.better(),
          output.best(),
          output.ends(),
          Question.Scale.VALUE,
          HOLDS_WITHIN,
          rule);
    }
    return setup.contrast(
        id,
        "Is generation " + last + " of " + whose + " better or worse than the first?",
        new Side("improves", of.metric(), of.arm(), course.last(), of.ofSource(), at),
        new Side("degrades", of.metric(), of.arm(), course.first(), of.ofSource(), at),
        output,
        rule);
  }

  private String source(Side of) {
    return setup.data().source().sourceNames().get(of.ofSource().orElseThrow());
  }

  private Question gap(Arm arm, Metric.Output output) {
    boolean loss = output.better() == Metric.Better.LOWER;
    return new Question.Estimate(
        prefix(arm) + "gap-" + output.name(),
        "How much worse is the model on data it never saw?",
        "generalization gap" + (prefix(arm).isEmpty() ? "" : " of " + arm.name()),
        side("", output, arm, course.last().withPart(Course.GAP)),
        Optional.empty(),
        output.unit(),
        OptionalDouble.of(0),
        loss ? "gap" : "no-gap",
        loss ? "no-gap" : "gap",
        rule);
  }

  private Question.Peak stop(Arm arm, Metric.Output output) {
    return new Question.Peak(
        prefix(arm) + "stop-" + output.name(),
        "When should training stop?",
        "time",
        side("", output, arm, Position.part(course.gap() ? Course.TEST : "")),
        output.better() != Metric.Better.LOWER,
        Question.Scale.RANK);
  }

  /**
   * The three times of a single run, by the first metric: when it has learnt (nine tenths of its
   * way to its best value), when it is best, when it memorizes (half of the way back from there).
   */
  private List<Question.Crossing> times(Arm arm, Metric.Output output) {
    boolean rises = output.better() != Metric.Better.LOWER;
    return List.of(
        time("learnt-", "When has a run learnt?", arm, output, Level.Of.DROP, 0.9, rises),
        time("best-", "When is a single run best?", arm, output, Level.Of.BEST, 1, rises),
        time(
            "memorizes-",
            "From when on does it memorize?",
            arm,
            output,
            Level.Of.RISE,
            .5,
            !rises));
  }

  /** How each of the times moves with the rows: theory has memorizing move in proportion. */
  private List<Question> timeExponents(Design design, Arm arm, List<Question.Crossing> times) {
    List<Question> questions = new ArrayList<>();
    for (String axis : SIZES.stream().filter(design::sweeps).toList()) {
      for (Question.Crossing time : times) {
        boolean memorizes = time.level().of() == Level.Of.RISE;
        questions.add(
            new Question.Exponent(
                time.id() + "-exponent",
                "How does that time move with the sample size?",
                axis,
                time.of(),
                memorizes ? OptionalDouble.of(1) : OptionalDouble.empty(),
                OptionalDouble.of(0),
                Optional.of(time)));
      }
    }
    return questions;
  }

  private Question.Crossing time(
      String id,
      String text,
      Arm arm,
      Metric.Output output,
      Level.Of of,
      double value,
      boolean upwards) {
    return new Question.Crossing(
        prefix(arm) + id + output.name(),
        text,
        "time",
        side("", output, arm, Position.part(course.gap() ? Course.TEST : "")),
        new Level(of, value),
        upwards,
        rule);
  }

  /** The arm that others are compared with: of several trainings separate, else the first. */
  static Arm reference(List<Arm> arms) {
    boolean trainings = arms.stream().map(Arm::training).distinct().count() > 1;
    if (!trainings) {
      return arms.get(0);
    }
    return arms.stream()
        .filter(arm -> arm.training().word().equals("separate"))
        .findFirst()
        .orElse(arms.get(arms.size() - 1));
  }

  /** Each arm against the one of reference, at the end, and of each source where asked. */
  public List<Question.Contrast> contrasts(Metric.Output output) {
    List<Question.Contrast> questions = new ArrayList<>();
    if (arms.size() < 2) {
      return questions;
    }
    Arm reference = reference(arms);
    for (Arm arm : arms) {
      if (!arm.equals(reference)) {
        questions.add(contrast(output, arm, reference));
        for (int k = 0; perSource && k < setup.data().source().sources(); k++) {
          Question.Contrast whole = contrast(output, arm, reference);
          String name = setup.data().source().sourceNames().get(k);
          questions.add(
              setup.contrast(
                  whole.id() + "-source-" + k,
                  "And on " + name + "?",
                  whole.first().ofSource(k),
                  whole.second().ofSource(k),
                  output,
                  rule));
        }
      }
    }
    return questions;
  }

  private Question.Contrast contrast(Metric.Output output, Arm arm, Arm reference) {
    return setup.contrast(
        id(arm) + "-or-" + id(reference) + "-" + output.name(),
        asked(arm, reference),
        side(arm.name(), output, arm, course.last()),
        side(reference.name(), output, reference, course.last()),
        output,
        rule);
  }

  private String asked(Arm arm, Arm reference) {
    boolean sameLoop = arm.loopLabel().equals(reference.loopLabel());
    if (sameLoop && !arm.training().equals(reference.training())) {
      return "Should these sources be trained " + arm.name() + " or " + reference.name() + "?";
    }
    return course.looped()
        ? "Which loop ends better after " + course.fits() + " generations?"
        : "Which does better, " + arm.name() + " or " + reference.name() + "?";
  }

  /** All arms in order, where there are enough to be in one; rule T answers by pairs alone. */
  private List<Question> rankings() {
    List<Question> questions = new ArrayList<>();
    if (arms.size() < 3 || rule == Rule.DISJOINT_SETS) {
      return questions;
    }
    for (Metric.Output output : setup.judgement().directed()) {
      questions.add(
          new Question.Ranking(
              word("ranking-" + output.name() + end()),
              "Which arm does best?",
              arms.stream().map(arm -> side(arm.name(), output, arm, course.last())).toList(),
              output.better(),
              StudySetup.effect(rule),
              Judgement.margin(rule, output, setup.data().source().space()),
              rule));
    }
    return questions;
  }
}
