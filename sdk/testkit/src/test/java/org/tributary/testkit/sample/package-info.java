/** A small plugin that the kit is tried on, with faults that can be switched on. */
@NullMarked
package org.tributary.testkit.sample;

import org.jspecify.annotations.NullMarked;
