/**
 * What commands print: tables, numbers, findings, comparisons, CSV, JSON and LaTeX. Nothing here
 * reads arguments or decides on an exit code.
 */
@NullMarked
package org.tributary.cli.text;

import org.jspecify.annotations.NullMarked;
