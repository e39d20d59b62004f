package org.tripartita.architecture.samples.util;

/** Lies in a drawer on purpose. */
public class Things {
}
