/**
 * Figures: captions, tables, image grids and ledgers as HTML, and the numbers the browser draws.
 * How lines look is the business of the scripts among the resources.
 */
@NullMarked
package org.tributary.report.figure;

import org.jspecify.annotations.NullMarked;
