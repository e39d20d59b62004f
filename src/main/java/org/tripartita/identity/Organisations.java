package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	private final OrganisationSides sides;

	private final Turns turns;

	private final SecurityLog audit;

	private final Clock clock;

	Organisations(OrganisationRegister register, OrganisationFiles files, Jurisdictions jurisdictions,
			OrganisationSides sides, Turns turns, SecurityLog audit, Clock clock) {
		this.register = register;
		this.files = files;
		this.jurisdictions = jurisdictions;
		this.sides = sides;
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
		turns.take(named(name));
		return upon(id, by, file -> {
			if (name.isBlank()) {
				return refused("organisation.no-name");
			}
			if (from.isBefore(register.latestName(id))) {
				return refused("organisation.before-the-last");
			}
			var organisation = file.organisation();
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
		return upon(id, by, file -> {
			if (kind != null && !kind.fits(sector)) {
				return refused("organisation.no-such-kind");
			}
			if (from.isBefore(register.latestSector(id).orElse(OrganisationRegister.BEGINNING))) {
				return refused("organisation.before-the-last");
			}
			var territory = file.organisation().territory();
			if (!speaksFor(sector, file)) {
				var fault = jurisdictions.of(by).administered().containsKey(territory) ? sides.left(id, sector, from)
						: Optional.of(refused("organisation.administrators"));
				if (fault.isPresent()) {
					return fault.get();
				}
			}
			register.sector(id, sector, kind, from);
			return noted(id, territory, SecurityAct.ORGANISATION_SECTOR, sector.role() + " " + from, by);
		});
	}

	/** Whether it speaks for the sector today and nothing else was noted for later. */
	private static boolean speaksFor(Sector sector, Organisation.File file) {
		var standing = file.organisation().standing();
		return standing != null && standing.sector() == sector && file.standings().get(0).sector() == sector;
	}

	/**
	 * Notes that it became part of another of the same sector on a day; whoever acted on its behalf acts on the other's.
	 * Nobody undoes it, so that administrators of both register it, and no two at once.
	 */
	public Optional<OrganisationChange> merge(UUID id, String into, LocalDate on, String by) {
		var other = files.find(id, jurisdictions.of(by)).map(file -> administered(file.organisation(), into, by)).orElse(null);
		if (other != null) {
			Stream.of(id, other).map(Organisations::turn).sorted().forEach(turns::take);
		}
		return upon(id, by, file -> merged(file.organisation(), into, other, on, by));
	}

	private OrganisationChange merged(Organisation organisation, String into, @Nullable UUID chosen, LocalDate on, String by) {
		if (on.isAfter(today())) {
			return refused("organisation.not-yet");
		}
		if (others(organisation, into).isEmpty()) {
			return refused("organisation.no-other");
		}
		var fitting = ofItsSector(organisation, into);
		if (fitting.isEmpty()) {
			return refused("organisation.other-sector");
		}
		var other = fitting.stream().filter(one -> one.id().equals(chosen)).findFirst();
		if (other.isEmpty()) {
			return refused("organisation.merge-administrators");
		}
		var fault = sides.united(organisation.id(), other.get(), on);
		if (fault.isPresent()) {
			return fault.get();
		}
		register.merge(organisation.id(), other.get().id(), on);
		return noted(organisation.id(), organisation.territory(), SecurityAct.ORGANISATION_MERGED, on.toString(), by);
	}

	/** The likeliest one that the name means where the actor administers it and this organisation; null where there is none. */
	private @Nullable UUID administered(Organisation organisation, String name, String by) {
		var territories = jurisdictions.of(by).administered();
		return !territories.containsKey(organisation.territory()) ? null : ofItsSector(organisation, name).stream()
			.filter(one -> territories.containsKey(one.territory()))
			.map(OrganisationRegister.Known::id)
			.findFirst()
			.orElse(null);
	}

	private List<OrganisationRegister.Known> ofItsSector(Organisation organisation, String name) {
		var standing = organisation.standing();
		return others(organisation, name).stream().filter(one -> standing == null || one.sector() == standing.sector()).toList();
	}

	private List<OrganisationRegister.Known> others(Organisation organisation, String name) {
		return register.named(name, organisation.territory(), today()).stream().filter(one -> !one.id().equals(organisation.id())).toList();
	}

	private interface Act {

		OrganisationChange upon(Organisation.File file);

	}

	/** Empty for an organisation that the actor does not look after; one that became part of another stays as it is. */
	private Optional<OrganisationChange> upon(UUID id, String by, Act act) {
		turns.take(turn(id));
		return files.find(id, jurisdictions.of(by))
			.map(file -> file.organisation().successor() == null ? act.upon(file) : refused("organisation.merged"));
	}

	private OrganisationChange noted(UUID id, String territory, SecurityAct act, String detail, String by) {
		audit.note(act, by, null, territory, detail);
		return new OrganisationChange.Recorded(id);
	}

	/** Whether an organisation of a sector can be represented in a role: a garante's role is filled by whom the law names (G-29). */
	static boolean speaksAs(Role role, Sector sector) {
		return switch (role) {
			case GOBIERNO -> sector == Sector.GOVERNMENT;
			case SOCIEDAD_CIVIL -> sector == Sector.CIVIL_SOCIETY;
			default -> true;
		};
	}

	/**
	 * What the name in a mandate comes to.
	 *
	 * @param known the organisation that it means, null where nobody knows it
	 * @param admitted false where those of the name speak for another sector
	 */
	record Naming(OrganisationRegister.@Nullable Known known, boolean admitted) {

		@Nullable UUID id() {
			return known == null ? null : known.id();
		}

	}

	/** The organisation that a mandate names; nothing is written yet, and nothing about it changes until the transaction ends. */
	Naming naming(String name, Role role, String territory, LocalDate day) {
		turns.take(named(name));
		fitting(register.named(name, territory, day), role).ifPresent(one -> turns.take(turn(one.id())));
		var known = register.named(name, territory, day);
		var fitting = fitting(known, role);
		return new Naming(fitting.orElse(null), fitting.isPresent() || known.isEmpty());
	}

	private static Optional<OrganisationRegister.Known> fitting(List<OrganisationRegister.Known> known, Role role) {
		return known.stream().filter(one -> one.sector() == null || speaksAs(role, one.sector())).findFirst();
	}

	/** The organisation of a mandate that is given: added where nobody knows it, with the sector that the role speaks for. */
	UUID represented(Naming naming, NewMandate mandate, String by) {
		return naming.known() == null ? added(mandate.organisation(), mandate.role(), mandate.territory(), by)
				: entered(naming.known(), mandate.role(), mandate.territory(), mandate.from(), by);
	}

	/** The same for an account that is opened without anybody's asking: what does not fit becomes one of its own. */
	UUID representedAtOpening(String name, Role role, String territory, LocalDate day) {
		var known = naming(name, role, territory, day).known();
		return known == null ? added(name, role, territory, null) : entered(known, role, territory, day, null);
	}

	private UUID entered(OrganisationRegister.Known one, Role role, String territory, LocalDate day, @Nullable String by) {
		if (one.sector() == null) {
			sector(role).ifPresent(sector -> {
				register.sector(one.id(), sector, null, day);
				audit.note(SecurityAct.ORGANISATION_SECTOR, by, null, territory, sector.role() + " " + day);
			});
		}
		return one.id();
	}

	private UUID added(String name, Role role, String territory, @Nullable String by) {
		var id = register.add(name, territory, by, clock.instant());
		sector(role).ifPresent(sector -> register.sector(id, sector, null, OrganisationRegister.BEGINNING));
		audit.note(SecurityAct.ORGANISATION_ADDED, by, null, territory, role.id());
		return id;
	}

	/** Whoever changes or names the same organisation waits; the turn of a name is taken before that of an organisation. */
	private static String turn(UUID id) {
		return "organisation " + id;
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
