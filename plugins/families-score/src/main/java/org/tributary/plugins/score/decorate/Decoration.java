package org.tributary.plugins.score.decorate;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;

/** Another way to draw from a law: what it keeps of the training rows, and how it draws. */
interface Decoration {

  /** Capability of the law inside that it cannot do without. */
  Class<?> needs();

  /** What must be kept of one source's rows, as numbers. */
  DMatrixRMaj learn(Law inside, int source, Samples rows, RandomStream stream);

  /** Whether what is kept are rows, and no numbers about them. */
  boolean keepsRows();

  /** Draws count x d points of one source. */
  DMatrixRMaj draw(Law inside, int source, DMatrixRMaj kept, int count, RandomStream stream);
}
