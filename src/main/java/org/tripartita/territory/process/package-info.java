/** What the engine edge asks this module: which tenant a process of a territory belongs to. */
@NullMarked
package org.tripartita.territory.process;

import org.jspecify.annotations.NullMarked;
