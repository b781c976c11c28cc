package org.tributary.studies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.view.View;
import org.tributary.studies.shape.ModelShapes;

/**
 * The pictures that follow from arms and from what they are followed along: a curve of every number
 * along every swept axis, the generations and the training times.
 *
 * @param setup what is measured, and on what data
 * @param names of the arms that are drawn, in order
 * @param arms whose interventions leave traces
 * @param course along what they are followed
 * @param perSource whether curves of each source are drawn too
 */
public record ArmViews(
    StudySetup setup, List<String> names, List<Arm> arms, Course course, boolean perSource) {
  private static final List<String> POWERS = List.of("samples", "samplesPerSource", "time");

  /** The pictures of arms and of nothing else. */
  public ArmViews(StudySetup setup, List<Arm> arms, Course course, boolean perSource) {
    this(setup, arms.stream().map(Arm::name).toList(), arms, course, perSource);
  }

  /** All of them. */
  public List<View> all(Design design) {
    List<View> views = new ArrayList<>(SampleGrid.views(setup.data().source().space()));
    List<String> axes = new ArrayList<>();
    Collection<Course> courses = CourseSweep.of(course, design).values();
    if (courses.stream().anyMatch(each -> each.looped() && each.measured().size() > 1)) {
      axes.add("generation");
      views.addAll(ModelShapes.views(setup.data().source().space()));
    }
    design.axes().forEach(axis -> axes.add(axis.name()));
    if (courses.stream().anyMatch(each -> each.times().size() > 1)) {
      axes.add("time");
    }
    for (String axis : axes) {
      for (Metric.Output output : setup.judgement().outputs()) {
        views.addAll(curves(axis, output, answered(design, axis, output)));
      }
      arms.stream()
          .flatMap(arm -> arm.loop().stream())
          .flatMap(step -> step.outputs().stream())
          .distinct()
          .forEach(output -> views.add(curve(axis, output, "", "", OptionalInt.empty())));
    }
    views.addAll(phases(design));
    views.add(TrainingCurves.view());
    return views;
  }

  /**
   * Maps of the first metric over size, capacity and training time, where two of them vary: where
   * to stop, and from where on more rows or features are of use.
   */
  private List<View> phases(Design design) {
    List<String> axes = new ArrayList<>();
    for (Axis axis : design.axes()) {
      axis.paths().stream()
          .filter(path -> ArmQuestions.SIZES.contains(path) || ArmQuestions.capacity(path))
          .findFirst()
          .ifPresent(axes::add);
    }
    if (course.times().size() > 1) {
      axes.add("time");
    }
    List<View> views = new ArrayList<>();
    for (Metric.Output output : setup.judgement().directed().stream().limit(1).toList()) {
      for (String arm : course.looped() ? List.<String>of() : names) {
        for (int i = 0; i < axes.size(); i++) {
          for (int j = i + 1; j < axes.size(); j++) {
            views.add(phase(axes.get(i), axes.get(j), output, arm));
          }
        }
      }
    }
    return views;
  }

  private View phase(String x, String y, Metric.Output output, String arm) {
    String id = "phases-" + x + "-" + y + (names.size() == 1 ? "" : "-" + arm);
    return new View.Surface(
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        output.name() + " by " + x + " and " + y + (names.size() == 1 ? "" : ", " + arm),
        x,
        y,
        output.name(),
        arm,
        course.gap() ? Course.TEST : "");
  }

  /** Whether the figure of the gap's own question says all that a curve of it would. */
  private boolean answered(Design design, String axis, Metric.Output output) {
    return names.size() == 1
        && setup.judgement().directed().contains(output)
        && design.axes().size() == 1
        && !axis.equals("time")
        && !course.looped()
        && setup.bounds().isEmpty()
        && !setup.plan().lawKnown();
  }

  private List<View> curves(String axis, Metric.Output output, boolean answered) {
    List<View> views = new ArrayList<>();
    if (course.gap() && !hasGap(output)) {
      views.add(curve(axis, output, Course.TEST, "", OptionalInt.empty()));
    } else if (course.gap()) {
      String sides = Course.TRAIN + "," + Course.TEST;
      views.add(curve(axis, output, sides, " on training and held-out data", OptionalInt.empty()));
      if (!answered) {
        views.add(curve(axis, output, Course.GAP, "", OptionalInt.empty()));
      }
    } else {
      views.add(curve(axis, output, "", "", OptionalInt.empty()));
    }
    for (int k = 0; perSource && k < setup.data().source().sources(); k++) {
      String name = " on " + setup.data().source().sourceNames().get(k);
      views.add(curve(axis, output, course.gap() ? Course.TEST : "", name, OptionalInt.of(k)));
    }
    return views;
  }

  private boolean hasGap(Metric.Output output) {
    return course.gap() && setup.judgement().hasGap(output);
  }

  private View curve(
      String axis, Metric.Output output, String part, String of, OptionalInt source) {
    boolean gap = part.equals(Course.GAP);
    boolean size = axis.equals("samples") || axis.equals("samplesPerSource");
    boolean power =
        size
            && setup.plan().lawKnown()
            && (gap || !hasGap(output) && output.better() == Metric.Better.LOWER);
    String id =
        output.name()
            + "-by-"
            + axis.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
            + (gap ? "-gap" : "")
            + (source.isPresent() ? "-source-" + source.getAsInt() : "");
    return new View.Curve(
        id,
        (gap ? "gap of " : "") + output.name() + of + " by " + axis,
        axis,
        output.name(),
        part,
        names,
        POWERS.contains(axis) ? View.Scale.LOG : View.Scale.LINEAR,
        power ? View.Scale.LOG : View.Scale.LINEAR,
        source);
  }
}
