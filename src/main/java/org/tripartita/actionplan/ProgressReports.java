package org.tripartita.actionplan;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reports of all plans; each plan has one of each kind. */
interface ProgressReports extends Repository<ProgressReport, UUID> {

	@Query("select r from ProgressReport r where r.exerciseId = ?1 and r.kind = ?2")
	Optional<ProgressReport> findByExerciseIdAndKind(UUID exerciseId, ReportKind kind);

	ProgressReport save(ProgressReport report);

	default ProgressReport get(UUID exerciseId, ReportKind kind) {
		return findByExerciseIdAndKind(exerciseId, kind)
			.orElseThrow(() -> new IllegalStateException("Exercise %s has no %s report".formatted(exerciseId, kind)));
	}

}
