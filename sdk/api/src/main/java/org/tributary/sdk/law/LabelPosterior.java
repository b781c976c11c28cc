package org.tributary.sdk.law;

import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/**
 * Capability: the probability of the source (or label) given the rest of the point. A {@link
 * LawOfSources} offers it where every part has a density, all sources being equally probable.
 */
public interface LabelPosterior extends LawCapability {

  /** Probability of each label at each point: n x labels, rows sum to 1. */
  DMatrixRMaj posterior(Samples points);
}
