package @package@;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** Source k lies on the circle of radius k + 1 around the origin, up to noise. */
record @type@Law(@type@Options options) implements Law {

  @Override
  public Space space() {
    return ColumnSpace.reals(2);
  }

  @Override
  public int sources() {
    return options.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    SamplesBuilder rows = new SamplesBuilder(space(), sources());
    for (int row = 0; row < count; row++) {
      double angle = 2 * Math.PI * stream.nextDouble();
      double x = (source + 1) * Math.cos(angle) + options.noise() * stream.nextGaussian();
      double y = (source + 1) * Math.sin(angle) + options.noise() * stream.nextGaussian();
      rows.add(new double[] {x, y}, source, row);
    }
    return rows.build();
  }
}
