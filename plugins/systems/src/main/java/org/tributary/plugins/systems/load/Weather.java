package org.tributary.plugins.systems.load;

import org.tributary.numerics.random.RandomStream;

/** Where clearness and temperature of a day come from. */
interface Weather {
  /** Clearness and temperature. */
  double[] draw(RandomStream stream);
}
