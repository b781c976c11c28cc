package org.tributary.analysis.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.theory.TheoryShelf.Place;
import org.tributary.evidence.Replication;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.theory.Departure;
import org.tributary.sdk.bound.Assumption.Status;

/**
 * The measured places of one curve of theory, ready to be judged: those where every replicate gave
 * a number and theory one to divide by, in the replicates they share.
 *
 * @param places in the order of the bounds
 * @param replicates that all of them have
 * @param left sentences, without a full stop, on places that are left out
 */
record CurvePlaces(List<Place> places, SortedSet<Integer> replicates, List<String> left) {

  private static final String GENERATION = "generation";
  private static final String TIME = "time";

  /** Reads the places of a curve. */
  static CurvePlaces of(List<Place> all, boolean differences) {
    List<Place> kept = new ArrayList<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    for (Place place : all) {
      Optional<String> why = unfit(place, differences);
      why.ifPresentOrElse(reason -> left.merge(reason, 1, Integer::sum), () -> kept.add(place));
    }
    SortedSet<Integer> common = new TreeSet<>();
    kept.forEach(place -> common.addAll(place.sample().readings().keySet()));
    kept.forEach(place -> common.retainAll(place.sample().readings().keySet()));
    List<String> sentences = new ArrayList<>();
    left.forEach(
        (why, count) ->
            sentences.add(
                "left out at "
                    + count
                    + " of "
                    + all.size()
                    + (all.size() == 1 ? " place: " : " places: ")
                    + why));
    return new CurvePlaces(kept, common, sentences);
  }

  private static Optional<String> unfit(Place place, boolean differences) {
    if (place.bound().assumptions().stream().anyMatch(one -> one.status() == Status.VIOLATED)) {
      return Optional.of("a condition of the theorem fails there");
    }
    if (!place.sample().allFinite()) {
      return Optional.of("some replicates have no finite number");
    }
    if (Agreement.vacuous(place.value(), place.metric())) {
      return Optional.of("the curve exceeds what the metric can reach");
    }
    return !differences && place.value() == 0
        ? Optional.of("theory gives 0, which nothing can be divided by")
        : Optional.empty();
  }

  /** Whether the replicates are splits of one table, of whose law nothing is known. */
  boolean onTable() {
    return !places.isEmpty() && SplitTotals.of(places.get(0).sample()).known();
  }

  /** Value over theory's value, or value minus it; rows are replicates, columns places. */
  double[][] against(boolean differences) {
    double[][] rows = new double[replicates.size()][places.size()];
    int row = 0;
    for (int replicate : replicates) {
      for (int i = 0; i < places.size(); i++) {
        Reading reading = places.get(i).sample().reading(replicate);
        double theory = places.get(i).value();
        rows[row][i] = differences ? reading.value() - theory : reading.value() / theory;
      }
      row++;
    }
    return rows;
  }

