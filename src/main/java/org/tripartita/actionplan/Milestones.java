package org.tripartita.actionplan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The work plans of all commitments. */
public interface Milestones extends Repository<Milestone, UUID> {

	Optional<Milestone> findById(UUID id);

	@Query("select m from Milestone m where m.commitmentId = ?1 order by m.position")
	List<Milestone> findByCommitmentIdOrderByPosition(UUID commitmentId);

	List<Milestone> findByCommitmentIdInOrderByPosition(Collection<UUID> commitmentIds);

	Milestone save(Milestone milestone);

	void delete(Milestone milestone);

	/** A milestone that a person chose. */
	default Milestone get(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("There is no milestone " + id));
	}

}
