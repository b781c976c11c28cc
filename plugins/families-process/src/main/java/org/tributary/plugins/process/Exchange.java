package org.tributary.plugins.process;

/** How questions reach a program. */
public enum Exchange {
  /** One process answers many, over its standard input and output. */
  PIPE,
  /** A process is started for each, with a folder of JSON and CSV files. */
  FILES
}
