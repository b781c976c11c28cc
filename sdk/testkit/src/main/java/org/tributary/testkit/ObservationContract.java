package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Space;

/** The clauses of {@link ObservationModel}, on one space. */
final class ObservationContract {
  private static final int ROWS = 60;
  private static final int FIRST_ID = 1000;
  private static final String MASK = "mask";
  private final ObservationModel model;
  private final Space space;
  private final String name;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  ObservationContract(ObservationModel model, String name, Space space) {
    this.model = model;
    this.space = space;
    this.name = name + " on " + space.describe();
  }

  List<Clause> tests() {
    return Clauses.of(name)
        .addWatched(this::observed)
        .add("rows are seen in their order, each with what it carries", this::carried)
        .add("what is seen is legal in the space that it says", this::legal)
        .add("the same stream shows the same", this::repeats)
        .add("other streams show other rows, or none does", this::follows)
        .add("true rows stay as they are", this::truthStays)
        .add("it publishes the same facts again", this::facts)
        .tests();
  }

  private Samples truth() {
    SamplesBuilder rows = new SamplesBuilder(space, 2);
    Samples plain = Rows.random(space, 2, ROWS, stream.child("rows"));
    for (int row = 0; row < ROWS; row++) {
      double[] values = new double[plain.length(row)];
      plain.copyRow(row, values, 0);
      rows.add(values, plain.source(row), FIRST_ID + row, new Origin(row % 3), 1 + row % 2);
    }
    return rows.build();
  }

  private Samples observed() {
    return model.observe(truth(), stream.child("observe"));
  }

  private void carried() {
    Samples truth = truth();
    Samples seen = observed();
    String clause = "observe keeps rows, order, sources, ids, origins and weights";
    // A row of weight w is w rows that may be seen apart, in any order.
    boolean apart = seen.size() == truth.totalWeight();
    unless(
        seen.size() == truth.size() || apart,
        clause,
        seen.size() + " of " + truth.size() + " rows");
    unless(seen.sources() == truth.sources(), clause, seen.sources() + " sources");
    long[] weights = new long[truth.size()];
    for (int row = 0; row < seen.size(); row++) {
      int from = apart ? (int) seen.rowId(row) - FIRST_ID : row;
      boolean there = from >= 0 && from < truth.size();
      unless(there && carries(truth, from, seen, row), clause, told(seen, row));
      weights[from] += seen.weight(row);
    }
    for (int row = 0; row < truth.size(); row++) {
      unless(
          weights[row] == truth.weight(row),
          clause,
          "row " + row + " of weight " + truth.weight(row) + " is seen " + weights[row] + " times");
    }
  }

  /** Whether a seen row is that of the truth; where its label is lost, whatever source it is of. */
  private static boolean carries(Samples truth, int from, Samples seen, int row) {
    boolean lost = seen.extras().contains("label-seen") && seen.extra("label-seen", row) == 0;
    return (lost || seen.source(row) == truth.source(from))
        && seen.rowId(row) == truth.rowId(from)
        && seen.origin(row).equals(truth.origin(from));
  }

  private static String told(Samples seen, int row) {
    return "row "
        + row
        + " is source "
        + seen.source(row)
        + ", id "
        + seen.rowId(row)
        + ", "
        + seen.origin(row)
        + ", weight "
        + seen.weight(row);
  }

  private void legal() {
    Samples seen = observed();
    unless(
        seen.space().equals(model.space(space)),
        "rows have the space that space(truth) says",
        seen.space().describe() + " and " + model.space(space).describe());
    boolean masked = seen.extras().contains(MASK);
    for (int row = 0; row < seen.size(); row++) {
      for (int position = 0; position < seen.length(row); position++) {
        boolean hidden = masked && seen.extra(MASK, row, position) == 0;
        unless(
            hidden || Rows.legal(seen.space(), position, seen.value(row, position)),
            "values that are seen are legal in the space",
            "row " + row + ", position " + position + " is " + seen.value(row, position));
      }
    }
  }

  private void repeats() {
    String first = text(observed());
    Clock.awaitTick();
    String second = text(observed());
    unless(first.equals(second), "the stream is the only randomness", "two calls differ");
  }

  private void follows() {
    String first = text(observed());
    boolean changes = !first.equals(text(truth()));
    boolean follows = false;
    for (int other = 0; other < 4; other++) {
      follows |= !first.equals(text(model.observe(truth(), stream.child("other", other))));
    }
    unless(follows || !changes, "what is seen depends on the stream", "five streams show the same");
  }

  private void truthStays() {
    Samples truth = truth();
    String before = text(truth);
    model.observe(truth, stream.child("observe"));
    unless(before.equals(text(truth)), "observe leaves the true rows as they are", "they changed");
  }

  private void facts() {
    String first = model.facts().toString();
    Clock.awaitTick();
    String second = model.facts().toString();
    unless(first.equals(second), "facts are published alike every time", first + ", " + second);
  }

  private static String text(Samples rows) {
    StringBuilder text = new StringBuilder(new TreeSet<>(rows.extras()).toString());
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[rows.length(row)];
      rows.copyRow(row, values, 0);
      text.append(Arrays.toString(values));
      for (String extra : new TreeSet<>(rows.extras())) {
        for (int position = 0; position < rows.extraWidth(extra); position++) {
          text.append(',').append(rows.extra(extra, row, position));
        }
      }
    }
    return text.toString();
  }
}
