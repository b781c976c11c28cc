package org.tributary.engine.run;

import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Measurement;

/**
 * One measurement a study recorded inside a cell.
 *
 * @param arm the alternative; empty when the study has one only
 */
public record Recorded(String arm, Position position, Measurement measurement) {}
