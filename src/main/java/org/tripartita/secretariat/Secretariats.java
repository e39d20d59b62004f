package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All STLs. A territory has one at a time, which outlives its exercises [S1:903]. */
public interface Secretariats extends Repository<Secretariat, UUID> {

	Optional<Secretariat> findById(UUID id);

	Optional<Secretariat> findByCode(String code);

	/** The STL of a territory, also while it forms; not one that was dissolved. */
	@Query("select s from Secretariat s where s.territoryCode = ?1 and s.state <> org.tripartita.secretariat.SecretariatState.DISSOLVED")
	Optional<Secretariat> findByTerritoryCode(String territoryCode);

	List<Secretariat> findByTerritoryCodeInAndStateIn(Collection<String> territoryCodes,
			Collection<SecretariatState> states);

	List<Secretariat> findAllByOrderByCode();

	long countByTerritoryCode(String territoryCode);

	Secretariat saveAndFlush(Secretariat secretariat);

	List<Secretariat> findByTerritoryCodeOrderByRecordedAtDesc(String territoryCode);

	/** The latest STL of a territory, dissolved or not; null where there never was one. */
	default @Nullable UUID latestIn(String territoryCode) {
		return findByTerritoryCodeOrderByRecordedAtDesc(territoryCode).stream().findFirst().map(Secretariat::id).orElse(null);
	}

	/** An STL that a process works for. */
	default Secretariat get(UUID id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("There is no secretariat " + id));
	}

	/** The STL of a territory, once its acta of installation is signed. */
	default Optional<Secretariat> installedIn(String territoryCode) {
		return findByTerritoryCode(territoryCode).filter(secretariat -> secretariat.state().installed());
	}

	/** The installed STLs of several territories, in one query. */
	default List<Secretariat> installedIn(Collection<String> territoryCodes) {
		return findByTerritoryCodeInAndStateIn(territoryCodes,
				Arrays.stream(SecretariatState.values()).filter(SecretariatState::installed).toList());
	}

}
