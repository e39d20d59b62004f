/**
 * The product side by side with a bare engine of the same version: how many tasks are completed in a second, how long a
 * start takes, how much memory is held, how many statements a completion costs. {@code mvn -Pbenchmark verify} runs it
 * and keeps the table in {@code target/benchmark.txt}; no figure of time ever fails a build.
 */
@NullMarked
package org.tripartita.benchmark;

import org.jspecify.annotations.NullMarked;
