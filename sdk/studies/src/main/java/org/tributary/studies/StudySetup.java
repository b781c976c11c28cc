package org.tributary.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.metric.Compatibility;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Design;

/**
 * What the studies have in common: data, metrics, theory; the checks, facts, reports and questions
 * that follow from them.
 *
 * @param data where the data come from
 * @param metrics what is measured, at least one
 * @param bounds theory drawn beside it
 */
public record StudySetup(DataOptions data, List<Metric> metrics, List<Bound> bounds) {
  public StudySetup {
    metrics = List.copyOf(metrics);
    bounds = List.copyOf(bounds);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
  }

  /** How data are drawn. */
  public DataPlan plan() {
    return new DataPlan(data);
  }

  /** How candidates are measured. */
  public Judgement judgement() {
    return new Judgement(metrics);
  }

  /** The rule by which contrasts are decided. */
  public Rule rule() {
    return plan().rule();
  }

  /** What cannot be: data to draw, metrics, what a family should do in an arm, bounds. */
  public List<Problem> check(Design design, List<Arm> arms, Course course, boolean locked) {
    List<Problem> problems =
        new ArrayList<>(locked ? plan().checkAfterLock(design) : plan().check(design));
    problems.addAll(doubled());
    if (problems.isEmpty()) {
      arms.forEach(arm -> problems.addAll(check(arm)));
      problems.addAll(new LoopCheck(this, course).problems(arms));
    }
    if (data.apart() && (course.fits() > 1 || !course.times().isEmpty())) {
      problems.add(
          new Problem(
              "disjoint",
              "what happens along generations or training times is decided on splits: leave"
                  + " disjoint out"));
    }
    if (problems.isEmpty() && !bounds.isEmpty()) {
      problems.addAll(mistaken(design, facts(arms, course)));
    }
    return problems.stream().distinct().toList();
  }

  private List<Problem> mistaken(Design design, Facts facts) {
    Map<String, String> setting = new LinkedHashMap<>();
    design.axes().forEach(axis -> setting.putAll(axis.setting(0)));
    BoundInput input = new BoundInput(setting, facts, new Observations(List.of()));
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      String path = "bounds[" + i + "]";
      bounds.get(i).mistakes(input).forEach(each -> problems.add(new Problem(path, each)));
    }
    return problems;
  }

  private List<Problem> check(Arm arm) {
    Space seen;
    try {
      seen = seen(arm);
    } catch (OptionException cannot) {
      return List.of(new Problem("observe", String.valueOf(cannot.getMessage())));
    }
    Capabilities offered;
    try {
      offered = arm.family().capabilities(seen);
    } catch (OptionException cannot) {
      return List.of(new Problem("family", String.valueOf(cannot.getMessage())));
    }
    List<Problem> problems = new ArrayList<>(compatibility(offered.offered()).problems(metrics));
    if (arm.warm() && !offered.offers(WarmStart.class)) {
      problems.add(
          new Problem(
              "arms",
              "arm '" + arm.name() + "' goes on from its last model, which its family cannot"));
    }
    return problems;
  }

  /**
   * Replicates where the file gives none: of a table more where all arms' fits are closed forms.
   */
  public int defaultReplicates(List<Arm> arms) {
    return plan().defaultReplicates(arms.stream().allMatch(this::closedForm));
  }

  private boolean closedForm(Arm arm) {
    try {
      Capabilities offered = arm.family().capabilities(seen(arm));
      return !offered.costly() && offered.repeatability() == Capabilities.Repeatability.BITWISE;
    } catch (OptionException toldByTheCheck) {
      return false;
    }
  }

  /** What an arm's models are fitted to: the data, as they are observed. */
  Space seen(Arm arm) {
    Space truth = data.source().space();
    return arm.observe().map(model -> model.space(truth)).orElse(truth);
  }

  /** Two metrics that give a number of the same name: neither could be told from the other. */
  private List<Problem> doubled() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      for (Metric.Output output : metrics.get(i).outputs()) {
        Integer earlier = first.putIfAbsent(output.name(), i);
        if (earlier != null) {
          problems.add(
              new Problem(
                  "metrics",
                  "'"
                      + output.name()
                      + "' is measured by metrics["
                      + earlier
                      + "] and by metrics["
                      + i
                      + "]: leave one out"));
          break;
        }
      }
    }
    return problems;
  }

  /** What metrics can count on when candidates offer these capabilities. */
  public Compatibility compatibility(Set<Class<?>> candidate) {
    return plan().compatibility(candidate);
  }

  /** Whether a metric could be used with every arm. */
  public boolean allows(Metric metric, List<Arm> arms) {
    return arms.stream()
        .allMatch(
            arm -> compatibility(arm.family().capabilities(seen(arm)).offered()).allows(metric));
  }

  /**
   * Which of two sides has the lower error, with the effect, margin and rule that this data has.
   *
   * @param output of both sides
   */
  public Question.Contrast contrast(
      String id, String text, Side first, Side second, Metric.Output output) {
    return contrast(id, text, first, second, output, rule());
  }

  /** The same under another rule of the same data. */
  public Question.Contrast contrast(
      String id, String text, Side first, Side second, Metric.Output output, Rule rule) {
    return new Question.Contrast(
        id,
        text,
        first,
        second,
        output.better(),
        effect(rule),
        Judgement.margin(rule, output, data.source().space()),
        rule);
  }

  /** How effects are expressed under a rule. */
  static Question.Effect effect(Rule rule) {
    return rule == Rule.LAW_KNOWN ? Question.Effect.LOG_RATIO : Question.Effect.DIFFERENCE;
  }

  /**
   * What bounds may read: {@code source.*}, {@code family.*} of the first arm, {@code study.*},
   * {@code arm.NAME.*}.
   */
  public Facts facts(List<Arm> arms, Course course) {
    int sources = data.source().sources();
    Map<String, Object> own = new TreeMap<>();
    own.put("study.sources", sources);
    own.put("study.dimension", data.source().space().width());
    own.put("study.arms", arms.stream().map(Arm::name).toList());
    course.generations().ifPresent(count -> own.put("study.generations", count));
    data.samples().ifPresent(n -> own.put("study.samples", n));
    data.samplesPerSource()
        .ifPresent(
            each -> {
              own.put("study.samples-per-source", each);
              own.put("study.samples", each * sources);
            });
    Facts facts = data.source().facts().prefixed("source");
    if (!arms.isEmpty()) {
      Arm first = arms.get(0);
      facts = facts.with(first.family().facts(seen(first), sources).prefixed("family"));
    }
    facts = facts.with(new Facts(own));
    for (Arm arm : arms) {
      facts = facts.with(arm.facts(course.fits()));
    }
    return facts;
  }

  /** The numbers of metrics and of the traces of interventions, each name once. */
  public List<Metric.Output> outputs(List<Arm> arms) {
    List<Metric.Output> outputs = new ArrayList<>(judgement().outputs());
    arms.stream()
        .flatMap(arm -> arm.loop().stream())
        .flatMap(step -> step.outputs().stream())
        .filter(trace -> outputs.stream().noneMatch(one -> one.name().equals(trace.name())))
        .distinct()
        .forEach(outputs::add);
    return outputs;
  }

  /** What reading the data found, and what another source found. */
  public List<DataReport> dataReports(Optional<DataReport> more) {
    List<DataReport> reports = new ArrayList<>();
    data.source().report().ifPresent(reports::add);
    more.ifPresent(reports::add);
    return reports;
  }
}
