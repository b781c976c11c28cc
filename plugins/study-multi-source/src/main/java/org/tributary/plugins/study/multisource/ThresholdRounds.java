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
 * values share the noise of their replicates, so that the interval moves smoothly. Where all swept
 * values are whole numbers so are those between; a real axis is swept as {@code [1.0, 4.0]}.
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
    boolean whole = whole(design);
    List<CellRequest> cells = new ArrayList<>();
    lines.forEach(
        (rest, line) -> {
          for (double x : wanted(line, whole)) {
            Map<String, String> setting = new TreeMap<>(rest);
            setting.put(options.axis(), whole ? Long.toString((long) x) : Double.toString(x));
            for (int replicate = 0; replicate < design.replicates(); replicate++) {
              cells.add(new CellRequest(setting, replicate));
            }
          }
        });
    return cells;
  }

  int budget(Design design) {
    return 2 * contrasts.size() * options.rounds() * (int) design.settings() * design.replicates();
  }

  private TreeSet<Double> wanted(TreeMap<Double, At> line, boolean whole) {
    TreeSet<Double> wanted = new TreeSet<>();
    for (Question.Contrast contrast : contrasts) {
      double[] x = line.keySet().stream().mapToDouble(Double::doubleValue).toArray();
      int[] signs = new int[x.length];
      int next = 0;
      for (At at : line.values()) {
        Optional<Interval> interval = PairedInterval.of(contrast, at.observations, level);
        signs[next++] = interval.map(i -> i.lower() > 0 ? 1 : i.upper() < 0 ? -1 : 0).orElse(0);
      }
      crossings(x, signs, whole).forEach(wanted::add);
    }
    wanted.removeAll(line.keySet());
    return wanted;
  }

  /** The middles of the gaps in which the first sign ends and the last one begins. */
  private List<Double> crossings(double[] x, int[] signs, boolean whole) {
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
      middle(x[i - 1], x[i], whole).ifPresent(middles::add);
    }
    if (signs[last] != 0) {
      int i = last - 1;
      while (signs[i] == signs[last]) {
        i--;
      }
      middle(x[i], x[i + 1], whole).ifPresent(middles::add);
    }
    return middles;
  }

  private OptionalDouble middle(double low, double high, boolean whole) {
    if (high - low <= options.tolerance() * Math.max(Math.abs(low), Math.abs(high))) {
      return OptionalDouble.empty();
    }
    double middle = low > 0 ? Math.sqrt(low * high) : 0.5 * (low + high);
    if (whole) {
      middle = Math.rint(middle);
    }
    return middle > low && middle < high ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }

  /** Whether every swept value is a whole number: of rows, of columns and the like. */
  private boolean whole(Design design) {
    return design
        .axis(options.axis())
        .map(axis -> axis.values(options.axis()))
        .orElse(List.of())
        .stream()
        .allMatch(text -> text.matches("[+-]?\\d+"));
  }
}