  /**
   * The same with the deviations of each column from its mean stretched, so that its s / sqrt R is
   * the standard error of Nadeau and Bengio.
   */
  double[][] stretched(double[][] rows) {
    Replication replication = SplitTotals.of(places.get(0).sample()).replication();
    double[][] stretched = new double[rows.length][places.size()];
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      double[] column = Stream.of(rows).mapToDouble(row -> row[place]).toArray();
      double mean = 0;
      for (double value : column) {
        mean += value / column.length;
      }
      double plain = Replication.independent().standardError(column);
      double factor = plain > 0 ? replication.standardError(column) / plain : 1;
      for (int r = 0; r < rows.length; r++) {
        stretched[r][i] = mean + factor * (column[r] - mean);
      }
    }
    return stretched;
  }

  /** A place in words, as {@code pooled at samples=50} or {@code generation 7 of replace}. */
  String name(int index) {
    Place place = places.get(index);
    List<String> words = new ArrayList<>();
    place.position().generation().ifPresent(generation -> words.add("generation " + generation));
    place.position().time().ifPresent(time -> words.add("time " + Words.number(time)));
    if (!place.setting().isEmpty()) {
      words.add(Words.setting(place.setting()));
    }
    String where = String.join(", ", words);
    return where.isEmpty() ? place.arm() : where + " of " + place.arm();
  }

  /**
   * Which arms depart, where several arms were tested and the first departure names none; empty
   * elsewhere.
   *
   * @param departures found, the average first
   * @param rows values against theory
   */
  String arms(List<Departure> departures, double[][] rows) {
    long arms = places.stream().map(Place::arm).distinct().count();
    if (arms < 2 || departures.isEmpty() || departures.get(0).place() != Departure.AVERAGE) {
      return "";
    }
    List<String> own =
        departures.stream()
            .filter(each -> each.place() != Departure.AVERAGE)
            .map(each -> places.get(each.place()).arm())
            .distinct()
            .toList();
    return own.isEmpty()
        ? "; most of it in arm " + furthest(departures.get(0).deviation(), rows)
        : (own.size() == 1 ? "; in arm " : "; in arms ") + String.join(", ", own);
  }

  /** The arm whose values lie furthest to one side. */
  private String furthest(double side, double[][] rows) {
    Map<String, DoubleSummaryStatistics> values = new LinkedHashMap<>();
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        values
            .computeIfAbsent(places.get(i).arm(), arm -> new DoubleSummaryStatistics())
            .accept(Math.signum(side) * row[i]);
      }
    }
    return values.entrySet().stream()
        .max(Comparator.comparing(each -> each.getValue().getAverage()))
        .orElseThrow()
        .getKey();
  }

  /**
   * The places as lines along one positive number: the swept axis, generation or time that has most
   * values, with three places or more a line; empty where there is none.
   */
  List<Axis> lines() {
    String best = "";
    long most = 2;
    for (String name : names()) {
      long values = places.stream().map(place -> x(place, name)).distinct().count();
      boolean positive = places.stream().allMatch(place -> x(place, name) > 0);
      if (positive && values > most) {
        best = name;
        most = values;
      }
    }
    String along = best;
    if (along.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, SortedMap<Double, Place>> lines = new LinkedHashMap<>();
    for (Place place : places) {
      Map<String, String> rest = new TreeMap<>(place.setting());
      rest.remove(along);
      List<Object> line =
          List.of(
              place.arm(),
              rest,
              along.equals(GENERATION) ? "" : place.position().generation(),
              along.equals(TIME) ? "" : place.position().time());
      lines.computeIfAbsent(line, l -> new TreeMap<>()).put(x(place, along), place);
    }
    return lines.values().stream()
        .filter(line -> line.size() > 2)
        .map(
            line ->
                new Axis(
                    along,
                    line.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                    new CurvePlaces(List.copyOf(line.values()), replicates, left)))
        .toList();
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(places.get(0).setting().keySet());
    names.add(GENERATION);
    names.add(TIME);
    return names;
  }

  /** The number of a place; NaN where it has none. */
  private static double x(Place place, String name) {
    if (name.equals(GENERATION)) {
      return place.position().generation().orElse(-1);
    }
    if (name.equals(TIME)) {
      return place.position().time().orElse(Double.NaN);
    }
    try {
      return Double.parseDouble(String.valueOf(place.setting().get(name)));
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  /**
   * The places along a number.
   *
   * @param name of it
   * @param x ascending, positive
   * @param ordered the places in its order
   */
  record Axis(String name, double[] x, CurvePlaces ordered) {
    /** As {@code samples = 50-800}. */
    String range() {
      String last = name.substring(name.lastIndexOf('.') + 1);
      return last + " = " + Words.number(x[0]) + "-" + Words.number(x[x.length - 1], 6);
    }

    boolean alongLoop() {
      return name.equals(GENERATION);
    }
  }
}
