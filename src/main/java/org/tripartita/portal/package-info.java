/**
 * The public site: how every exercise stands, in plain words and for anyone, and its open data. It reads what the
 * other modules publish and never the engine; what a citizen sends goes to the page of the module that receives it.
 * It must not decide anything, nor keep anything of its own.
 */
@ApplicationModule(displayName = "Portal", allowedDependencies = { "workflow", "territory", "identity", "record",
		"exercise", "secretariat", "opencall", "participation", "actionplan", "ogp", "monitoring" })
@NullMarked
package org.tripartita.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
