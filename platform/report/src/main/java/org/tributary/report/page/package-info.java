/**
 * The parts of the page from top to bottom, figures excepted: heading, answer, data, provenance.
 */
@NullMarked
package org.tributary.report.page;

import org.jspecify.annotations.NullMarked;
