package org.tripartita.participation;

/**
 * What a node of a problem tree is (R6.1 [K6]): the one central problem, its causes below (a cause may have causes of
 * its own), its effects above, and the solution that turns a chosen cause into an objective (R6.3).
 */
public enum NodeKind {

	CENTRAL, CAUSE, EFFECT, SOLUTION;

	/** True where a node of this kind may hang on one of the other. */
	boolean hangsOn(NodeKind other) {
		return switch (this) {
			case CENTRAL -> false;
			case CAUSE -> other == CENTRAL || other == CAUSE;
			case EFFECT -> other == CENTRAL || other == EFFECT;
			case SOLUTION -> other == CAUSE;
		};
	}

}
