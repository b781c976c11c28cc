/** Building blocks of HTML: elements whose text and attributes are escaped, always. */
@NullMarked
package org.tributary.report.html;

import org.jspecify.annotations.NullMarked;
