package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/**
 * Rounds of bisection that find where the two ends of a contrast's interval cross 0 along an axis:
 * each round halves, in the logarithm where values are positive, the gap around either end. All
 * values share the noise of their replicates, so that the interval moves smoothly.
 *
 * @param options axis, rounds and tolerance
 * @param contrasts along the axis
 * @param level of the intervals: that of the cards
 */
record ThresholdRounds(ThresholdOptions options, List<Question.Contrast> contrasts, double level) {

  /** A place on the axis. */
  private record At(double x, String text, Observations observations) {}

  List<CellRequest> cells(Design design, Observations finished, int round) {
    if (round > options.rounds()) {
      return List.of();
    }
    Map<Map<String, String>, TreeMap<Double, At>> lines = new LinkedHashMap<>();
    finished
        .bySetting()
        .forEach(
            (setting, observations) -> {
              String text = setting.get(options.axis());
              if (text != null && !setting.containsKey(GroupingRound.OPTION)) {
                double x = Double.parseDouble(text);
                Map<String, String> rest = new TreeMap<>(setting);
                rest.remove(options.axis());
                lines
                    .computeIfAbsent(rest, r -> new TreeMap<>())
                    .put(x, new At(x, text, observations));
              }
            });
    List<CellRequest> cells = new ArrayList<>();
    lines.forEach(
        (rest, line) -> {
          for (double x : wanted(line)) {
            Map<String, String> setting = new TreeMap<>(rest);
            setting.put(options.axis(), text(x));
            for (int replicate = 0; replicate < design.replicates(); replicate++) {
              cells.add(new CellRequest(setting, replicate));
            }
          }
        });
    return cells;
  }

  int budget(Design design) {
    return 2 * contrasts.size() * options.rounds() * design.settings() * design.replicates();
  }

  private TreeSet<Double> wanted(TreeMap<Double, At> line) {
    TreeSet<Double> wanted = new TreeSet<>();
    for (Question.Contrast contrast : contrasts) {
      double[] x = line.keySet().stream().mapToDouble(Double::doubleValue).toArray();
      int[] signs = new int[x.length];
      int next = 0;
      for (At at : line.values()) {
        Optional<Interval> interval = PairedInterval.of(contrast, at.observations, level);
        signs[next++] = interval.map(i -> i.lower() > 0 ? 1 : i.upper() < 0 ? -1 : 0).orElse(0);
      }
      crossings(x, signs).forEach(wanted::add);
    }
    wanted.removeAll(line.keySet());
    return wanted;
  }

  /** The middles of the gaps in which the first sign ends and the last one begins. */
  private List<Double> crossings(double[] x, int[] signs) {
    int last = x.length - 1;
    List<Double> middles = new ArrayList<>();
    if (last < 1 || signs[0] == signs[last]) {
      return middles;
    }
    if (signs[0] != 0) {
      int i = 1;
      while (signs[i] == signs[0]) {
        i++;
      }
      middle(x[i - 1], x[i]).ifPresent(middles::add);
    }
    if (signs[last] != 0) {
      int i = last - 1;
      while (signs[i] == signs[last]) {
        i--;
      }
      middle(x[i], x[i + 1]).ifPresent(middles::add);
    }
    return middles;
  }

  private OptionalDouble middle(double low, double high) {
    if (high - low <= options.tolerance() * Math.max(Math.abs(low), Math.abs(high))) {
      return OptionalDouble.empty();
    }
    double middle = low > 0 ? Math.sqrt(low * high) : 0.5 * (low + high);
    if (whole()) {
      middle = Math.rint(middle);
    }
    return middle > low && middle < high ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }

  /** Numbers of rows, sources and the like. */
  private boolean whole() {
    String name = options.axis().substring(options.axis().lastIndexOf('.') + 1);
    return List.of("samples", "samplesPerSource", "sources", "dimension").contains(name);
  }

  private String text(double x) {
    return whole() ? Long.toString((long) x) : Double.toString(x);
  }
}
