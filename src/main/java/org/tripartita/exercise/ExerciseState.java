package org.tripartita.exercise;

/** Where an exercise stands as a whole (domain 7.1). */
public enum ExerciseState {

	/** There is an interest, no declaratoria yet; also where a refused declaratoria leaves it. */
	PROSPECT,

	DECLARED, FORMING_STL, STL_INSTALLED, CONSULTING, DIAGNOSING, CO_CREATING, PLAN_APPROVED, IMPLEMENTING,

	EVALUATING,

	/** Rests where it stood because nobody fills the role of the garante (X3); nothing of it is cancelled. */
	SUSPENDED_NO_GUARANTOR,

	CONCLUDED;

	/** True while somebody is expected to act. */
	public boolean underWay() {
		return this != PROSPECT && this != SUSPENDED_NO_GUARANTOR && this != CONCLUDED;
	}

}
