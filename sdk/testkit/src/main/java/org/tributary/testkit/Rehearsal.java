package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.LoadedExtension;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.Study;

/**
 * A study run on a table of the kit, with a family and a metric of the kit wherever its options
 * take one: what it fits and what it holds out can then be told apart row by row.
 */
final class Rehearsal {
  private static final int ROWS = 1500;
  private static final long FIRST_ID = 7_000_000_000L;
  private final LoadedExtension extension;
  private final Options options;
  private final Map<String, ?> given;
  private final Set<String> known = new HashSet<>();

  Rehearsal(LoadedExtension extension, Options options, Map<String, ?> given) {
    this.extension = extension;
    this.options = options;
    this.given = given;
  }

  /** Fails when a held-out row was fitted. */
  void heldOutRows() {
    Watch watch = new Watch();
    TestCell cell = run(watch, 0);
    List<String> leaks = watch.leaks();
    unless(
        leaks.isEmpty(),
        "a model is judged by rows that it was not fitted on",
        leaks.size() + " held-out rows were fitted: " + leaks.stream().limit(3).toList());
    unless(
        !watch.neverFair(),
        "a model is judged by rows that it was not fitted on",
        "models were judged by their training rows alone");
    long held =
        cell.observations().all().stream()
            .mapToLong(each -> each.sizes().testRows())
            .filter(rows -> rows > 0)
            .min()
            .orElse(0);
    for (Samples fitted : fitted(cell, watch)) {
      long own = ofTable(fitted);
      unless(
          own + held <= ROWS,
          "a fit gets no more than the rows that are not held out",
          own + " of " + ROWS + " rows were fitted while " + held + " are held out");
    }
    NotApplicable.unless(!fitted(cell, watch).isEmpty(), "nothing is fitted");
  }

  /** Fails when two replicates split and fit alike. */
  void replicates() {
    List<Set<String>> first = rows(0);
    List<Set<String>> second = rows(1);
    NotApplicable.unless(!first.isEmpty(), "nothing is fitted or held out");
    unless(
        !first.equals(second),
        "replicates have randomness of their own",
        "replicates 0 and 1 fit and hold out the same rows");
  }

  private List<Set<String>> rows(int replicate) {
    Watch watch = new Watch();
    TestCell cell = run(watch, replicate);
    List<Set<String>> rows = new ArrayList<>();
    fitted(cell, watch).forEach(each -> rows.add(Watch.keys(each)));
    watch.heldOut().forEach(each -> rows.add(Watch.keys(each)));
    return rows;
  }

  private static List<Samples> fitted(TestCell cell, Watch watch) {
    List<Samples> all = new ArrayList<>(cell.fitted());
    all.addAll(watch.fitted());
    return all;
  }

  private TestCell run(Watch watch, int replicate) {
    Map<String, Object> watched = new HashMap<>(given);
    replace(extension.factory().optionsType(), watched, watch);
    TestCell cell = new TestCell(20260101, replicate, Map.of());
    run(study(watched), cell);
    return cell;
  }

  private Study study(Map<String, Object> watched) {
    try {
      return (Study) options.create(extension, watched);
    } catch (TributaryException | IllegalArgumentException refused) {
      throw new NotApplicable("it takes no table of the kit: " + refused.getMessage());
    }
  }

  private static void run(Study study, TestCell cell) {
    try {
      study.run(cell);
    } catch (TributaryException | IllegalArgumentException refused) {
      throw new NotApplicable("it cannot be run on a table of the kit: " + refused.getMessage());
    }
  }

  private void replace(Class<?> type, Map<String, Object> watched, Watch watch) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      if (component.isAnnotationPresent(Inline.class)) {
        replace(component.getType(), watched, watch);
      } else if (is(component, DataSource.class) && wanted(component)) {
        watched.put(
            name,
            table(
                given.containsKey(name)
                    ? (DataSource) options.value(component, given.get(name))
                    : KitProducts.SOURCE));
      } else if (is(component, ModelFamily.class) && wanted(component)) {
        watched.put(name, watch.family());
      } else if (is(component, Metric.class)) {
        watched.put(name, watch.metric());
      } else if (isListOf(component, Metric.class)) {
        watched.put(name, List.of(watch.metric()));
      }
    }
  }

  private boolean wanted(RecordComponent component) {
    return given.containsKey(component.getName()) || Options.required(component);
  }

  private static boolean is(RecordComponent component, Class<?> type) {
    return component.getType() == type;
  }

  private static boolean isListOf(RecordComponent component, Class<?> type) {
    Type generic = component.getGenericType();
    return component.getType() == List.class
        && generic instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == type;
  }

  private DataSource table(DataSource like) {
    Space space = like.space();
    Samples plain =
        Rows.random(space, like.sources(), ROWS, RandomStream.of(20260101, 0).child("table"));
    SamplesBuilder rows = new SamplesBuilder(space, like.sources());
    int[] units = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double[] values = new double[plain.length(row)];
      plain.copyRow(row, values, 0);
      rows.add(values, plain.source(row), FIRST_ID + row);
      units[row] = row;
    }
    known.addAll(Watch.keys(rows.build()));
    Pool pool = new Pool(rows.build(), units, like.sourceNames());
    return new DataSource() {
      @Override
      public Space space() {
        return space;
      }

      @Override
      public List<String> sourceNames() {
        return pool.sourceNames();
      }

      @Override
      public Optional<Pool> pool() {
        return Optional.of(pool);
      }
    };
  }

  /** How many rows of the table these are, copies with new ids included. */
  private long ofTable(Samples fitted) {
    Set<String> keys = Watch.keys(fitted);
    keys.retainAll(known);
    long values = keys.stream().filter(each -> !each.startsWith(Watch.ID)).count();
    return Math.max(values, keys.size() - values);
  }
}
