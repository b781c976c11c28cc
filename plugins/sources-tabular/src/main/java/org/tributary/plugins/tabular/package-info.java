/**
 * Tables as data sources. Files are read through an embedded DuckDB that downloads nothing and,
 * once the named files are in, can open no other.
 */
@NullMarked
package org.tributary.plugins.tabular;

import org.jspecify.annotations.NullMarked;
