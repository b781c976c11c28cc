package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/** The clauses of {@link DataSource}. */
final class SourceContract {
  private final DataSource source;
  private final String name;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  SourceContract(DataSource source, String name) {
    this.source = source;
    this.name = name;
  }

  List<DynamicTest> tests() {
    return List.of(
        DynamicTest.dynamicTest(name + ": it has a law or a pool, not both", this::oneOfTwo),
        DynamicTest.dynamicTest(name + ": its sources are named", this::names),
        DynamicTest.dynamicTest(
            name + ": draws of its law are legal and repeat",
            () -> source.law().ifPresent(this::law)),
        DynamicTest.dynamicTest(
            name + ": rows of its pool are legal", () -> source.pool().ifPresent(this::pool)));
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

  private void law(Law law) {
    unless(law.space().equals(source.space()), "the law has the source's space", "" + law.space());
    LawClauses.drawsAreLegal(law, stream.child("draws"));
    LawClauses.drawsRepeat(law, stream.child("draws"));
    LawClauses.densityIsDefined(law, law.sample(0, 5, stream.child("points")));
  }

  private void pool(Pool pool) {
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
}
