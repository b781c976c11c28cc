/** Tests of what is sent to a cluster, and of finding one. */
@org.jspecify.annotations.NullMarked
package org.tributary.host.cluster;
