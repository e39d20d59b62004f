/**
 * People, organisations and sectors, the appointments that say who holds which role where and from when to when, and
 * what follows from them: role groups, login, what each may reach. It must not know what the roles do in an exercise.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = { "workflow", "territory" })
@NullMarked
package org.tripartita.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
