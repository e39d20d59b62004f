package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tripartita.secretariat.Accreditation.Representative;

/** The seats that follow from whom a sector accredits: one place for each titular, alternates at that of their titular. */
final class AccreditedSeats {

	private AccreditedSeats() {
	}

	/** What keeps an accreditation from being taken, beyond its being there. */
	static Verdict fault(Accreditation given) {
		for (var one : given.representatives()) {
			var profile = one.profile();
			if (profile.kind() != null && !profile.kind().fits(given.sector())) {
				return Verdict.refused("secretariat.kind-of-other-sector", one.organisation());
			}
			if (profile.termTo() != null && profile.termTo().isBefore(given.designatedOn())) {
				return Verdict.refused("secretariat.term-before", one.organisation());
			}
		}
		return Verdict.taken();
	}

	static List<Seat> of(UUID secretariat, Accreditation given) {
		var seats = new ArrayList<Seat>();
		var places = new HashMap<String, UUID>();
		given.representatives().stream().filter(one -> !one.alternate()).forEach(one -> {
			var seat = seat(secretariat, given, one, UUID.randomUUID());
			places.putIfAbsent(one.organisation(), seat.place().id());
			seats.add(seat);
		});
		given.representatives()
			.stream()
			.filter(Representative::alternate)
			.forEach(one -> seats.add(seat(secretariat, given, one, placeOf(one, places))));
		for (int vacancy = 0; vacancy < given.vacancies(); vacancy++) {
			var id = UUID.randomUUID();
			seats.add(new Seat(id, secretariat, given.sector(), null, null, null, false, given.designatedOn(), null, Place.plain(id),
					Tenure.vacant(null)));
		}
		return seats;
	}

	private static UUID placeOf(Representative alternate, Map<String, UUID> places) {
		return places.getOrDefault(alternate.organisation(), UUID.randomUUID());
	}

	private static Seat seat(UUID secretariat, Accreditation given, Representative one, UUID place) {
		var profile = one.profile();
		return new Seat(UUID.randomUUID(), secretariat, given.sector(), one.organisation(), one.position(), one.powers(),
				one.alternate(), given.designatedOn(), null, new Place(place, profile.kind(), profile.scope()),
				new Tenure(profile.origin(), profile.termTo(), null, null, profile.assumption(), profile.source(), null));
	}

}
