/**
 * One run of the initiative in one territory: its model and map, its steps, state and log, and the declaratoria that
 * everything else waits for; and what becomes of exercises when the garante changes. Processes: {@code local-strategy} (the
 * map of 13 steps), {@code declaration}, {@code publicity}, {@code guarantor-succession}, {@code guarantor-registration}. It must
 * not know what happens inside the rooms of other modules.
 */
@ApplicationModule(displayName = "Exercise", allowedDependencies = { "workflow", "territory", "identity", "record", "signing" })
@NullMarked
package org.tripartita.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
