package org.tributary.evidence.stopping;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;

/** The place along a training that runs prefer: a few ruined runs do not carry it. */
public final class BestPlace {
  private BestPlace() {}

  /**
   * The place with the least mean rank within a run.
   *
   * @param places readings of the same runs, place by place
   * @param greatest whether the best value is the greatest
   * @return empty where no run has a finite value at every place
   */
  public static OptionalInt of(List<Sample> places, boolean greatest) {
    double[][] curves =
        runs(places).stream()
            .map(run -> places.stream().mapToDouble(each -> each.reading(run).value()).toArray())
            .toArray(double[][]::new);
    return curves.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(StoppingGain.leastMeanRank(curves, greatest));
  }

  private static Set<Integer> runs(List<Sample> places) {
    Set<Integer> runs = new TreeSet<>();
    places.stream().limit(1).forEach(first -> runs.addAll(first.readings().keySet()));
    for (Sample place : places) {
      runs.removeIf(
          run -> {
            Reading reading = place.readings().get(run);
            return reading == null || !reading.finite();
          });
    }
    return runs;
  }
}
