package org.tributary.analysis.chart;

import java.util.Optional;

/**
 * Numbers that are read as a table rather than drawn.
 *
 * @param table shown
 */
public record TableChart(String id, String title, Optional<String> question, Table table)
    implements Chart {}
