package org.tributary.plugins.deep.diffusion;

/**
 * Size of the network F.
 *
 * @param layers hidden layers, at least 1
 * @param width of a hidden layer
 * @param embedding numbers that describe a source
 */
record NetworkShape(int layers, int width, int embedding) {}
