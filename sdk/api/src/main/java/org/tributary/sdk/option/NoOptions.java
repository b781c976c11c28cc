package org.tributary.sdk.option;

/** The options of an extension that has none. */
public record NoOptions() {}
