/**
 * Where exercises happen: the federation, its 32 entities and the municipalities that join, each with the tenant
 * whose people may see its work; and how far each entity had come according to published sources.
 *
 * <p>It knows no exercise, secretariat or person: the other modules point to a territory by its code.
 */
@ApplicationModule(displayName = "Territory", allowedDependencies = "workflow")
@NullMarked
package org.tripartita.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
