/** Tests of worker processes, with one that measures nothing. */
@org.jspecify.annotations.NullMarked
package org.tributary.worker;
