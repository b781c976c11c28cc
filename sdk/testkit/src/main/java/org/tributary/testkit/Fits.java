package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Fits of one family on one space, and the rows that they are made from. */
final class Fits {
  private static final int ROWS = 60;
  private static final int POINTS = 12;
  private final ModelFamily family;
  private final Space space;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");
  private final Samples rows;

  Fits(ModelFamily family, Space space) {
    this.family = family;
    this.space = space;
    this.rows = Rows.apart(space, ROWS, 0, stream.child("rows"));
  }

  ModelFamily family() {
    return family;
  }

  Space space() {
    return space;
  }

  RandomStream stream() {
    return stream;
  }

  /** Ordinary rows of two sources. */
  Samples rows() {
    return rows;
  }

  /** As many rows with the same ids and sources, of another law. */
  Samples others() {
    return Rows.apart(space, ROWS, 1, stream.child("other rows"));
  }

  Samples duplicates() {
    return Rows.duplicates(space, ROWS, stream.child("duplicates"));
  }

  Samples constant() {
    return Rows.constantFirst(space, ROWS, stream.child("constant"));
  }

  Samples single() {
    return Rows.random(space, 1, 1, stream.child("single"));
  }

  /** The fit of the ordinary rows. */
  Model one() {
    return of(rows);
  }

  /** The fit of these rows, from the same stream whatever they are. */
  Model of(Samples samples) {
    return family.fit(samples, new TestContext(stream.child("fit")));
  }

  /** A few of them, to ask models about. */
  Samples points() {
    return rows.select(IntStream.range(0, POINTS).toArray());
  }

  /** What a model answers at a few of the ordinary rows. */
  Answers answers(Model model) {
    return Answers.of(model, points(), stream.child("answers"));
  }

  Repeatability repeatability() {
    return family.capabilities(space).repeatability();
  }

  /** Whether fits depend on rows alone, not on chance. */
  boolean deterministic() {
    Model first = family.fit(rows, new TestContext(stream.child("one chance")));
    Model second = family.fit(rows, new TestContext(stream.child("another chance")));
    return answers(first).apart(answers(second)) <= tolerance();
  }

  double tolerance() {
    return repeatability() == Repeatability.BITWISE ? 0 : 1e-6;
  }

  /** Fails unless two fits answer alike, as far as the family repeats at all. */
  void same(Answers first, Answers second, String clause) {
    if (repeatability() != Repeatability.NONE) {
      within(first, second, tolerance(), clause);
    }
  }

  static void within(Answers first, Answers second, double tolerance, String clause) {
    double apart = first.apart(second);
    unless(apart <= tolerance, clause, "answers differ by " + apart);
  }
}
