package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;

import static org.assertj.core.api.Assertions.assertThat;

/** A place is counted once, whoever of it came. */
class PresentPlacesTest {

	private final Seat titular = seat("Red Uno", false);

	private final Seat other = seat("Red Dos", false);

	private final Seat alternate = seat("Red Uno", true);

	private final List<Seat> all = List.of(titular, other, alternate);

	@Test
	void a_titular_and_the_alternate_who_come_together_are_one_place() {
		assertThat(PresentPlaces.of(List.of(titular, alternate), all).titulars()).containsExactly(titular);
		assertThat(PresentPlaces.of(List.of(alternate), all).titulars()).as("in the titular's stead").containsExactly(titular);
		assertThat(Voters.of(VoteUnit.MEMBER, List.of(titular, alternate), all).of(Sector.OVERSIGHT_BODY)).isEqualTo(1);
		assertThat(Voters.of(VoteUnit.MEMBER, List.of(titular, other, alternate), all).of(Sector.OVERSIGHT_BODY)).isEqualTo(2);
		assertThat(Voters.of(VoteUnit.SECTOR, List.of(titular, alternate), all).of(Sector.OVERSIGHT_BODY)).isEqualTo(1);
	}

	@Test
	void a_garante_that_sends_an_alternate_of_another_organisation_is_one_garante() {
		var guest = new Seat(UUID.randomUUID(), titular.secretariatId(), Sector.OVERSIGHT_BODY, "Red Tres", "Vocalía", "Oficio 2", true,
				titular.from(), null, titular.place(), titular.tenure());
		assertThat(PresentPlaces.of(List.of(titular, guest), List.of(titular, other, guest)).guarantors()).isEqualTo(1);
		assertThat(PresentPlaces.of(List.of(titular, other), all).guarantors()).isEqualTo(2);
	}

	private static Seat seat(String organisation, boolean alternate) {
		return new Seat(UUID.randomUUID(), UUID.randomUUID(), Sector.OVERSIGHT_BODY, organisation, "Titular", "Oficio 1", alternate,
				LocalDate.of(2026, 1, 1), null);
	}

}
