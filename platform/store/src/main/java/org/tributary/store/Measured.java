package org.tributary.store;

import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Measurement;

/**
 * One measurement inside a cell.
 *
 * @param arm the alternative; empty when the study has one only
 */
public record Measured(String arm, Position position, Measurement measurement) {}
