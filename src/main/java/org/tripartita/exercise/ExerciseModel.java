package org.tripartita.exercise;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The method that an exercise follows, and the map that draws it. */
public enum ExerciseModel {

	/** The local strategy of 13 steps [S1:857-881]. */
	COCREACION_LOCAL("local-strategy"),

	/**
	 * The action plan cycle of the Open Government Partnership in the eight stages of the NOSC [S3:603-713]. Its first
	 * stage goes from the declaratoria to the STL, whose rooms say how far it came.
	 */
	OGP_NATIONAL("ogp-action-plan-cycle");

	/** The stages under which the rooms of the local steps come; step 12 accompanies all of them (domain 3.1). */
	private static final Map<Integer, Integer> OGP_STAGES = Map.ofEntries(Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 4),
			Map.entry(4, 1), Map.entry(5, 2), Map.entry(6, 5), Map.entry(7, 4), Map.entry(8, 3), Map.entry(9, 6),
			Map.entry(10, 6), Map.entry(11, 7), Map.entry(13, 8));

	private final String map;

	ExerciseModel(String map) {
		this.map = map;
	}

	/** The process that draws the steps. */
	public String map() {
		return map;
	}

	/** The number that this map gives to what is step {@code localStep} of the local strategy; null where it gives none. */
	public @Nullable Integer number(int localStep) {
		return this == COCREACION_LOCAL ? Integer.valueOf(localStep) : OGP_STAGES.get(localStep);
	}

}
