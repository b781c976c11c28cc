package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Study;

/**
 * The clauses of an extension point for what an extension makes, on every space that it takes.
 *
 * @param options makes products
 * @param spaces to try
 * @param factNames that the plugin's classes name
 * @param facts under which bounds have values
 * @param own laws of the plugin, for metrics that need what no law of the kit offers
 */
record ProductClauses(
    Options options,
    List<Space> spaces,
    Set<String> factNames,
    Map<String, Object> facts,
    OwnLaws own) {
  /** More real columns than a grid can cover. */
  private static final Space WIDE = ColumnSpace.reals(5);

  List<Clause> of(LoadedExtension extension, Map<String, ?> given) {
    String name = extension.id();
    Object product = options.create(extension, given);
    if (product instanceof ModelFamily family) {
      List<Space> more = new ArrayList<>(spaces);
      more.add(ColumnSpace.reals(1));
      more.add(WIDE);
      return onSpaces(
          more.stream().distinct().toList(),
          name,
          space -> family.capabilities(space),
          space -> {
            FamilyContract one = new FamilyContract(family, name, space);
            return space.equals(WIDE) && !spaces.contains(WIDE) ? one.ofLaw() : one.tests();
          });
    }
    if (product instanceof Metric metric) {
      List<Clause> tests = new ArrayList<>();
      for (Space each : spacesOf(metric)) {
        tests.addAll(
            new MetricContract(
                    metric, () -> (Metric) options.create(extension, given), name, own, each)
                .tests(tests.isEmpty()));
      }
      return tests;
    }
    if (product instanceof DataSource source) {
      return new SourceContract(source, () -> (DataSource) options.create(extension, given), name)
          .tests();
    }
    if (product instanceof Bound bound) {
      return new BoundContract(bound, name, factNames, facts).tests();
    }
    if (product instanceof Study study) {
      return new StudyContract(study, name, new Rehearsal(extension, options, given)).tests();
    }
    if (product instanceof Schedule schedule) {
      return FunctionContracts.of(schedule, name);
    }
    return ofLoops(product, name);
  }

  /** Those it takes; and where no law there meets its needs, those of the plugin's sources. */
  private List<Space> spacesOf(Metric metric) {
    List<Space> taken = spaces.stream().filter(each -> metric.refusal(each).isEmpty()).toList();
    boolean met = taken.stream().anyMatch(each -> new Trials(metric, own, each).unmet().isEmpty());
    return met
        ? taken
        : Stream.concat(
                taken.stream(),
                own.spaces().stream().filter(each -> metric.refusal(each).isEmpty()))
            .distinct()
            .toList();
  }

  private List<Clause> ofLoops(Object product, String name) {
    if (product instanceof Intervention intervention) {
      return onSpaces(
          spaces,
          name,
          space -> new InterventionContract(intervention, name, space).tried(),
          space -> new InterventionContract(intervention, name, space).tests());
    }
    if (product instanceof Reward reward) {
      return onSpaces(
          spaces,
          name,
          space -> reward.of(0, FunctionContracts.rows(space)),
          space -> FunctionContracts.of(reward, name, space));
    }
    if (product instanceof ObservationModel model) {
      return onSpaces(
          spaces,
          name,
          space -> model.space(space),
          space -> new ObservationContract(model, name, space).tests());
    }
    return List.of();
  }

  private interface Tests {
    List<Clause> on(Space space);
  }

  /** The tests on every space that is not refused, and that there is one. */
  private static List<Clause> onSpaces(
      List<Space> spaces, String name, Consumer<Space> trial, Tests tests) {
    List<Clause> all = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (Space space : spaces) {
      try {
        trial.accept(space);
      } catch (PluginFailure failed) {
        // The clauses show where.
      } catch (TributaryException | IllegalArgumentException refused) {
        refusals.add(space.describe() + ": " + refused.getMessage());
        continue;
      }
      all.addAll(tests.on(space));
    }
    boolean tried = !all.isEmpty();
    Clauses one =
        Clauses.of(name)
            .add(
                "it can be tried",
                () ->
                    BrokenClause.unless(
                        tried,
                        "it takes one of the kit's spaces, or one of PluginContract.space",
                        "it refused " + refusals));
    all.addAll(one.tests());
    return all;
  }
}
