package org.tributary.evidence.stopping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;

/**
 * Which of several steps helps most, each measured by what it gains over staying, in the same runs.
 *
 * <p>Where one step is to stop earlier, its place was chosen by every second run; all steps are
 * compared on the others, so that none has an advantage. Intervals are simultaneous over the steps
 * (Bonferroni).
 *
 * @param steps best first, by typical gain
 * @param shown whether the best step is shown to gain anything
 * @param alone whether it is shown to gain more than every other step
 */
public record NextSteps(List<Gain> steps, boolean shown, boolean alone) {

  public NextSteps {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param step its index as given; empty for stopping earlier
   * @param place of the stop, -1 for other steps
   * @param gain of a typical run, above 0 where it helps
   */
  public record Gain(OptionalInt step, int place, Interval gain) {}

  /**
   * Compares.
   *
   * @param here the value of each run where it is (at least 4), finite
   * @param there for each step the values of the same runs
   * @param curves of the same runs along training, the last place here; no rows where there is no
   *     training time
   * @param greatest whether the best value is the greatest
   */
  public static NextSteps of(
      double[] here,
      List<double[]> there,
      double[][] curves,
      boolean greatest,
      Replication replication,
      double level) {
    if (here.length < StoppingGain.FEWEST_RUNS) {
      throw new IllegalArgumentException(
          "steps are compared over at least "
              + StoppingGain.FEWEST_RUNS
              + " runs, had "
              + here.length);
    }
    List<double[]> gains = new ArrayList<>();
    List<Gain> found = new ArrayList<>();
    boolean stops = curves.length > 0 && curves[0].length > 1;
    int count = there.size() + (stops ? 1 : 0);
    double each = count == 0 ? level : 1 - (1 - level) / count;
    for (int step = 0; step < there.size(); step++) {
      double[] gain = confirming(here, there.get(step), greatest);
      gains.add(gain);
      found.add(new Gain(OptionalInt.of(step), -1, StoppingGain.typical(gain, replication, each)));
    }
    if (stops) {
      int stop = StoppingGain.chosen(curves, greatest);
      double[] stopped = new double[curves.length];
      for (int r = 0; r < stopped.length; r++) {
        stopped[r] = curves[r][stop];
      }
      double[] gain = confirming(here, stopped, greatest);
      gains.add(gain);
      found.add(new Gain(OptionalInt.empty(), stop, StoppingGain.typical(gain, replication, each)));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -found.get(i).gain().estimate()));
    boolean alone = !order.isEmpty();
    for (int i = 1; i < order.size(); i++) {
      double[] apart = gains.get(order.get(0)).clone();
      double[] other = gains.get(order.get(i));
      for (int r = 0; r < apart.length; r++) {
        apart[r] -= other[r];
      }
      alone &= StoppingGain.typical(apart, replication, each).lower() > 0;
    }
    boolean shown = !order.isEmpty() && found.get(order.get(0)).gain().lower() > 0;
    return new NextSteps(order.stream().map(found::get).toList(), shown, shown && alone);
  }

  /** Gains of runs 1, 3, 5, ... */
  private static double[] confirming(double[] here, double[] there, boolean greatest) {
    double[] gains = new double[here.length / 2];
    for (int i = 0; i < gains.length; i++) {
      double fall = here[2 * i + 1] - there[2 * i + 1];
      gains[i] = greatest ? -fall : fall;
    }
    return gains;
  }
}
