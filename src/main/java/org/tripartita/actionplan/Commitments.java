package org.tripartita.actionplan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All commitments of all exercises, those that went no further included (G-20 [S3:187]). */
public interface Commitments extends Repository<Commitment, UUID> {

	Optional<Commitment> findById(UUID id);

	@Query("select c from Commitment c where c.topicId = ?1 order by c.recordedAt")
	List<Commitment> findByTopicIdOrderByRecordedAt(UUID topicId);

	@Query("select c from Commitment c where c.exerciseId = ?1 order by c.number, c.recordedAt")
	List<Commitment> findByExerciseIdOrderByNumberAscRecordedAtAsc(UUID exerciseId);

	List<Commitment> findByExerciseIdAndStateInOrderByNumberAscRecordedAtAsc(UUID exerciseId,
			Collection<CommitmentState> states);

	Commitment save(Commitment commitment);

	void delete(Commitment commitment);

	/** A commitment that a process works for. */
	default Commitment get(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("There is no commitment " + id));
	}

}
