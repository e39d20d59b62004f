/** The bare engine's configuration, apart: what Spring looks for below it must not meet the product's tests. */
@NullMarked
package org.tripartita.benchmark.bare;

import org.jspecify.annotations.NullMarked;
