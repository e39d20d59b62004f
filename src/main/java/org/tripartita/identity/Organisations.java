package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.tripartita.identity.OrganisationChange.refused;

/**
 * What is recorded about organisations (domain 7.4), by those who look after the people of their territory. A name or a
 * sector counts from a day on and leaves what came before as it was (domain §9.6). Whoever spoke for a sector in an
 * exercise keeps to it until that is concluded: the three parties weigh the same (G-06 [S3:189,792]), and none is
 * strengthened out of another while they decide together.
 */
@Service
@Transactional
public class Organisations {

	private final OrganisationRegister register;

	private final OrganisationFiles files;

	private final Jurisdictions jurisdictions;

	private final ObjectProvider<ExercisesUnderWay> exercises;

	private final Turns turns;

	private final SecurityLog audit;

	private final Clock clock;

	Organisations(OrganisationRegister register, OrganisationFiles files, Jurisdictions jurisdictions,
			ObjectProvider<ExercisesUnderWay> exercises, Turns turns, SecurityLog audit, Clock clock) {
		this.register = register;
		this.files = files;
		this.jurisdictions = jurisdictions;
		this.exercises = exercises;
		this.turns = turns;
		this.audit = audit;
		this.clock = clock;
	}

	/** Adds an organisation to a territory. */
	public OrganisationChange open(String name, String territory, Sector sector, @Nullable SubSector kind, String by) {
		if (!jurisdictions.of(by).reaches(territory)) {
			return refused("mandate.no-territory");
		}
		if (name.isBlank()) {
			return refused("organisation.no-name");
		}
		if (kind != null && !kind.fits(sector)) {
			return refused("organisation.no-such-kind");
		}
		turns.take(named(name));
		if (!register.named(name, territory, today()).isEmpty()) {
			return refused("organisation.there-already");
		}
		var id = register.add(name, territory, by, clock.instant());
		register.sector(id, sector, kind, OrganisationRegister.BEGINNING);
		return noted(id, territory, SecurityAct.ORGANISATION_ADDED, sector.role(), by);
	}

	/** Notes what it is called from a day on; before, it keeps the name it had. */
	public Optional<OrganisationChange> rename(UUID id, String name, LocalDate from, String by) {
		return upon(id, by, organisation -> {
			if (name.isBlank()) {
				return refused("organisation.no-name");
			}
			if (from.isBefore(register.latestName(id))) {
				return refused("organisation.before-the-last");
			}
			turns.take(named(name));
			var others = register.named(name, organisation.territory(), from).stream().anyMatch(known -> !known.id().equals(id));
			if (others) {
				return refused("organisation.there-already");
			}
			register.name(id, name, from);
			return noted(id, organisation.territory(), SecurityAct.ORGANISATION_RENAMED, from.toString(), by);
		});
	}

	/** Notes for which sector it speaks from a day on, which only administrators do; its kind within a sector is no change of sides. */
	public Optional<OrganisationChange> changeSector(UUID id, Sector sector, @Nullable SubSector kind, LocalDate from, String by) {
		return upon(id, by, organisation -> {
			if (kind != null && !kind.fits(sector)) {
				return refused("organisation.no-such-kind");
			}
			if (from.isBefore(register.latestSector(id).orElse(OrganisationRegister.BEGINNING))) {
				return refused("organisation.before-the-last");
			}
			var changes = organisation.standing() != null && organisation.standing().sector() != sector;
			var fault = changes ? sides(id, organisation.territory(), sector, from, by) : null;
			if (fault != null) {
				return fault;
			}
			register.sector(id, sector, kind, from);
			return noted(id, organisation.territory(), SecurityAct.ORGANISATION_SECTOR, sector.role() + " " + from, by);
		});
	}

	private @Nullable OrganisationChange sides(UUID id, String territory, Sector sector, LocalDate from, String by) {
		if (!jurisdictions.of(by).administered().containsKey(territory)) {
			return refused("organisation.administrators");
		}
		var running = running(id, sector);
		if (!running.isEmpty()) {
			return refused("organisation.exercise-under-way", running.get(0).code());
		}
		var held = register.speaking(id)
			.stream()
			.anyMatch(mandate -> (mandate.to() == null || !mandate.to().isBefore(from)) && leavesSide(mandate.role(), sector));
		return held ? refused("organisation.mandates-first") : null;
	}

