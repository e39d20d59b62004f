package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Chapter;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Starter;

/** Veracruz in its first exercise: chapters apart, each of organisations or academia and of the state [S3:343]. */
@ProductTest
class ChapterProcessTest {

	private static final String WHY = "La fuente no nombra al garante en los capítulos.";

	private static final String SECRETARY = "organo-garante";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Seats seats;

	@Autowired
	private Chapters chapters;

	@Autowired
	private Agenda agenda;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ActaCorrections corrections;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog exerciseLog;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TestClock clock;

	@Autowired
	private OpenChapterStart opening;

	private Secretariat veracruz;

	private LocalDate day;

	@BeforeEach
	void the_secretariat_of_veracruz() {
		veracruz = foundation.lay(RealComposition.of("Veracruz"), stl.territory());
		day = clock.today().minusDays(5);
	}

	@Test
	void the_form_offers_the_secretariat_to_the_garante_and_to_who_keeps_its_papers_and_says_so() throws IOException {
		for (var sector : Sector.values()) {
			var form = new Prefill();
			opening.prefill(new Starter("somebody", List.of(RoleGroups.of(sector.role(), veracruz.territoryCode()))), form);
			boolean may = sector == Sector.OVERSIGHT_BODY || sector == veracruz.rules().secretary();
			assertThat((List<?>) form.values().get("secretariats")).as("%s", sector).hasSize(may ? 1 : 0);
		}
		assertThat(Files.readString(Path.of("forms/open-chapter.form")))
			.contains("Solo aparecen los STL en los que puedes abrirlo: como su órgano garante o si tu sector lleva su secretaría.");
	}

	@Test
	void a_chapter_without_the_three_sectors_works_on_its_own_and_proposes_to_the_secretariat() {
		var room = open("Salud", List.of("Secretaría de Salud", "Consejo Ciudadano 100 por Veracruz"), List.of());
		meet("Abasto de medicinas", List.of("Secretaría de Salud", "Consejo Ciudadano 100 por Veracruz"), List.of(), "YES");

		assertThat(room).hasPassed("serviceTask_proposeChapterAct").isWaitingAt("userTask_recordChapterMeeting");
		assertThat(agenda.pending(veracruz.id())).extracting(Agenda.Pending::title).containsExactly("Propuesta del capítulo Salud: Abasto de medicinas");
		assertThat(chapter("Salud").acts()).extracting(Chapter.Act::effect).containsExactly(Chapter.Effect.PROPOSES);
	}

	@Test
	void an_assumed_garante_agrees_to_nothing_until_it_is_designated_and_then_the_agreement_binds() {
		var room = open("Obra pública", List.of("ORFIS", "CCE Veracruz"), List.of("IVAI"));
		assertThat(chapter("Obra pública").members()).filteredOn(Chapter.Member::assumed)
			.singleElement()
			.satisfies(one -> assertThat(one.assumption()).isEqualTo(WHY));
		meet("Padrón de obra", List.of("ORFIS", "CCE Veracruz", "IVAI"), List.of(), "YES");
		assertThat(chapter("Obra pública").acts().get(0).effect()).isEqualTo(Chapter.Effect.PROPOSES);

		meet("Datos de contratos", List.of("ORFIS", "CCE Veracruz", "IVAI"), List.of("IVAI"), "YES");
		sign("gobierno", "ORFIS");
		sign("organo-garante", "IVAI");
		sign("sociedad-civil", "CCE Veracruz");

		assertThat(room).hasPassed("serviceTask_settleChapterAct").isWaitingAt("userTask_recordChapterMeeting");
		assertThat(chapter("Obra pública").acts().get(0)).satisfies(act -> {
			assertThat(act.effect()).isEqualTo(Chapter.Effect.BINDS);
			assertThat(actas.ofSecretariat(veracruz.id(), Visibility.PUBLIC)).anyMatch(acta -> acta.documentId().equals(act.documentId())
					&& acta.chainId().equals(veracruz.id()) && acta.kind() == DocumentKind.CHAPTER_AGREEMENT);
			assertThat(corrections.correctable(veracruz.id())).anyMatch(acta -> acta.documentId().equals(act.documentId()));
		});
		assertThat(exerciseLog.of(exercises.findByTerritoryCodeOrderByCycleNumber(veracruz.territoryCode()).get(0).id()))
			.extracting(LogEntry::text)
			.contains("El capítulo Obra pública acordó con los tres sectores «Datos de contratos»: obliga al ejercicio.");
	}

