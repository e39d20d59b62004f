package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskDesk;

/** A session held on its page by those who sit in it, over HTTP and without a script; and who tries to get around it. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveSessionTest {

	@Autowired
	private LiveStl stl;

	@Autowired
	private Walk walk;

	@Autowired
	private SessionDeliberation deliberation;

	@Autowired
	private SessionRecord record;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private TaskDesk desk;

	@LocalServerPort
	private int port;

	private Secretariat secretariat;

	private Session session;

	private LivePerson secretary;

	private final Map<String, LivePerson> people = new HashMap<>();

	@BeforeEach
	void a_session_of_today() {
		begin(Map.of(), "ORDINARY", "Padrón de obra", "Datos de gasto");
	}

	private void begin(Map<String, Object> rules, String kind, String... titles) {
		people.clear();
		secretariat = stl.installed(2, rules);
		session = stl.convened(secretariat, kind, titles);
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
	}

	@Test
	void a_session_goes_from_the_list_to_its_minutes_on_the_page() {
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains("¿En qué asiento estás?", "Dependencia 1 – Titular", "Todavía no hay quórum")
			.doesNotContain("??", "Dependencia 2 – Titular (titular)</label>");
		sit(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains("Falta que la secretaría lo confirme");
		sit(Sector.OVERSIGHT_BODY, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		assertThat(secretary.page()).contains("dice estar presente");
		confirm();
		assertThat(secretary.page()).contains("Hay quórum").doesNotContain("Si la cierras así no hay quórum");
		closeList();

		take();
		assertThat(government.page()).contains("¿Qué dice tu asiento del texto?", "Padrón de obra", "Se delibera el asunto 1");
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		assertThat(government.page()).contains("Tu asiento está registrado a favor");
		say(Sector.OVERSIGHT_BODY, 1, Stance.ABSTAIN);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close("Se publica el padrón cada mes.");

		assertThat(item(0)).satisfies(item -> {
			assertThat(item.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(item.method()).isEqualTo(DecisionMethod.CONSENSUS);
			assertThat(item.text()).isEqualTo("Se publica el padrón cada mes.");
		});
		assertThat(government.page()).contains("Aprobado, por consenso", "Sigue el asunto 2");
	}

	@Test
	void an_opposition_brings_another_round_and_is_kept_with_the_decision() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.page()).contains("Como va: se opone Gobierno", "No hay presupuesto.");
		close("Lo que se propone.");

		assertThat(item(0).rounds()).isEqualTo(1);
		assertThat(item(0).result()).isNull();
		assertThat(secretary.page()).contains("ronda 2", "Tomar en mano el asunto 1");
	}

	@Test
	void who_changes_the_mind_while_the_matter_is_in_hand_is_counted_once_with_the_last_word() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);

		assertThat(stl.said(session)).as("the same word again is no other word")
			.containsExactly("DELIBERATION 1 Colectivo 1 FOR", "DELIBERATION 1 Dependencia 1 AGAINST", "DELIBERATION 1 Dependencia 1 FOR",
					"DELIBERATION 1 Garante 1 FOR");
		close("Lo que se propone.");
		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void the_form_in_tasklist_shows_what_the_page_knows_and_closes_the_matter_for_the_page_too() {
		sit(Sector.GOVERNMENT, 1);
		sit(Sector.OVERSIGHT_BODY, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		confirm();
		assertThat(desk.shown(task("userTask_recordAttendance").group(), task("userTask_recordAttendance").taskId()).orElseThrow())
			.containsEntry("governmentPresent", List.of(seat(Sector.GOVERNMENT, 1)));
		closeList();
		take();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		var late = person(Sector.CIVIL_SOCIETY, 1);
		var turn = late.turn();
		var task = task("userTask_deliberateItem");
		assertThat(desk.shown(task.group(), task.taskId()).orElseThrow()).containsEntry("position", "OPPOSED")
			.containsEntry("dissentGovernment", "No hay presupuesto.");
		walk.answer(task, Map.of("text", "Se aparta.", "position", "AGREED_FOR"));

		assertThat(late.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(secretary.refused("cerrar", Map.of("turno", turn, "texto", "Otra cosa"))).startsWith("Ese asunto ya no está en esa ronda");
		take();
		assertThat(late.page()).contains("Datos de gasto", "¿Qué dice tu asiento del texto?");
	}

	@Test
	void before_its_day_the_page_says_when_it_is_and_takes_nobody_in() {
		session = stl.convened(secretariat, "ORDINARY", stl.today().plusDays(1), "Mañana");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
		var government = person(Sector.GOVERNMENT, 1);

		assertThat(government.page()).contains("La lista se abre ese día").doesNotContain("¿En qué asiento estás?");
		assertThat(secretary.page()).doesNotContain("Cerrar la lista de asistencia");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 1)))).startsWith("La asistencia se registra desde el día");
		assertThat(secretary.refused("confirmar", Map.of("asiento", seat(Sector.GOVERNMENT, 1), "presente", "si")))
			.startsWith("La asistencia se registra desde el día");
	}

	@Test
	void a_list_without_a_sector_is_a_call_without_quorum() {
		sit(Sector.GOVERNMENT, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		confirm();
		assertThat(secretary.page()).contains("Si la cierras así no hay quórum", "Falta: Órgano garante");
		closeList();

		assertThat(record.missing(session.id())).containsExactly(Sector.OVERSIGHT_BODY);
		assertThat(secretary.page()).contains("No hubo quórum", "Esto se hace en «Mis tareas»: Convocar de nuevo");
		assertThat(person(Sector.OVERSIGHT_BODY, 1).refused("asistencia", Map.of("asiento", seat(Sector.OVERSIGHT_BODY, 1))))
			.startsWith("La lista de asistencia ya se cerró");
	}

	@Test
	void who_comes_late_speaks_from_when_the_secretary_notes_it() {
		open();
		var late = person(Sector.CIVIL_SOCIETY, 2);
		assertThat(late.page()).doesNotContain("¿Qué dice tu asiento del texto?");
		sit(Sector.CIVIL_SOCIETY, 2);
		secretary.confirm(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false));
		late.say(Stance.FOR);

		assertThat(record.present(session.id())).extracting(seat -> seat.organisation()).contains("Colectivo 2");
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Colectivo 2 FOR");
	}

	@Test
	void a_place_has_one_voice_its_titulars_or_the_alternates() {
		var alternate = new LivePerson(port, stl.account(secretariat, Role.GOBIERNO, "suplencia", "Dependencia 1"), session);
		alternate.sit(stl.seat(secretariat, Sector.GOVERNMENT, 1, true));
		secretary.confirm(stl.seat(secretariat, Sector.GOVERNMENT, 1, true));
		open();
		var turn = alternate.turn();
		alternate.say(Stance.ABSTAIN);

		var titular = person(Sector.GOVERNMENT, 1);
		assertThat(titular.page()).contains("Por tu lugar ya se pronunció Dependencia 1 – Subdirección (suplente)");
		assertThat(titular.refused("posicion", LivePerson.position(turn, Stance.FOR)))
			.isEqualTo("Por este lugar ya se pronunció Dependencia 1 – Subdirección (suplente). Cada lugar tiene una sola voz, la de su "
					+ "titular o la de su suplente; la tuya no se registró.");
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Dependencia 1 ABSTAIN");
	}

	@Test
	void a_matter_without_agreement_is_postponed_with_its_reason() {
		open();
		for (int round = 1; round <= 2; round++) {
			say(Sector.GOVERNMENT, 1, Stance.AGAINST);
			say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
			say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
			close("Lo que se propone.");
			if (round == 1) {
				take();
			}
		}
		assertThat(secretary.refused("resolver", Map.of("resultado", "ADOPTED", "razon", "Porque sí."))).startsWith("Elige si el asunto");
		secretary.act("resolver", Map.of("resultado", "POSTPONED", "razon", "Falta el dictamen."));
		walk.runJobs();

		assertThat(item(0)).extracting(SessionItem::result, SessionItem::reason)
			.containsExactly(DecisionResult.POSTPONED, "Falta el dictamen.");
	}

	@Test
	void an_extraordinary_case_is_voted_by_the_unit_of_the_rules() {
		begin(Map.of(), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.GOVERNMENT, 2, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.page()).contains("Voto del sector, como va: se abstiene", "Voto del sector, como va: a favor", "Se cuenta: Un voto por sector");
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", "El plazo legal vence mañana."));
		walk.runJobs();

		assertThat(item(0)).extracting(SessionItem::result, SessionItem::method, SessionItem::reason)
			.containsExactly(DecisionResult.ADOPTED, DecisionMethod.MAJORITY, "El plazo legal vence mañana.");
		assertThat(deliberation.votes(item(0)).orElseThrow().values()).allSatisfy(vote -> assertThat(vote.all()).isEqualTo(1));
	}

	@Test
	void by_member_each_who_came_has_a_vote() {
		begin(Map.of("voteUnit", "MEMBER"), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.GOVERNMENT, 2, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.AGAINST);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", "El plazo legal vence mañana."));
		walk.runJobs();

		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
		assertThat(deliberation.votes(item(0)).orElseThrow().get(Sector.GOVERNMENT).inFavour()).isEqualTo(2);
	}

	@Test
	void nobody_is_made_present_by_a_browser_that_says_so() {
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.refused("confirmar", Map.of("asiento", seat(Sector.GOVERNMENT, 1), "presente", "si"))).startsWith("Solo quien lleva la secretaría");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.CIVIL_SOCIETY, 1)))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 2)))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", UUID.randomUUID().toString()))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", "x"))).startsWith("Falta algo");
		sit(Sector.GOVERNMENT, 1);
		var twin = new LivePerson(port, stl.account(secretariat, Role.GOBIERNO, "gemela", "Dependencia 1"), session);
		assertThat(twin.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 1)))).startsWith("Otra cuenta ya ocupa ese asiento");
		closeList();
		assertThat(record.present(session.id())).as("nobody was confirmed").isEmpty();
	}

	@Test
	void without_a_confirmed_seat_nobody_speaks() {
		open();
		var turn = person(Sector.GOVERNMENT, 1).turn();
		var facilitator = new LivePerson(port, stl.account(secretariat, Role.FACILITACION, "facilitacion", "Universidad"), session);
		var observer = new LivePerson(port, stl.account(secretariat, Role.OBSERVACION, "observacion", "Universidad"), session);

		assertThat(facilitator.page()).contains("No ocupa un asiento, así que no tiene voto").doesNotContain("name=\"posicion\"");
		for (var nobody : List.of(facilitator, observer)) {
			assertThat(nobody.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu cuenta no ocupa un asiento con voto");
			assertThat(nobody.refused("cerrar", Map.of("turno", turn, "texto", "x"))).startsWith("Solo quien lleva la secretaría");
		}
		assertThat(person(Sector.GOVERNMENT, 2).refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu asistencia no está confirmada");
		assertThat(secretary.refused("posicion", LivePerson.position(turn, Stance.FOR))).as("the secretary has no seat of its own").isNotEmpty();
		assertThat(stl.said(session)).isEmpty();
	}

	@Test
	void all_see_who_speaks_from_a_seat_of_another_organisation_and_only_once_it_was_confirmed() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		var stranger = new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session);
		stranger.sit(seat);
		assertThat(secretary.page()).contains("Es una cuenta de otra organización del mismo sector");
		open();
		var turn = person(Sector.GOVERNMENT, 1).turn();
		assertThat(stranger.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu asistencia no está confirmada");
		secretary.confirm(seat);
		stranger.say(Stance.FOR);

		assertThat(person(Sector.GOVERNMENT, 1).page()).contains("se pronuncia desde una cuenta de otra organización");
	}

	@Test
	void what_comes_after_the_closing_or_for_another_round_is_refused() {
		open();
		var first = person(Sector.GOVERNMENT, 1).turn();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close("Lo que se propone.");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", LivePerson.position(first, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		take();
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", LivePerson.position(first, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", Map.of("turno", person(Sector.GOVERNMENT, 1).turn(), "posicion", "FOR", "extraordinario", "si")))
			.startsWith("Este asunto no puede declararse caso extraordinario");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", Map.of("turno", person(Sector.GOVERNMENT, 1).turn(), "posicion", "AGAINST")))
			.startsWith("Escribe por qué se opone");
	}

	@Test
	void a_matter_is_closed_only_once_each_sector_has_spoken() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.FOR);

		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "x"))).startsWith("Falta que se pronuncie: Órgano garante, Sociedad civil");
		assertThat(secretary.page()).as("nothing was closed").contains("Cerrar la ronda");
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "  "))).startsWith("Escribe el texto como quedó");
		assertThat(item(0).rounds()).isZero();
		assertThat(person(Sector.GOVERNMENT, 1).page()).as("the places may still speak").contains("Cambiar mi posición");
	}

	@Test
	void whoever_has_no_part_in_the_territory_sees_nothing() {
		var other = stl.installed(1, Map.of());
		var stranger = new Visitor(port);
		stranger.logIn(stl.person(other, Sector.GOVERNMENT, 1), LiveStl.PASSWORD);

		assertThat(stranger.page(secretary.address()).statusCode()).isEqualTo(404);
		assertThat(stranger.page(secretary.address() + "/eventos").statusCode()).isEqualTo(404);
		assertThat(stranger.get(secretary.address() + "/eventos", "text/event-stream").statusCode()).isEqualTo(404);
		assertThat(stranger.post(secretary.address() + "/tomar", Map.of("_csrf", stranger.token("/login"))).statusCode()).isEqualTo(404);
		assertThat(secretary.visitor().page("/espacio/sesiones/no-es").statusCode()).isEqualTo(404);
	}

	/** The first of each sector came, were confirmed and have the first matter in hand. */
	private void open() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		confirm();
		closeList();
		take();
	}

	private void toTheVote() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		sit(Sector.GOVERNMENT, 2);
		secretary.confirm(stl.seat(secretariat, Sector.GOVERNMENT, 2, false));
		confirm();
		closeList();
		take();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close("Lo que se propone.");
		take();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			person(sector, 1).act("posicion", Map.of("turno", person(sector, 1).turn(), "posicion", "FOR", "extraordinario", "si"));
		}
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "Lo que se propone."))).startsWith("Después de una oposición");
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "texto", "Lo que se propone.", "razon", "El plazo legal vence mañana.", "mediador",
				"FACILITATOR", "mediacion", "Se ofreció un plazo más largo."));
		walk.runJobs();
		take();
	}

	private LivePerson person(Sector sector, int number) {
		return people.computeIfAbsent(sector + "" + number, name -> new LivePerson(port, stl.person(secretariat, sector, number), session));
	}

	private void sit(Sector sector, int number) {
		person(sector, number).sit(stl.seat(secretariat, sector, number, false));
	}

	private String seat(Sector sector, int number) {
		return stl.seat(secretariat, sector, number, false).id().toString();
	}

	/** Confirms the first of each sector who says to be here. */
	private void confirm() {
		for (var sector : Sector.values()) {
			if (people.containsKey(sector + "1")) {
				secretary.confirm(stl.seat(secretariat, sector, 1, false));
			}
		}
	}

	private void closeList() {
		secretary.act("lista", Map.of());
		walk.runJobs();
	}

	private void take() {
		secretary.act("tomar", Map.of());
	}

	private void say(Sector sector, int number, Stance stance) {
		person(sector, number).say(stance);
	}

	private void close(String text) {
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "texto", text, "mediador", "FACILITATOR"));
		walk.runJobs();
	}

	private SessionItem item(int place) {
		return deliberation.items(session.id()).get(place);
	}

	private PendingTask task(String element) {
		return pending.ofSecretariat(secretariat.id()).stream().filter(task -> task.element().equals(element)).findFirst().orElseThrow();
	}

}
