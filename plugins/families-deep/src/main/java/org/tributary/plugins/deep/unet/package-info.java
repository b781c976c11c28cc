/**
 * The denoiser of images: a small convolutional network in the shape of a U. What a denoiser is
 * trained on and how it draws lives in {@code diffusion}.
 */
@NullMarked
package org.tributary.plugins.deep.unet;

import org.jspecify.annotations.NullMarked;
