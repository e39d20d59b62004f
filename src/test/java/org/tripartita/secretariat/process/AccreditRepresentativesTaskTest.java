package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.SelectionMode;

class AccreditRepresentativesTaskTest {

	@Test
	void a_sector_finds_whom_the_open_call_designated_for_it_and_nobody_else() {
		var all = List.of(new Designated(Sector.CIVIL_SOCIETY, "Colectivo A", "Coordinación", "Subcoordinación", SelectionMode.OPEN_CALL),
				new Designated(Sector.GOVERNMENT, "Contraloría", "Titular", null, SelectionMode.INVITATION),
				new Designated(null, "Universidad", "Facilitación", null, SelectionMode.OPEN_CALL));

		assertThat(AccreditRepresentativesTask.designated(all, Sector.CIVIL_SOCIETY)).containsExactly(
				Map.of("organisation", "Colectivo A", "position", "Coordinación", "part", "TITULAR"),
				Map.of("organisation", "Colectivo A", "position", "Subcoordinación", "part", "ALTERNATE"));
		assertThat(AccreditRepresentativesTask.designated(all, Sector.OVERSIGHT_BODY)).isEmpty();
	}

}
