/**
 * Answers for what an installation needs before anybody can work: its data folder, its database (embedded or
 * external), its clock and time zone, and a clear sentence when one of them is missing. It knows nothing of
 * exercises, people or processes.
 */
@ApplicationModule(displayName = "Instalación", allowedDependencies = {})
@NullMarked
package org.tripartita.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
