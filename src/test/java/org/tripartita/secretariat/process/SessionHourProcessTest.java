package org.tripartita.secretariat.process;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.NoticeRule;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.SessionCalendar;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** A session is called for an hour of the place where it is held. */
@ProductTest
class SessionHourProcessTest {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SuccessionWalk territories;

	@Autowired
	private Foundation foundation;

	@Autowired
	private NoticeRule notice;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionCalendar calendar;

	@Autowired
	private TestClock clock;

	@Test
	void ten_in_tijuana_is_not_ten_in_mexico_city() {
		var secretariat = foundation.lay(RealComposition.of("Campeche"), territories.municipalityOf("BCN"));
		var on = notice.earliest(secretariat, 5);
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, new HashMap<>(Map.of("territory",
				secretariat.territoryCode(), "kind", "ORDINARY", "noticedOn", clock.today().toString(), "on", on.toString(), "at", "10:00", "mode",
				"IN_PERSON", "place", "Sala de plenos", "freeItems", List.of(Map.of("title", "Aviso", "text", "Lo que se propone.")))));
		var begins = on.atTime(10, 0).atZone(ZoneId.of("America/Tijuana"));
		assertThat(calendar.published(secretariat, sessions.of(secretariat.id())))
			.contains("DTSTART:" + UTC.format(begins.withZoneSameInstant(ZoneOffset.UTC)));

		assertThat(calendar.published(secretariat, sessions.of(secretariat.id()))).contains("10:00 h (hora de Baja California)");

		clock.moveTo(on);
		assertThat(stl.refused(secretariat, "userTask_recordAttendance", "organo-garante", stl.present(secretariat.id(), Sector.values())))
			.as("it is ten in Mexico City").startsWith("La lista se cierra desde la hora").endsWith("10:00 h (hora de Baja California).");
		clock.advance(Duration.between(clock.instant(), begins.toInstant()));
		stl.answer(secretariat, "userTask_recordAttendance", "organo-garante", stl.present(secretariat.id(), Sector.values()));
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(SessionState.OPEN));
	}

}
