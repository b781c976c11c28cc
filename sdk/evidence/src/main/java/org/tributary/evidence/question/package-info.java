/**
 * What is asked, whatever the kind of the question: the sides it reads, the axis it runs along, the
 * rule that decides it. What answers a question lives with the rules.
 */
@NullMarked
package org.tributary.evidence.question;

import org.jspecify.annotations.NullMarked;
