/** Protocols: what a study is, what one cell of it sees, and what it may ask the platform for. */
@NullMarked
package org.tributary.sdk.study;

import org.jspecify.annotations.NullMarked;
