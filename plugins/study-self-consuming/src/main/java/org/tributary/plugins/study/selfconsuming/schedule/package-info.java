/** Schedules: shares and sizes that depend on the generation. */
@NullMarked
package org.tributary.plugins.study.selfconsuming.schedule;

import org.jspecify.annotations.NullMarked;
