package org.tributary.studies.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.evidence.contrast.Bisection;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.Stop;
import org.tributary.evidence.stopping.BestPlace;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/**
 * Rounds that refine a map of sizes and capacities where the ridge "stop here" is not known:
 * between two neighbours whose best training times are more than one measured time apart, the
 * middle is measured too. Where the ridge is straight nothing is added, so that a coarse sweep will
 * do.
 *
 * @param rounds most rounds after the sweep
 * @param stops the questions when to stop, an arm each
 * @param axes swept options, of sizes and of capacities
 */
public record RidgeRounds(int rounds, List<Question.Peak> stops, List<String> axes) {
  /** Neighbours as near as this, relative to the larger, are left alone. */
  private static final double TOLERANCE = 0.1;

  public RidgeRounds {
    stops = List.copyOf(stops);
    axes = List.copyOf(axes);
  }

  /**
   * The axes between whose values others can be tried, one option each, and numbers: those of
   * sizes, else those of capacities. Both at once would leave a map of holes.
   */
  public static List<String> refinable(Design design, List<String> sizes, List<String> axes) {
    List<String> alone =
        axes.stream()
            .filter(path -> design.axis(path).filter(RidgeRounds::alone).isPresent())
            .toList();
    List<String> rows = alone.stream().filter(sizes::contains).toList();
    return rows.isEmpty() ? alone : rows;
  }

  private static boolean alone(Axis axis) {
    return axis.paths().size() == 1 && axis.numeric() && axis.size() > 1;
  }

  /**
   * The cells of a round.
   *
   * @param round 1 or later
   */
  public List<CellRequest> cells(Design design, Observations finished, int round) {
    if (round > rounds) {
      return List.of();
    }
    AxisReader reader = new AxisReader(new Measurements(finished), design);
    Set<Map<String, String>> wanted = new LinkedHashSet<>();
    for (Question.Peak stop : stops) {
      for (String axis : axes) {
        Bisection bisection = Bisection.along(design.axis(axis).orElseThrow(), TOLERANCE);
        for (Map<String, String> rest : new LinkedHashSet<>(reader.rests(axis))) {
          if (ofTheFile(design, rest)) {
            middles(reader, stop, axis, rest, bisection)
                .forEach(
                    x -> {
                      Map<String, String> setting = new TreeMap<>(rest);
                      setting.put(axis, bisection.text(x));
                      wanted.add(setting);
                    });
          }
        }
      }
    }
    List<CellRequest> cells = new ArrayList<>();
    for (Map<String, String> setting : wanted) {
      for (int replicate = 0; replicate < design.replicates(); replicate++) {
        cells.add(new CellRequest(setting, replicate));
      }
    }
    return cells;
  }

  /** Most cells that all rounds may ask for: every gap halved in each. */
  public long budget(Design design) {
    long settings = 0;
    for (String axis : axes) {
      long size = design.axis(axis).orElseThrow().size();
      settings += design.settings() / size * (size - 1) * ((1L << rounds) - 1);
    }
    return stops.size() * settings * design.replicates();
  }

  /** Whether all values were in the file: what one axis added is not crossed with another's. */
  private static boolean ofTheFile(Design design, Map<String, String> rest) {
    return rest.entrySet().stream()
        .allMatch(
            each ->
                design
                    .axis(each.getKey())
                    .filter(axis -> axis.values(each.getKey()).contains(each.getValue()))
                    .isPresent());
  }

  private static Set<Double> middles(
      AxisReader reader,
      Question.Peak stop,
      String axis,
      Map<String, String> rest,
      Bisection bisection) {
    Set<Double> wanted = new TreeSet<>();
    double before = Double.NaN;
    int last = -1;
    for (Stop place : reader.stops(rest, axis, stop.of())) {
      List<Sample> times =
          reader.stops(place.setting(), stop.axis(), stop.of()).stream().map(Stop::sample).toList();
      int best = BestPlace.of(times, stop.greatest()).orElse(-1);
      if (last >= 0 && best >= 0 && Math.abs(best - last) > 1) {
        bisection.between(before, place.x()).ifPresent(wanted::add);
      }
      before = place.x();
      last = best;
    }
    return wanted;
  }
}
