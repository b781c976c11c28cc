/** Tests of the report: on its text, and in a browser where there is one. */
@NullMarked
package org.tributary.report;

import org.jspecify.annotations.NullMarked;
