package org.tripartita.workflow;

import java.util.UUID;

/**
 * Which sector holds a role that belongs to an exercise and not to a sector: the convener, the presider.
 * Any of the three may hold them [S1:1025; S4:84].
 */
public interface ExerciseRoles {

	/** True where the role is held per exercise. */
	boolean knows(String role);

	/** The role of the sector that holds it in this exercise, for example {@code organo-garante}. */
	String holder(String role, UUID exerciseId);

}
