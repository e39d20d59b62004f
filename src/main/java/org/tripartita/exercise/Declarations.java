package org.tripartita.exercise;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The declaratorias and their drafts. */
public interface Declarations extends Repository<Declaration, UUID> {

	@Query("select d from Declaration d where d.exerciseId = ?1 order by d.number desc limit 1")
	Optional<Declaration> findFirstByExerciseIdOrderByNumberDesc(UUID exerciseId);

	/** Writes at once, so that rows which refer to it can follow. */
	<S extends Declaration> S saveAndFlush(S declaration);

	/** The draft that is on the table, or the last one that was. */
	default Declaration latest(UUID exerciseId) {
		return findFirstByExerciseIdOrderByNumberDesc(exerciseId)
			.orElseThrow(() -> new IllegalStateException("Exercise %s has no declaratoria".formatted(exerciseId)));
	}

}
