/**
 * Kernel density estimates: the bandwidth rules of the literature, named apart where one word means
 * two rules, and the family built on them. Sums over pairs of rows are taken from the numerics
 * module; families built on a normal law live elsewhere.
 */
@NullMarked
package org.tributary.plugins.density;

import org.jspecify.annotations.NullMarked;
