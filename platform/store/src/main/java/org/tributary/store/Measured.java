package org.tributary.store;

import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * One measurement inside a cell.
 *
 * @param arm the alternative; empty when the study has one only
 * @param sizes of the data behind it
 */
public record Measured(String arm, Position position, SplitSizes sizes, Measurement measurement) {}
