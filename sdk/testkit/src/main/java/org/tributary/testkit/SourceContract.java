package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.Kind;

/** The clauses of {@link DataSource}. */
final class SourceContract {
  private final DataSource source;
  private final Supplier<DataSource> again;
  private final String name;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  SourceContract(DataSource source, Supplier<DataSource> again, String name) {
    this.source = source;
    this.again = again;
    this.name = name + " on " + source.space().describe();
  }

  List<Clause> tests() {
    Clauses clauses =
        Clauses.of(name)
            .addWatched(this::everything)
            .add("it has a law or a pool, not both", this::oneOfTwo)
            .add("its sources are named", this::names)
            .add("it publishes the same facts again", this::facts);
    source.law().ifPresent(law -> ofLaw(law, clauses));
    source.pool().ifPresent(pool -> ofPool(pool, clauses));
    return clauses.tests();
  }

  private void ofLaw(Law law, Clauses clauses) {
    clauses
        .add("draws of its law are legal", () -> legal(law))
        .add("draws of its law repeat", () -> LawClauses.drawsRepeat(law, stream.child("draws")))
        .add("draws follow their stream", () -> LawClauses.drawsFollow(law, stream.child("draws")))
        .add("asking leaves its law as it was", () -> frozen(law))
        .add("draws of its law are real", () -> real(law.sample(0, 5, stream.child("real"))));
    if (law.as(LogDensity.class).isPresent()) {
      new DensityClauses(() -> law, false).addTo(clauses);
    }
    new CapabilityClauses(() -> law).addTo(clauses, LawCapabilities.of(law), false);
  }

  private void ofPool(Pool pool, Clauses clauses) {
    clauses
        .add("rows of its pool are legal", () -> rowsAreLegal(pool))
        .add("rows of its pool are real", () -> real(pool.rows()))
        .add("two readings are equal", this::readings)
        .add("row ids are unique", () -> ids(pool.rows()))
        .add("exact duplicates are of one unit", () -> duplicates(pool));
  }

  /** Windows of a text repeat by nature: their units are blocks of it. */
  private static void duplicates(Pool pool) {
    NotApplicable.unless(
        !(pool.rows().space().kind(0) instanceof Kind.Tokens), "units of texts are blocks");
    duplicateRows(pool);
  }

  private void everything() {
    DataSource made = again.get();
    made.law().ifPresent(law -> law.sample(0, 5, stream.child("watched")));
    made.pool().ifPresent(pool -> pool.rows().size());
    made.facts();
    made.report();
  }

  private void oneOfTwo() {
    unless(
        source.law().isPresent() != source.pool().isPresent(),
        "exactly one of law and pool is present",
        "law " + source.law().isPresent() + ", pool " + source.pool().isPresent());
  }

  private void names() {
    List<String> names = source.sourceNames();
    unless(
        !names.isEmpty() && new HashSet<>(names).size() == names.size(),
        "sources have distinct names, at least one",
        "" + names);
    int sources =
        source
            .law()
            .map(Law::sources)
            .orElseGet(() -> source.pool().orElseThrow().rows().sources());
    unless(
        names.size() == sources && source.sources() == sources,
        "there is one name a source",
        names.size() + " names, " + sources + " sources");
  }

  private void facts() {
    String first = source.facts().toString();
    Clock.awaitTick();
    String second = again.get().facts().toString();
    unless(first.equals(second), "equal options publish equal facts", first + " and " + second);
  }

  private void legal(Law law) {
    unless(law.space().equals(source.space()), "the law has the source's space", "" + law.space());
    LawClauses.drawsAreLegal(law, stream.child("draws"));
    LawClauses.densityIsDefined(law, law.sample(0, 5, stream.child("points")));
  }

  private void frozen(Law law) {
    LawClauses.staysAsItWas(law, law.sample(0, 5, stream.child("points")), stream);
  }

  private static void real(Samples rows) {
    for (int row = 0; row < rows.size(); row++) {
      unless(rows.origin(row).real(), "data are real", "row " + row + " says it is synthetic");
    }
  }

  private void rowsAreLegal(Pool pool) {
    Samples rows = pool.rows();
    unless(rows.space().equals(source.space()), "rows have the source's space", "" + rows.space());
    for (int row = 0; row < rows.size(); row++) {
      for (int position = 0; position < rows.length(row); position++) {
        double value = rows.value(row, position);
        unless(
            Rows.legal(rows.space(), position, value),
            "values of rows are legal in the space",
            "row " + row + ", position " + position + " is " + value);
      }
    }
  }

  private void readings() {
    List<List<Double>> first = read(source.pool());
    Clock.awaitTick();
    same(first, read(source.pool()), "the pool is the same whenever it is asked for");
    same(first, read(again.get().pool()), "two readings give the same rows in the same order");
  }

  private static void same(List<List<Double>> first, List<List<Double>> second, String clause) {
    unless(first.size() == second.size(), clause, first.size() + " and " + second.size() + " rows");
    for (int row = 0; row < first.size(); row++) {
      unless(
          first.get(row).equals(second.get(row)),
          clause,
          "row " + row + " is " + first.get(row) + " and then " + second.get(row));
    }
  }

  /** Id, source, unit and values of every row. */
  private static List<List<Double>> read(Optional<Pool> pool) {
    List<List<Double>> all = new ArrayList<>();
    Pool found = pool.orElseThrow();
    for (int row = 0; row < found.rows().size(); row++) {
      List<Double> one = new ArrayList<>(values(found.rows(), row));
      one.add((double) found.rows().rowId(row));
      one.add((double) found.rows().source(row));
      one.add((double) found.units()[row]);
      all.add(one);
    }
    return all;
  }

  private static List<Double> values(Samples rows, int row) {
    List<Double> values = new ArrayList<>();
    for (int position = 0; position < rows.length(row); position++) {
      values.add(rows.value(row, position));
    }
    return values;
  }

  private static void ids(Samples rows) {
    Set<Long> seen = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      unless(seen.add(rows.rowId(row)), "a row id names one row", rows.rowId(row) + " comes again");
    }
  }

  private static void duplicateRows(Pool pool) {
    int[] units = pool.units();
    Map<List<Double>, Integer> first = new HashMap<>();
    for (int row = 0; row < units.length; row++) {
      Integer before = first.putIfAbsent(values(pool.rows(), row), row);
      unless(
          before == null || units[before] == units[row],
          "rows that are exactly equal are of one unit, or a split tests on what it trained on",
          "rows " + before + " and " + row + " are equal, in two units");
    }
  }
}
