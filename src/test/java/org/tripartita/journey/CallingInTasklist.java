package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.tripartita.identity.Sector;

/** Steps 2 and 3 as people do them in Tasklist: the calls for seats of the STL and for its facilitator. */
final class CallingInTasklist {

	static final String SEATS = "Integrar el STL";

	static final String FACILITATOR = "Persona facilitadora";

	private final SectorPeople people;

	private final Supplier<LocalDate> today;

	CallingInTasklist(SectorPeople people, Supplier<LocalDate> today) {
		this.people = people;
		this.today = today;
	}

	/** The call offers civil society one seat; the other sectors designate theirs. Window and criteria as proposed. */
	void callForSeats() {
		var garante = people.garante();
		garante.take("Escribir la convocatoria · " + SEATS);
		garante.choose("No, se publica ahora");
		garante.fill("Bases", "El órgano garante convoca a integrar el Secretariado Técnico Local.");
		garante.fill("Gobierno: lugares", "0");
		garante.fill("Órgano garante: lugares", "0");
		garante.fill("Sociedad civil: lugares", "1");
		garante.fill("Sociedad civil: a quién se busca", "Organización reconocida por sus pares.");
		garante.fill("¿Cómo se invitará", "Radio comunitaria y visitas a las regiones.");
		garante.send();
	}

	void callForFacilitator() {
		var garante = people.garante();
		garante.take("Escribir la convocatoria · " + FACILITATOR);
		garante.choose("No, se publica ahora");
		garante.fill("Bases", "Se convoca a quien facilitará el diálogo, sin voto.");
		garante.fill("Perfil de la persona facilitadora", "Académica o consultor imparcial.");
		garante.fill("¿Cómo se invitará", "Universidades y colegios de profesionistas.");
		garante.send();
	}

	/** The convener opens the table beside the task, gives everybody points, fewer from one to the next, and closes. */
	void evaluate(String call, String... organisations) {
		var garante = people.garante();
		garante.take("Evaluar las candidaturas · " + call);
		var table = garante.follow("Abre la tabla de evaluación");
		int points = 10;
		for (var organisation : organisations) {
			judge(table, organisation, points--);
		}
		table.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar la tabla")).click();
		assertThat(table.getByRole(AriaRole.STATUS)).containsText("Se guardó la tabla.");
		table.close();
		garante.day("¿Qué día se resolvió?", today.get());
		garante.fill("¿Cómo se evaluó?", "Panel de tres cargos, uno por sector.");
		garante.fill("¿Cómo se cuidó la paridad de género?", "Se alternó el orden por género.");
		garante.send();
	}

	private static void judge(Page table, String organisation, int points) {
		var candidate = table.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(organisation));
		candidate.getByLabel("Sí", new Locator.GetByLabelOptions().setExact(true)).check();
		for (var criterion : candidate.getByRole(AriaRole.SPINBUTTON).all()) {
			criterion.fill(String.valueOf(points));
		}
	}

	void acceptFacilitator(Sector sector) {
		var person = people.of(sector);
		person.take("Aceptar a la persona facilitadora");
		person.choose("Aceptamos");
		person.day("¿Qué día se decidió?", today.get());
		person.send();
	}

	void designate(String organisation, String position) {
		var garante = people.garante();
		garante.take("Registrar la designación · " + organisation);
		garante.choose("Sí, acepta");
		garante.fill("Cargo o perfil titular", position);
		garante.day("¿Qué día respondió?", today.get());
		garante.send();
	}

}
