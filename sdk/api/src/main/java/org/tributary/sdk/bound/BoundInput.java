package org.tributary.sdk.bound;

import java.util.Map;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Observations;

/**
 * What a bound is evaluated on.
 *
 * @param setting value of each swept axis, as text; empty when nothing is swept
 * @param facts of the study at this setting: {@code source.*}, {@code family.*}, {@code study.*}
 * @param observations of this setting
 */
public record BoundInput(Map<String, String> setting, Facts facts, Observations observations) {}
