/**
 * The roots of the plugin contract: what every extension point has in common ({@link
 * org.tributary.sdk.Factory}), capabilities asked for by type, facts that one part publishes for
 * another, and the errors that name what, where and what to do. The domain types live in the
 * packages beside this one.
 */
@NullMarked
package org.tributary.sdk;

import org.jspecify.annotations.NullMarked;
