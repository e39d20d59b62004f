package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Rotation.Turn;

class RotationTest {

	private static final LocalDate SINCE = LocalDate.of(2018, 1, 31);

	private final Rotation half = new Rotation(6, Sector.CIVIL_SOCIETY);

	@Test
	void each_sector_presides_once_before_any_presides_again() {
		assertThat(half.order(Sector.OVERSIGHT_BODY)).containsExactly(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY, Sector.GOVERNMENT);
		assertThat(half.turns(Sector.OVERSIGHT_BODY, SINCE, SINCE, 4)).extracting(Turn::sector)
			.containsExactly(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY, Sector.GOVERNMENT, Sector.OVERSIGHT_BODY);
	}

	@Test
	void turns_follow_one_another_without_a_gap_whatever_the_month_is_long() {
		var turns = half.turns(Sector.GOVERNMENT, SINCE, SINCE, 6);
		for (int number = 1; number < turns.size(); number++) {
			assertThat(turns.get(number).from()).isEqualTo(turns.get(number - 1).to().plusDays(1));
		}
	}

	@Test
	void the_first_turn_told_is_that_of_the_day() {
		assertThat(half.turns(Sector.GOVERNMENT, SINCE, LocalDate.of(2018, 7, 30), 1).get(0).from()).isEqualTo(SINCE);
		assertThat(half.turns(Sector.GOVERNMENT, SINCE, LocalDate.of(2018, 7, 31), 1).get(0).sector()).isEqualTo(Sector.CIVIL_SOCIETY);
		assertThat(half.turns(Sector.GOVERNMENT, SINCE, LocalDate.of(2017, 1, 1), 1).get(0).from()).isEqualTo(SINCE);
	}

}
