package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** What no kit can know: the mathematics, against numbers from elsewhere. */
class @type@Test {
  private static final Space PLANE = ColumnSpace.reals(2);

  private static Samples at(double x, double y) {
    return new SamplesBuilder(PLANE, 1).add(new double[] {x, y}, 0, 0).build();
  }

  @Test
  void itIsTheLengthOfTheDifference() {
    RoleEvaluation evaluation = // one source of weight 1; a role takes rows or a law
        new RoleEvaluation(PLANE, new double[] {1}, 100, RandomStream.of(1, 0), 1)
            .with(Role.HELD_OUT, at(1, 1))
            .with(Role.CANDIDATE, at(4, 5));
    var metric = new @type@Factory().create(new @type@Factory.Options(1000));
    assertEquals(5, metric.measure(evaluation).get(0).value(), 1e-12);
  }
}
