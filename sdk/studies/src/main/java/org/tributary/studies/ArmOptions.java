package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.option.Option;

/**
 * One arm as a study file writes it; what it leaves out is the study's own.
 *
 * @param training may also be {@code grouped}, where a study chooses groups
 * @param name unless given made once from how the arms differ
 * @param family instead of the study's
 * @param loop interventions between generations
 * @param observe what stands between true and seen training rows
 * @param warm whether generations go on from the last model
 */
public record ArmOptions(
    @Option(
            value = "how the sources are trained",
            oneOf = {"pooled", "separate", "merged", "fine-tuned", "leave-one-out", "grouped"},
            bare = true)
        Optional<String> training,
    @Option("what the arm is called; unless given, by what sets it apart") Optional<String> name,
    @Option("the model family, where it is not the study's") Optional<ModelFamily> family,
    @Option(value = "what each generation is trained on: interventions, in order", fallback = "[]")
        List<Intervention> loop,
    @Option("what stands between the true training rows and those that are seen")
        Optional<ObservationModel> observe,
    @Option(
            value = "train each generation on from the last model, not from scratch",
            fallback = "false")
        boolean warm) {
  public ArmOptions {
    loop = List.copyOf(loop);
  }

  /** An arm of which only the training is said. */
  public static ArmOptions trained(String training) {
    return new ArmOptions(
        Optional.of(training),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false);
  }

  /** An arm of which training and loop are said. */
  public static ArmOptions looped(String training, List<Intervention> loop) {
    return new ArmOptions(
        Optional.of(training), Optional.empty(), Optional.empty(), loop, Optional.empty(), false);
  }

  /**
   * The arms of a study, each with a name of its own: the given one, else what sets it apart
   * (training, loop), else of several the training it gives, else {@code fallback}; arms that
   * nothing sets apart are numbered.
   *
   * @param course gives what arms leave out
   * @param family of arms that name none
   * @param training of arms that name none
   * @param groups group of each source where an arm is grouped; empty while not known
   * @throws IllegalArgumentException when two arms are given the same name
   */
  public static List<Arm> arms(
      List<ArmOptions> given,
      CourseOptions course,
      ModelFamily family,
      String training,
      List<Integer> groups,
      String fallback) {
    heard("loop", course.loop(), given.stream().map(ArmOptions::loop).toList(), List.of());
    heard(
        "observe",
        course.observe(),
        given.stream().map(ArmOptions::observe).toList(),
        Optional.empty());
    List<ArmOptions> options = given.stream().map(course::completed).toList();
    List<Arm> unnamed = new ArrayList<>();
    for (ArmOptions each : options) {
      String word = each.training.orElse(training);
      unnamed.add(
          new Arm(
              word,
              each.family.orElse(family),
              word.equals("grouped") ? new Training.Grouped(groups) : Training.named(word),
              each.loop,
              each.observe,
              each.warm));
    }
    boolean trainings = unnamed.stream().map(Arm::name).distinct().count() > 1;
    boolean loops = unnamed.stream().map(Arm::loopLabel).distinct().count() > 1;
    Set<String> taken = new TreeSet<>();
    for (ArmOptions each : options) {
      if (each.name.isPresent() && !taken.add(each.name.get())) {
        throw new IllegalArgumentException("two arms are called '" + each.name.get() + "'");
      }
    }
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < unnamed.size(); i++) {
      Arm arm = unnamed.get(i);
      String plain = options.size() > 1 ? options.get(i).training.orElse(fallback) : fallback;
      String name =
          options.get(i).name.orElseGet(() -> unique(derived(arm, trainings, loops, plain), taken));
      taken.add(name);
      arms.add(new Arm(name, arm.family(), arm.training(), arm.loop(), arm.observe(), arm.warm()));
    }
    return arms;
  }

  /** What is said for arms that say nothing themselves must reach one of them. */
  private static <T> void heard(String option, T common, List<T> own, T silence) {
    if (!common.equals(silence)
        && !own.isEmpty()
        && own.stream().noneMatch(each -> each.equals(silence) || each.equals(common))) {
      throw new OptionException(
          option,
          option
              + " is for arms that give none, and every arm gives its own: leave one of them out");
    }
  }

  private static String derived(Arm arm, boolean trainings, boolean loops, String fallback) {
    String loop = arm.loop().isEmpty() ? "once" : arm.loopLabel();
    if (trainings && loops) {
      return arm.name() + " " + loop;
    }
    if (trainings) {
      return arm.name();
    }
    return loops || !arm.loop().isEmpty() ? loop : fallback;
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int number = 2; taken.contains(unique); number++) {
      unique = name + "-" + number;
    }
    return unique;
  }
}
