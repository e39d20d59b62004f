package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveBoards;
import org.tripartita.secretariat.LiveReading;
import org.tripartita.secretariat.LiveReadings;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.SentStatements;

/** After a word only what a word changes is read again, and the picture is the one that reading everything gives. */
class LiveReadingTest extends LiveScene {

	private static final int STATEMENTS_OF_A_WORD = 3;

	@Autowired
	private LiveReadings readings;

	@Autowired
	private LiveBoards boards;

	@BeforeEach
	void a_matter_in_hand() {
		begin(Map.of(), "ORDINARY", "Padrón de obra", "Ruta de trabajo");
		open();
	}

	@Test
	void what_somebody_says_costs_three_statements_to_show() throws Exception {
		var before = readings.read(session.id());
		person(Sector.GOVERNMENT, 1).say(Stance.FOR);
		var heard = new AtomicReference<LiveReading>();

		assertThat(SentStatements.of(() -> heard.set(readings.hear(before)))).isEqualTo(STATEMENTS_OF_A_WORD);
		assertThat(boards.of(heard.get())).isEqualTo(boards.of(session.id())).isNotEqualTo(boards.of(before));
	}

	@Test
	void a_round_that_was_closed_meanwhile_is_read_whole() {
		var before = readings.read(session.id());
		for (var sector : Sector.values()) {
			person(sector, 1).say(Stance.FOR);
		}
		close();

		assertThat(boards.of(readings.hear(before))).isEqualTo(boards.of(session.id()));
		assertThat(boards.of(session.id()).order().get(0).outcome()).isNotEmpty();
	}

}
