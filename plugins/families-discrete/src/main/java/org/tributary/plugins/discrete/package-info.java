/**
 * Families of finite alphabets: the table of joint frequencies, independent columns, a table whose
 * tail all sources share, and next-token frequencies per context. A category that was never seen
 * has probability 0 unless smoothing says otherwise, so a loop that loses one shows it as an
 * infinite divergence.
 */
@NullMarked
package org.tributary.plugins.discrete;

import org.jspecify.annotations.NullMarked;
