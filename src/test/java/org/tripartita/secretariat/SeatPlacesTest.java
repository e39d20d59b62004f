package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;

/** Which place a seat speaks for. */
class SeatPlacesTest {

	private static final UUID STL = UUID.randomUUID();

	@Test
	void an_alternate_speaks_for_the_titular_of_its_organisation() {
		var one = seat(Sector.CIVIL_SOCIETY, "Red Uno", false);
		var other = seat(Sector.CIVIL_SOCIETY, "Red Dos", false);
		var alternate = seat(Sector.CIVIL_SOCIETY, "Red Dos", true);

		var places = SeatPlaces.of(List.of(one, other, alternate));
		assertThat(places.of(one.id())).isEqualTo(one.id());
		assertThat(places.of(alternate.id())).isEqualTo(other.id());
	}

	@Test
	void an_alternate_of_another_organisation_speaks_for_whom_nobody_stands_and_in_its_own_sector_only() {
		var one = seat(Sector.CIVIL_SOCIETY, "Red Uno", false);
		var other = seat(Sector.CIVIL_SOCIETY, "Red Dos", false);
		var ofOne = seat(Sector.CIVIL_SOCIETY, "Red Uno", true);
		var free = seat(Sector.CIVIL_SOCIETY, "Red Tres", true);
		var alone = seat(Sector.GOVERNMENT, "Contraloría", true);

		var places = SeatPlaces.of(List.of(one, other, ofOne, free, alone));
		assertThat(places.of(free.id())).isEqualTo(other.id());
		assertThat(places.of(alone.id())).as("its sector has no titular").isNull();
	}

	@Test
	void an_alternate_designated_at_a_place_speaks_for_it_whatever_its_organisation() {
		var own = seat(Sector.CIVIL_SOCIETY, "Red Uno", false);
		var other = seat(Sector.CIVIL_SOCIETY, "Red Dos", false);
		var designated = new Seat(UUID.randomUUID(), STL, Sector.CIVIL_SOCIETY, "Red Uno", "Vocalía", "Oficio 2", true,
				LocalDate.of(2026, 1, 1), null, other.place(), other.tenure());

		assertThat(SeatPlaces.of(List.of(own, other, designated)).of(designated.id())).isEqualTo(other.id());
	}

	@Test
	void two_alternates_of_one_titular_share_its_one_place() {
		var titular = seat(Sector.GOVERNMENT, "Contraloría", false);
		var first = seat(Sector.GOVERNMENT, "Contraloría", true);
		var second = seat(Sector.GOVERNMENT, "Contraloría", true);

		var places = SeatPlaces.of(List.of(titular, first, second));
		assertThat(List.of(first, second)).extracting(seat -> places.of(seat.id())).containsOnly(titular.id());
	}

	@Test
	void a_vacancy_is_nobodys_place() {
		var vacancy = seat(Sector.GOVERNMENT, null, false);

		assertThat(SeatPlaces.of(List.of(vacancy)).of(vacancy.id())).isNull();
	}

	private static Seat seat(Sector sector, @Nullable String organisation, boolean alternate) {
		var office = organisation == null ? null : "Dirección";
		return new Seat(UUID.randomUUID(), STL, sector, organisation, office, organisation == null ? null : "Oficio 1", alternate,
				LocalDate.of(2026, 1, 1), null);
	}

}
