/**
 * What is to be measured: settings, the cells of a round and their keys, from nothing but text and
 * numbers.
 */
@NullMarked
package org.tributary.engine.run.plan;

import org.jspecify.annotations.NullMarked;
