package org.tributary.cells;

import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * One measurement a study recorded inside a cell.
 *
 * @param arm the alternative; empty when the study has one only
 * @param sizes of the data behind it
 */
public record Recorded(String arm, Position position, SplitSizes sizes, Measurement measurement) {}
