package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which seats somebody signs an acta on a screen: those of the own organisation. Where it never had one in the STL,
 * somebody signs for the sector, naming any of its seats as the one that came; whose organisation left signs for nobody
 * (G-04 [S3:198]). For any other seat a paper that it signed is needed.
 */
@Service
@Transactional(readOnly = true)
public class SigningSeats {

	private final Secretariats secretariats;

	private final Seats seats;

	private final SeatPeople people;

	SigningSeats(Secretariats secretariats, Seats seats, SeatPeople people) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.people = people;
	}

	/**
	 * Those of the seats for which somebody may sign on a screen.
	 *
	 * @param offered the seats that sign at all, for example those that came to a session
	 */
	public List<Seat> onScreen(String username, UUID secretariatId, List<Seat> offered) {
		var may = chairs(username, secretariatId, offered).stream().map(chair -> chair.seat().id()).collect(Collectors.toSet());
		return offered.stream().filter(seat -> may.contains(seat.id())).toList();
	}

	/** Whether somebody's own organisation has a seat; who signs for another's signs for the sector. */
	public boolean hasSeat(String username, UUID secretariatId, List<Seat> offered) {
		return chairs(username, secretariatId, offered).stream().anyMatch(SeatPeople.Chair::own);
	}

	private List<SeatPeople.Chair> chairs(String username, UUID secretariatId, List<Seat> offered) {
		var mandates = people.mandates(username, secretariats.get(secretariatId).territoryCode());
		var standing = Stream.concat(offered.stream(), seats.current(secretariatId).stream()).toList();
		var chairs = SeatPeople.of(mandates, standing);
		var left = chairs.stream().noneMatch(SeatPeople.Chair::own)
				&& SeatPeople.of(mandates, seats.history(secretariatId)).stream().anyMatch(SeatPeople.Chair::own);
		return left ? List.of() : chairs;
	}

}
