/** Interventions between generations: what the next model is trained on. */
@org.jspecify.annotations.NullMarked
package org.tributary.plugins.study.selfconsuming.loop;
