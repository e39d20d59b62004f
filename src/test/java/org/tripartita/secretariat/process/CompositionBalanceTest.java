package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class CompositionBalanceTest {

	private static final DecisionTable TABLE = new DecisionTable("composition-balance");

	@ParameterizedTest(name = "{0}: {1}/{2}/{3}")
	@CsvSource({ "Durango, 2, 2, 2", "Campeche, 2, 2, 2", "Nuevo León, 3, 1, 2", "Zacatecas, 4, 1, 4", "San Luis Potosí, 2, 3, 2", "Sinaloa, 7, 2, 6", "Oaxaca 2015, 2, 1, 2", "Sonora, 1, 1, 1",
			"exactly one and a half, 3, 2, 2" })
	void the_balanced_secretariats_of_the_material_are_balanced(String state, int government, int oversight, int society) {
		assertThat(ask(government, oversight, society)).isEqualTo("BALANCED");
	}

	@ParameterizedTest(name = "{0}: {1}/{2}/{3}")
	@CsvSource({ "Veracruz, 6, 1, 3", "Oaxaca 2018, 3, 1, 7", "Michoacán, 5, 1, 16", "Morelos, 2, 1, 1", "Jalisco, 4, 1, 6", "Coahuila, 1, 1, 5", "Oaxaca with twelve organisations, 2, 1, 12", "garante over half, 1, 3, 1",
			"just over one and a half, 5, 2, 3" })
	void one_side_that_outweighs_the_others_is_warned(String state, int government, int oversight, int society) {
		assertThat(ask(government, oversight, society)).isEqualTo("UNBALANCED_WARN");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "1, 0, 1", "1, 1, 0", "0, 0, 0" })
	void a_sector_without_anybody_blocks(int government, int oversight, int society) {
		assertThat(ask(government, oversight, society)).isEqualTo("BLOCK");
	}

	private static String ask(int government, int oversight, int society) {
		return TABLE.outcome(Map.of("governmentSeats", government, "oversightBodySeats", oversight, "civilSocietySeats", society));
	}

}
