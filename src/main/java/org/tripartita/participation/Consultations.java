package org.tripartita.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The consultations of every exercise. */
public interface Consultations extends Repository<Consultation, UUID> {

	Optional<Consultation> findById(UUID id);

	@Query("select c from Consultation c where c.exerciseId = ?1 order by c.number")
	List<Consultation> findByExerciseIdOrderByNumber(UUID exerciseId);

	Consultation save(Consultation consultation);

	void flush();

	/** The consultations of an exercise in their order. */
	default List<Consultation> ofExercise(UUID exerciseId) {
		return findByExerciseIdOrderByNumber(exerciseId);
	}

	/** A consultation that a process works for. */
	default Consultation get(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("There is no consultation " + id));
	}

}
