/** Where the edge takes hold of the engine: parse listeners, form handlers, tenants, deployment. */
@NullMarked
package org.tripartita.workflow.engine;

import org.jspecify.annotations.NullMarked;
