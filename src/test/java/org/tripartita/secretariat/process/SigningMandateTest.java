package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.signing.MandatesInHand;
import org.tripartita.testing.ProductTest;

/** An acta says under which mandate somebody signed: that of the territory, or of the whole of which it is a part. */
@ProductTest
class SigningMandateTest extends StlSessionScene {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates given;

	@Autowired
	private MandatesInHand mandates;

	@Test
	void the_mandate_is_that_of_the_territory_before_that_of_its_state() {
		var name = "manda." + exercise.territoryCode().toLowerCase();
		open(name, exercise.territoryCode(), "Instituto del municipio");
		given.give(new NewMandate(name, Role.ORGANO_GARANTE, "OAX", "Instituto del estado", "Oficio 12/2016", "Ley de transparencia", null,
				LocalDate.of(2016, 1, 1), null), "prueba");

		assertThat(words(name)).contains("Instituto del municipio");
	}

	@Test
	void a_state_garante_signs_in_its_municipality_under_the_mandate_in_the_state() {
		var name = "estado." + exercise.territoryCode().toLowerCase();
		open(name, "OAX", "Instituto del estado");

		assertThat(words(name)).contains("Instituto del estado");
	}

	@Test
	void a_mandate_elsewhere_is_none_here() {
		var name = "ajena." + exercise.territoryCode().toLowerCase();
		open(name, "JAL", "Instituto de otro estado");

		assertThat(words(name)).isEmpty();
	}

	private void open(String name, String territory, String organisation) {
		accounts.open(new NewAccount(name, name, null, "una clave de prueba", Role.ORGANO_GARANTE, territory, organisation, LocalDate.of(2015, 1, 1)));
	}

	private String words(String name) {
		convene("ORDINARY", file("Datos de obra pública"));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		minutes();
		var task = stl.task(secretariat, "userTask_signMinutes", "organo-garante");
		return mandates.of(name, task.taskId(), "organo-garante").map(MandatesInHand.InHand::words).orElse("");
	}

}
