package org.tripartita.secretariat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

/**
 * In whose seats somebody may sit. A seat belongs to an organisation and names no person: whoever acts today for the
 * sector sits in the seats of the own organisation, or, where that has none, in one that the secretary confirms to have
 * been designated in writing (G-04 [S3:198]). Never in a seat of another sector.
 */
@Component
class SeatPeople {

	private final Accounts accounts;

	SeatPeople(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * A seat that somebody may say to sit in.
	 *
	 * @param own whether the seat is that of the person's organisation
	 */
	record Chair(Seat seat, boolean own) {
	}

	List<Chair> of(String username, String territoryCode, List<Seat> seats) {
		return of(mandates(username, territoryCode), seats);
	}

	/** What somebody may act under in the territory of an STL. */
	List<Mandate> mandates(String username, String territoryCode) {
		return accounts.reach(username).stream().filter(mandate -> mandate.territory().equalsIgnoreCase(territoryCode)).toList();
	}

	/** The same for somebody whose mandates are at hand. */
	static List<Chair> of(List<Mandate> mandates, List<Seat> seats) {
		return Stream.of(Sector.values()).flatMap(sector -> of(sector, mandates, seats)).toList();
	}

	private static Stream<Chair> of(Sector sector, List<Mandate> mandates, List<Seat> seats) {
		var organisations = mandates.stream()
			.filter(mandate -> mandate.role().id().equals(sector.role()))
			.map(mandate -> plain(mandate.organisation()))
			.collect(Collectors.toSet());
		if (organisations.isEmpty()) {
			return Stream.empty();
		}
		var taken = seats.stream().filter(seat -> seat.sector() == sector && !seat.vacant()).toList();
		var own = taken.stream().filter(seat -> isOf(seat, organisations)).map(seat -> new Chair(seat, true)).toList();
		return own.isEmpty() ? taken.stream().map(seat -> new Chair(seat, false)) : own.stream();
	}

	private static boolean isOf(Seat seat, Set<String> organisations) {
		return organisations.contains(plain(String.valueOf(seat.organisation())));
	}

	private static String plain(String name) {
		return name.strip().toLowerCase(Texts.SPANISH);
	}

}