	/** The exercises that are not concluded and in which it spoke for a side that it would leave. */
	private List<ExercisesUnderWay.UnderWay> running(UUID id, Sector sector) {
		var mandates = register.speaking(id).stream().filter(mandate -> leavesSide(mandate.role(), sector)).toList();
		var territories = mandates.stream().map(OrganisationRegister.Speaking::territory).distinct().toList();
		var reached = Stream.concat(territories.stream(), register.inside(territories).stream()).distinct().toList();
		return exercises.stream()
			.flatMap(module -> module.in(reached).stream())
			.filter(exercise -> mandates.stream().anyMatch(mandate -> isIn(mandate, exercise)))
			.toList();
	}

	private static boolean isIn(OrganisationRegister.Speaking mandate, ExercisesUnderWay.UnderWay exercise) {
		var there = exercise.territory().equals(mandate.territory())
				|| mandate.role() == Role.ORGANO_GARANTE && exercise.territory().startsWith(mandate.territory() + "-");
		return there && (mandate.to() == null || !mandate.to().isBefore(exercise.openedOn()));
	}

	/** Notes that it became part of another of the same sector on a day; whoever acted on its behalf acts on the other's. */
	public Optional<OrganisationChange> merge(UUID id, String into, LocalDate on, String by) {
		return upon(id, by, organisation -> {
			if (on.isAfter(today())) {
				return refused("organisation.not-yet");
			}
			var others = register.named(into, organisation.territory(), today()).stream().filter(one -> !one.id().equals(id)).toList();
			if (others.isEmpty()) {
				return refused("organisation.no-other");
			}
			var standing = organisation.standing();
			var other = others.stream().filter(one -> standing == null || one.sector() == standing.sector()).findFirst();
			if (other.isEmpty()) {
				return refused("organisation.other-sector");
			}
			register.merge(id, other.get().id(), on);
			return noted(id, organisation.territory(), SecurityAct.ORGANISATION_MERGED, on.toString(), by);
		});
	}

	private interface Act {

		OrganisationChange upon(Organisation organisation);

	}

	/** Empty for an organisation that the actor does not look after; one that became part of another stays as it is. */
	private Optional<OrganisationChange> upon(UUID id, String by, Act act) {
		return files.find(id, jurisdictions.of(by))
			.map(Organisation.File::organisation)
			.map(organisation -> organisation.successor() == null ? act.upon(organisation) : refused("organisation.merged"));
	}

	private OrganisationChange noted(UUID id, String territory, SecurityAct act, String detail, String by) {
		audit.note(act, by, null, territory, detail);
		return new OrganisationChange.Recorded(id);
	}

	/** Whether the sector is not the one that a role speaks for; a government remains the garante that the law made it. */
	private static boolean leavesSide(Role role, Sector sector) {
		return role == Role.ORGANO_GARANTE ? sector == Sector.CIVIL_SOCIETY : !speaksAs(role, sector);
	}

	/** Whether an organisation of a sector can be represented in a role: a garante's role is filled by whom the law names (G-29). */
	private static boolean speaksAs(Role role, @Nullable Sector sector) {
		return switch (role) {
			case GOBIERNO -> sector == Sector.GOVERNMENT;
			case SOCIEDAD_CIVIL -> sector == Sector.CIVIL_SOCIETY;
			default -> true;
		};
	}

	/**
	 * The organisation that a mandate names, which is added where nobody knows it; null where those of the name speak for
	 * another sector.
	 */
	@Nullable UUID represented(String name, Role role, String territory, LocalDate day, @Nullable String by) {
		turns.take(named(name));
		var known = register.named(name, territory, day);
		var fitting = known.stream().filter(one -> one.sector() == null || speaksAs(role, one.sector())).findFirst();
		return fitting.map(one -> entered(one, role, day)).orElseGet(() -> known.isEmpty() ? added(name, role, territory, by) : null);
	}

	/** The same for an account that is opened without anybody's asking: what does not fit becomes one of its own. */
	UUID representedAtOpening(String name, Role role, String territory, LocalDate day) {
		var found = represented(name, role, territory, day, null);
		return found == null ? added(name, role, territory, null) : found;
	}

	private UUID entered(OrganisationRegister.Known one, Role role, LocalDate day) {
		if (one.sector() == null) {
			sector(role).ifPresent(sector -> register.sector(one.id(), sector, null, day));
		}
		return one.id();
	}

	private UUID added(String name, Role role, String territory, @Nullable String by) {
		var id = register.add(name, territory, by, clock.instant());
		sector(role).ifPresent(sector -> register.sector(id, sector, null, OrganisationRegister.BEGINNING));
		return id;
	}

	/** Whoever writes the same name waits, or there would be two of it. */
	private static String named(String name) {
		return "organisation " + PeopleSearch.plain(name);
	}

	private static Optional<Sector> sector(Role role) {
		return Stream.of(Sector.values()).filter(sector -> sector.role().equals(role.id())).findFirst();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
