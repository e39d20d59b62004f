package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.tripartita.identity.OrganisationRegister.Speaking;

import static org.tripartita.identity.OrganisationChange.refused;

/**
 * Why an organisation keeps to its side for now: none of the three parties is strengthened out of another while they decide
 * together (G-06 [S3:189,792]), and none is the garante and stands for civil society at once.
 */
@Component
class OrganisationSides {

	private final OrganisationRegister register;

	private final ObjectProvider<ExercisesUnderWay> exercises;

	OrganisationSides(OrganisationRegister register, ObjectProvider<ExercisesUnderWay> exercises) {
		this.register = register;
		this.exercises = exercises;
	}

	/** Why it does not speak for this sector from the day on; empty where nothing stands against it. */
	Optional<OrganisationChange> left(UUID id, Sector sector, LocalDate from) {
		var leaving = register.speaking(id).stream().filter(mandate -> leavesSide(mandate.role(), sector)).toList();
		var running = underWay(leaving).filter(exercise -> leaving.stream().anyMatch(mandate -> isIn(mandate, exercise))).findFirst();
		if (running.isPresent()) {
			return Optional.of(refused("organisation.exercise-under-way", running.get().code()));
		}
		return leaving.stream().anyMatch(mandate -> lasts(mandate, from)) ? Optional.of(refused("organisation.mandates-first"))
				: Optional.empty();
	}

	/** Why it does not become part of the other on the day; empty where nothing stands against it. */
	Optional<OrganisationChange> united(UUID id, OrganisationRegister.Known other, LocalDate on) {
		var fault = other.sector() == null ? Optional.<OrganisationChange>empty() : left(id, other.sector(), on);
		return fault.or(() -> opposed(id, other.id(), on));
	}

	private record Opposed(Speaking one, Speaking other) {
	}

	private Optional<OrganisationChange> opposed(UUID id, UUID other, LocalDate on) {
		var others = register.speaking(other);
		var opposed = register.speaking(id)
			.stream()
			.flatMap(one -> others.stream().filter(two -> isOpposed(one, two)).map(two -> new Opposed(one, two)))
			.toList();
		var running = underWay(opposed.stream().map(Opposed::one).toList())
			.filter(exercise -> opposed.stream().anyMatch(pair -> isIn(pair.one(), exercise) && isIn(pair.other(), exercise)))
			.findFirst();
		if (running.isPresent()) {
			return Optional.of(refused("organisation.merge-under-way", running.get().code()));
		}
		return opposed.stream().anyMatch(pair -> meet(pair, on)) ? Optional.of(refused("organisation.two-sectors")) : Optional.empty();
	}

	/** Whether one is the garante where the other stands for civil society. */
	private static boolean isOpposed(Speaking one, Speaking other) {
		return isGaranteOver(one, other) || isGaranteOver(other, one);
	}

	private static boolean isGaranteOver(Speaking garante, Speaking society) {
		return garante.role() == Role.ORGANO_GARANTE && society.role() == Role.SOCIEDAD_CIVIL
				&& (society.territory().equals(garante.territory()) || society.territory().startsWith(garante.territory() + "-"));
	}

	private static boolean meet(Opposed pair, LocalDate on) {
		return lasts(pair.one(), on) && lasts(pair.other(), on) && lasts(pair.one(), pair.other().from())
				&& lasts(pair.other(), pair.one().from());
	}

	private static boolean lasts(Speaking mandate, LocalDate day) {
		return mandate.to() == null || !mandate.to().isBefore(day);
	}

	/** The exercises that are not concluded where some mandates reach. */
	private Stream<ExercisesUnderWay.UnderWay> underWay(List<Speaking> mandates) {
		var territories = mandates.stream().map(Speaking::territory).distinct().toList();
		var reached = Stream.concat(territories.stream(), register.inside(territories).stream()).distinct().toList();
		return exercises.stream().flatMap(module -> module.in(reached).stream());
	}

	private static boolean isIn(Speaking mandate, ExercisesUnderWay.UnderWay exercise) {
		var there = exercise.territory().equals(mandate.territory())
				|| mandate.role() == Role.ORGANO_GARANTE && exercise.territory().startsWith(mandate.territory() + "-");
		return there && lasts(mandate, exercise.openedOn());
	}

	/** Whether the sector is not the one that a role speaks for; a government remains the garante that the law made it. */
	private static boolean leavesSide(Role role, Sector sector) {
		return role == Role.ORGANO_GARANTE ? sector == Sector.CIVIL_SOCIETY : !Organisations.speaksAs(role, sector);
	}

}
