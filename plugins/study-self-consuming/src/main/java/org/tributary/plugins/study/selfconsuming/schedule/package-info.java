/** Schedules: shares and sizes that depend on the generation. */
@org.jspecify.annotations.NullMarked
package org.tributary.plugins.study.selfconsuming.schedule;
