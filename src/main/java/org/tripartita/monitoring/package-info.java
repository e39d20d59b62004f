/**
 * Which exercises and secretariats have stalled, since when, by which rule and who can unblock them: as incidents in
 * Cockpit, on the board and on the public pages. It reads what other modules record, by the dates of the acts, and changes none of it.
 */
@ApplicationModule(displayName = "Monitoring", allowedDependencies = { "workflow", "territory", "identity", "exercise",
		"secretariat", "opencall", "participation", "actionplan" })
@NullMarked
package org.tripartita.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
