package org.tributary.plugins.deep.unet;

/**
 * Size of the network F.
 *
 * @param channels of the upper level; the lower has twice as many
 * @param blocks residual blocks of the lower level
 * @param hidden hidden values of the block over all positions
 * @param condition numbers that tell the blocks level and source
 * @param embedding numbers that describe a source
 */
record UnetShape(int channels, int blocks, int hidden, int condition, int embedding) {}
