package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.process.StlWalk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Where the page of a session leads on a telephone: to the login and back, to the signature of its acta. */
class LiveEndBrowserIT extends LiveBrowsers {

	@Autowired
	private StlWalk walked;

	@BeforeEach
	void a_session_of_an_stl_of_its_own() {
		secretariat = stl.installed(2, Map.of());
		session = stl.convened(secretariat, "ORDINARY", "Padrón de obra pública con avances físicos", "Datos de gasto");
	}

	@Test
	void who_is_logged_out_keeps_what_was_written_and_comes_back_to_the_page() {
		inHand();
		var government = open(chromium.person("America/Mexico_City", "es-MX", PHONE), stl.person(secretariat, Sector.GOVERNMENT, 1));
		assertThat(government.locator("#conexion")).hasText("En vivo: los cambios aparecen solos.");
		government.locator("#motivo").fill("Queremos más tiempo.");
		government.getByLabel("En contra", new Page.GetByLabelOptions().setExact(true)).check();
		government.context().clearCookies();
		press(government, "Registrar mi posición");

		assertThat(government.locator("#aviso")).containsText("Tu sesión en Tripartita terminó.");
		assertThat(government.locator("#motivo")).hasValue("Queremos más tiempo.");
		look(government, "telefono-fuera");
		government.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar de nuevo y volver a esta sesión")).click();
		logIn(government, stl.person(secretariat, Sector.GOVERNMENT, 1));
		assertThat(government.locator("#ahora")).containsText("Se delibera el asunto 1");
		assertThat(stl.said(session)).as("nothing was taken from who was not logged in").isEmpty();
	}

	@Test
	void what_was_agreed_and_the_acta_fit_a_telephone() {
		inHand().close();
		var secretary = open(chromium.person("America/Mexico_City", "es-MX", PHONE), stl.secretary(secretariat));
		secretary.getByText("Anotar un acuerdo de seguimiento").click();
		look(secretary, "telefono-acordar");
		secretary.getByLabel("¿Qué se acordó hacer?").fill("Publicar el calendario de mesas.");
		secretary.getByLabel("¿Qué sector responde?").selectOption("CIVIL_SOCIETY");
		secretary.getByLabel("¿Para cuándo?").fill(stl.today().plusDays(20).toString());
		press(secretary, "Anotar el acuerdo");
		assertThat(secretary.locator("#aviso")).hasText("Se anotó el acuerdo.");
		assertThat(secretary.locator("#mesa")).containsText("Publicar el calendario de mesas.");
		var government = open(chromium.person("America/Mexico_City", "es-MX", PHONE), stl.person(secretariat, Sector.GOVERNMENT, 1));
		var agreed = Map.of("text", "Publicar el padrón de obra pública con avances físicos y financieros por municipio.", "sector", "GOVERNMENT",
				"organisation", "Secretaría de Infraestructuras y Ordenamiento Territorial Sustentable", "dueOn", stl.today().plusDays(30).toString());
		for (int matter = 0; matter < 2; matter++) {
			walked.answer(secretariat, "userTask_deliberateItem", "sociedad-civil", Map.of("text", "Se publica.", "position", "AGREED_FOR",
					"agreements", List.of(agreed)));
		}
		walked.answer(secretariat, "userTask_draftMinutes", "sociedad-civil", Map.of("minutes", "Se deliberó el orden del día completo."));

		assertThat(government.locator("#mesa")).containsText("Responde: Secretaría de Infraestructuras");
		assertThat(government.locator("#firmar")).isVisible();
		look(government, "telefono-acuerdos");
	}

}
