package org.tripartita.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What identity must know of exercises before it lets an organisation change sides: which are not concluded. The module of
 * exercises answers.
 */
public interface ExercisesUnderWay {

	/**
	 * An exercise that is not concluded.
	 *
	 * @param openedOn the day on which the interest was manifested
	 */
	record UnderWay(String code, String territory, LocalDate openedOn) {
	}

	/** Those of some territories, by code. */
	List<UnderWay> in(Collection<String> territories);

}
