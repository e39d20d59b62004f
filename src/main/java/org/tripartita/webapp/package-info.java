/**
 * Camunda's web applications (Tasklist, Cockpit, Administration, Welcome) as Tripartita serves them: mended
 * scripts, Spanish, brand, response headers and plugin scripts.
 *
 * <p>Answers for what the browser receives under {@code /camunda}. Must not know the domain, who the person is or
 * what they may do: the modules that own a process answer for that. Nothing here is an API for other modules.
 */
@ApplicationModule(displayName = "Web applications", allowedDependencies = {})
@NullMarked
package org.tripartita.webapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
