package org.tributary.studies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.observation.ObservationModel;

/**
 * One of the alternatives a study compares: what is trained, how, on what, over how many
 * generations it is fed back.
 *
 * @param name the user's own, unique in the study: no number is ever read out of it
 * @param family that is fitted
 * @param training how sources are trained together
 * @param loop interventions between generations, in order; empty where nothing is fed back
 * @param observe what stands between the true training rows and those that are seen
 * @param warm whether each generation goes on from the last model instead of from scratch
 */
public record Arm(
    String name,
    ModelFamily family,
    Training training,
    List<Intervention> loop,
    Optional<ObservationModel> observe,
    boolean warm) {
  public Arm {
    loop = List.copyOf(loop);
  }

  /** An arm that is trained once. */
  public static Arm once(String name, ModelFamily family, Training training) {
    return new Arm(name, family, training, List.of(), Optional.empty(), false);
  }

  /** The same arm with another loop, and so of another name. */
  public Arm looped(String other, List<Intervention> steps) {
    return new Arm(other, family, training, steps, observe, warm);
  }

  /** Fresh real rows that its loop takes over so many generations of so many rows. */
  long freshRows(int generations, int rows) {
    return loop.stream().mapToLong(step -> step.freshRowsNeeded(generations, rows)).sum();
  }

  /** What its loop is called. */
  String loopLabel() {
    return String.join("+", loop.stream().map(Intervention::label).toList());
  }

  /** What bounds may read of it, under {@code arm.NAME}. */
  Facts facts(int generations) {
    Map<String, Object> own = new TreeMap<>();
    own.put("training", training.word());
    own.put("warm", warm);
    own.put("loop", loop.stream().map(Intervention::label).toList());
    Facts facts = new Facts(own);
    for (Intervention step : loop) {
      facts = facts.with(step.facts(generations));
    }
    if (observe.isPresent()) {
      facts =
          facts
              .with(new Facts(Map.of("observe", true)))
              .with(observe.get().facts().prefixed("observe"));
    }
    return facts.prefixed("arm." + name);
  }
}
