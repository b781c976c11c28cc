package org.tributary.plugins.deep.diffusion;

/**
 * Size of the network F.
 *
 * @param layers hidden layers, at least 1
 * @param width of a hidden layer
 * @param embedding numbers that describe a source
 * @param masked whether it is told which values of a row are seen
 */
record NetworkShape(int layers, int width, int embedding, boolean masked) {}
