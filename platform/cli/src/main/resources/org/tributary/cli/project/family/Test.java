package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** What no kit can know: the mathematics, against numbers from elsewhere. */
class @type@Test {
  @Test
  void theDensityIsThatOfTheMomentsOfTheRows() {
    SamplesBuilder rows = new SamplesBuilder(ColumnSpace.reals(1), 1);
    for (int i = 0; i < 5; i++) rows.add(new double[] {i}, 0, i); // mean 2, variance 2
    RandomStream stream = RandomStream.of(1, 0); // seed, replicate
    Model model =
        new @type@Factory()
            .create(new @type@Factory.Options(1e-6))
            .fit(rows.build(), new TestContext(stream.child("fit")));
    double[] found = model.as(LogDensity.class).orElseThrow().logDensity(0, rows.build());
    assertEquals(-Math.log(2 * Math.PI * 2) / 2, found[2], 1e-12);
    assertEquals(found[2] - 1, found[0], 1e-12);
  }
}
