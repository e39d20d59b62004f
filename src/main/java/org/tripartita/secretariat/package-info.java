/**
 * The local technical secretariat (STL): permanent, it outlives the exercises that bring it their matters [S1:903].
 * It answers for its seats and rules, for its sessions with quorum and for what it decides. Processes:
 * {@code secretariat-installation}, {@code stl-session}, {@code secretariat} (its life, one instance per STL).
 * It must not know what the matters are that it decides: it gets a title and a text and tells the result.
 */
@ApplicationModule(displayName = "Secretariat",
		allowedDependencies = { "workflow", "territory", "identity", "record", "signing", "exercise", "deadline", "opencall" })
@NullMarked
package org.tripartita.secretariat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
