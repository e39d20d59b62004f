package org.tripartita.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All exercises, of every territory and model. */
public interface Exercises extends Repository<Exercise, UUID> {

	Optional<Exercise> findById(UUID id);

	Optional<Exercise> findByCode(String code);

	List<Exercise> findByTerritoryCodeOrderByCycleNumber(String territoryCode);

	/** The exercises of several territories, in one query. */
	List<Exercise> findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(Collection<String> territoryCodes);

	/** Several exercises in one query, in no order. */
	List<Exercise> findByIdIn(Collection<UUID> ids);

	List<Exercise> findAllByOrderByCode();

	/** Writes at once, so that rows which refer to it can follow. */
	<S extends Exercise> S saveAndFlush(S exercise);

	/** An exercise that a process works for. */
	default Exercise get(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("There is no exercise " + id));
	}

}
