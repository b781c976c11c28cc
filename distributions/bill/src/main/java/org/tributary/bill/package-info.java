/**
 * What a distribution is made of: its files, the table of libraries that it ships, and the bill
 * that the build writes of both. It is not shipped itself; whether the bill is valid and whole is
 * tested by the smoke tests, with eyes of their own.
 */
@NullMarked
package org.tributary.bill;

import org.jspecify.annotations.NullMarked;
