package org.tributary.report.chart.mark;

/** One thing that is drawn. */
public sealed interface Mark permits Box, Disc, Group, Label, Path, Picture {}
