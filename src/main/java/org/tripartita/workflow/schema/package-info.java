/**
 * Answers for the engine's own tables: creates them by Flyway, from the engine's scripts, before the engine
 * starts. It knows no table of the modules and no process.
 */
@NullMarked
package org.tripartita.workflow.schema;

import org.jspecify.annotations.NullMarked;
