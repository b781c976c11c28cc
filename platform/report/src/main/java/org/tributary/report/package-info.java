/**
 * The report: one self-contained HTML file from findings, charts, artifacts and provenance.
 *
 * <p>It knows question and chart types and no study; it computes no statistics. Nothing in the file
 * it makes is loaded from anywhere else.
 */
@NullMarked
package org.tributary.report;

import org.jspecify.annotations.NullMarked;
