package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;

/**
 * A score at some points.
 *
 * @param score n x d
 * @param divergence trace of its Jacobian at each point
 */
public record ScoreValues(DMatrixRMaj score, double[] divergence) {}
