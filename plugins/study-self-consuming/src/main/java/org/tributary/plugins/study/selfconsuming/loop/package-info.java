/** Interventions between generations: what the next model is trained on. */
@NullMarked
package org.tributary.plugins.study.selfconsuming.loop;

import org.jspecify.annotations.NullMarked;
