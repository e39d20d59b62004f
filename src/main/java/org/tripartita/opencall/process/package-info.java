/** The module's side of the engine edge: the process {@code open-call}. */
@NullMarked
package org.tripartita.opencall.process;

import org.jspecify.annotations.NullMarked;
