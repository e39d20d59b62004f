/**
 * Demonstration data for whoever tries the product: accounts for each role, and exercises of four states at different
 * points of their way, entered through the product's own forms as the people of each role would. The scripts tell
 * what is done, the files of {@code demo/} with which words and on which days.
 * <p>
 * It must not write a table of another module: what no form, workspace page or public page can enter does not belong
 * into a demonstration.
 */
@ApplicationModule(displayName = "Demonstration",
		allowedDependencies = { "installation", "workflow", "territory", "identity", "record", "exercise", "deadline", "opencall",
				"secretariat", "participation", "actionplan", "monitoring" })
@NullMarked
package org.tripartita.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