	@Test
	void what_a_sector_does_not_sign_goes_to_the_secretariat() {
		open("Justicia", List.of("Fiscalía General del Estado", "CIMTRA Veracruz", "IVAI"), List.of());
		meet("Estadística abierta", List.of("Fiscalía General del Estado", "CIMTRA Veracruz", "IVAI"), List.of(), "YES");
		stl.answer(veracruz, "userTask_signChapterAct", "gobierno", StlWalk.refusal(day));
		sign("organo-garante", "IVAI");
		sign("sociedad-civil", "CIMTRA Veracruz");

		assertThat(chapter("Justicia").acts().get(0).effect()).isEqualTo(Chapter.Effect.PROPOSES);
		assertThat(agenda.pending(veracruz.id())).hasSize(1);
	}

	@Test
	void what_somebody_opposes_is_a_proposal_and_a_chapter_ends_with_a_reason() {
		var room = open("Educación", List.of("Universidad Veracruzana", "CIMTRA Veracruz", "IVAI"), List.of());
		meet("Presupuesto", List.of("Universidad Veracruzana", "CIMTRA Veracruz", "IVAI"), List.of(), "NO");
		assertThat(chapter("Educación").acts().get(0).effect()).isEqualTo(Chapter.Effect.PROPOSES);

		stl.answer(veracruz, "userTask_recordChapterMeeting", SECRETARY, Map.of("next", "CLOSE", "reason", "Terminó su trabajo.", "on", day.toString()));
		assertThat(room).isEnded().hasPassed("endEvent_chapterClosed");
		assertThat(chapter("Educación").closedOn()).isEqualTo(day);
	}

	@Test
	void a_chapter_counts_only_its_own_and_an_assumption_says_why() {
		var answer = opening("Ambiente", List.of("Ayuntamiento de Veracruz"), List.of("IVAI"));
		answer.remove("assumption");
		assertThat(walk.refusedStart(SECRETARY, veracruz.territoryCode(), ChapterProcess.KEY, answer)).isEqualTo("Escribe en qué se basa el supuesto.");
		open("Ambiente", List.of("Ayuntamiento de Veracruz"), List.of());
		assertThat(walk.refusedStart(SECRETARY, veracruz.territoryCode(), ChapterProcess.KEY, opening("ambiente", List.of("IVAI"), List.of())))
			.startsWith("Este STL ya tiene un capítulo abierto");
		assertThat(stl.refused(veracruz, "userTask_recordChapterMeeting", SECRETARY, meeting("Playas", List.of("ORFIS"), List.of(), "YES")))
			.startsWith("Elige quién asistió");
	}

	private ProcessInstance open(String name, List<String> members, List<String> assumed) {
		walk.start(SECRETARY, veracruz.territoryCode(), ChapterProcess.KEY, opening(name, members, assumed));
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(ChapterProcess.KEY)
			.processInstanceBusinessKey(veracruz.code())
			.singleResult();
	}

	private Map<String, Object> opening(String name, List<String> members, List<String> assumed) {
		return new HashMap<>(Map.of("territory", veracruz.territoryCode(), "name", name, "matter", "Trabaja por su cuenta y propone.", "members",
				ids(members), "assumed", ids(assumed), "assumption", WHY, "on", "2015-06-01"));
	}

	private void meet(String title, List<String> present, List<String> joining, String agreed) {
		stl.answer(veracruz, "userTask_recordChapterMeeting", SECRETARY, meeting(title, present, joining, agreed));
	}

	private Map<String, Object> meeting(String title, List<String> present, List<String> joining, String agreed) {
		return Map.of("next", "MEETING", "title", title, "text", "El capítulo acuerda publicar la información cada mes.", "present",
				ids(present), "joining", ids(joining), "agreed", agreed, "on", day.toString());
	}

	private void sign(String role, String organisation) {
		stl.answer(veracruz, "userTask_signChapterAct", role,
				Map.of("decision", "SIGN", "seat", ids(List.of(organisation)).get(0), "actedOn", day.toString()));
	}

	private List<String> ids(List<String> organisations) {
		var current = seats.current(veracruz.id());
		return new ArrayList<>(organisations.stream()
			.map(name -> current.stream().filter(seat -> name.equals(seat.organisation())).map(Seat::id).findFirst().orElseThrow().toString())
			.toList());
	}

	private Chapter chapter(String name) {
		return Stream.of(chapters.of(veracruz.id())).flatMap(List::stream).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
	}

}
