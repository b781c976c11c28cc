package org.tributary.evidence.sample;

import java.util.Map;
import org.tributary.sdk.evidence.Position;

/**
 * One place along an axis.
 *
 * @param x its number; its index where the axis is not numeric
 * @param text as in the study file, or the generation or time
 * @param setting full setting there
 * @param position inside the cell there
 * @param sample the readings
 */
public record Stop(
    double x, String text, Map<String, String> setting, Position position, Sample sample) {}
