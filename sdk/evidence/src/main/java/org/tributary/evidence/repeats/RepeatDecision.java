package org.tributary.evidence.repeats;

import java.util.OptionalInt;
import org.tributary.evidence.Units;

/**
 * What was decided about repeated rows.
 *
 * @param grouped whether equal rows are one resampling unit
 * @param reason why
 * @param column the fine column, where one decided
 * @param repeating rows that repeat an earlier one: n - u
 * @param stacks how often the table is stacked on itself, 1 for not
 * @param units of the rows; a spike's rows are units of their own
 */
public record RepeatDecision(
    boolean grouped,
    RepeatReason reason,
    OptionalInt column,
    int repeating,
    int stacks,
    Units units) {}
