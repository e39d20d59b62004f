package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.SeatBalance.QuorumAbility;

class SeatBalanceTest {

	private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

	private final List<Seat> seats = new ArrayList<>();

	@Test
	void a_sector_of_one_titular_without_an_alternate_breaks_the_quorum_by_one_absence() {
		seat(Sector.GOVERNMENT, "Contraloría", false);
		seat(Sector.OVERSIGHT_BODY, "Instituto", false);
		seat(Sector.OVERSIGHT_BODY, "Instituto", true);
		seat(Sector.CIVIL_SOCIETY, "Colectivo", false);

		assertThat(SeatBalance.of(seats)).satisfies(balance -> {
			assertThat(balance.verdict()).isEqualTo(Composition.BALANCED);
			assertThat(balance.fragile()).containsExactly(Sector.GOVERNMENT, Sector.CIVIL_SOCIETY);
			assertThat(balance.alone()).isTrue();
			assertThat(balance.share(Sector.GOVERNMENT)).isEqualTo(33);
		});
	}

	@Test
	void a_vacancy_does_not_make_a_quorum_and_an_assumption_only_if_it_is_filled() {
		seat(Sector.GOVERNMENT, "Contraloría", false);
		seat(Sector.CIVIL_SOCIETY, "Colectivo", false);
		seat(Sector.OVERSIGHT_BODY, null, false);
		assertThat(SeatBalance.of(seats)).satisfies(balance -> {
			assertThat(balance.quorum()).isEqualTo(QuorumAbility.UNABLE);
			assertThat(balance.verdict()).isEqualTo(Composition.BLOCK);
		});

		var id = UUID.randomUUID();
		seats.add(new Seat(id, id, Sector.OVERSIGHT_BODY, "Instituto", "Presidencia", "Ley", false, DAY, null, Place.plain(id),
				new Tenure(SeatOrigin.DESIGNATION, null, null, null, "La fuente no lo nombra", "S3:341", null)));
		assertThat(SeatBalance.of(seats).quorum()).isEqualTo(QuorumAbility.ABLE_BY_ASSUMPTION);
		assertThat(SeatBalance.of(seats).verdict()).isEqualTo(Composition.BALANCED);
	}

	@Test
	void an_alternate_comes_for_its_sector_but_fills_no_seat_that_votes() {
		seat(Sector.GOVERNMENT, "Contraloría", true);
		seat(Sector.OVERSIGHT_BODY, "Instituto", false);
		seat(Sector.CIVIL_SOCIETY, "Colectivo", false);

		assertThat(SeatBalance.of(seats).verdict()).isEqualTo(Composition.BLOCK);
		assertThat(SeatBalance.of(seats).quorum()).isEqualTo(QuorumAbility.ABLE);
	}

	private void seat(Sector sector, String organisation, boolean alternate) {
		var id = UUID.randomUUID();
		seats.add(new Seat(id, id, sector, organisation, organisation == null ? null : "Titular", organisation == null ? null : "Ley",
				alternate, DAY, null));
	}

}
