package org.tripartita.opencall.process;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;

/** What the convener, the sectors and the public do in an open call, as short sentences. */
public final class CallWalk {

	static final String CONVENER = "organo-garante";

	private final Parts with;

	private final Walk walk;

	private final TestClock clock;

	private final OpenCalls calls;

	private final CallReception reception;

	private final CallEvaluation evaluation;

	private final Exercise exercise;

	private final @Nullable CallPurpose purpose;

	private CallWalk(Parts with, Exercise exercise, @Nullable CallPurpose purpose) {
		this.with = with;
		this.walk = with.walk;
		this.clock = with.clock;
		this.calls = with.calls;
		this.reception = with.reception;
		this.evaluation = with.evaluation;
		this.exercise = exercise;
		this.purpose = purpose;
	}

	/** What a walk of a call works with. */
	@TestComponent
	public static class Parts {

		private final Walk walk;

		private final TestClock clock;

		private final OpenCalls calls;

		private final CallReception reception;

		private final CallEvaluation evaluation;

		Parts(Walk walk, TestClock clock, OpenCalls calls, CallReception reception, CallEvaluation evaluation) {
			this.walk = walk;
			this.clock = clock;
			this.calls = calls;
			this.reception = reception;
			this.evaluation = evaluation;
		}

		/** Walks the only call that runs in an exercise. */
		public CallWalk in(Exercise exercise) {
			return new CallWalk(this, exercise, null);
		}

	}

	/** The walk of one call among several that run at the same time. */
	public CallWalk of(CallPurpose one) {
		return new CallWalk(with, exercise, one);
	}

	public UUID callId() {
		var all = calls.ofExercise(exercise.id()).stream().filter(call -> purpose == null || call.purpose() == purpose).toList();
		return all.get(all.size() - 1).id();
	}

	/** A call with a place for each sector, published now. */
	public void publish(Map<String, Object> purposeFields) {
		answer("userTask_draftCall", CONVENER, draft(purposeFields));
	}

	/** The whole answer of whoever writes a call. */
	public Map<String, Object> draft(Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("held", "NO", "closesOn", clock.today().plusDays(20).toString(),
				"termReason", "El diálogo empieza pronto.", "bases", "El órgano garante convoca a integrar el espacio de diálogo.", "requirements",
				"Trayectoria de diálogo en la entidad.", "outreach", "Radio comunitaria y visitas a las regiones.",
				"privacyNotice", "Los datos de contacto solo se usan para esta convocatoria."));
		answer.putAll(more);
		return answer;
	}

	/** The fields of a call for seats: one place for each of the three, two criteria. */
	public static Map<String, Object> seats() {
		var fields = new HashMap<>(places());
		fields.put("criteria", criteria(60, 40));
		return fields;
	}

	public static Map<String, Object> mesas() {
		return places();
	}

	public static Map<String, Object> facilitator() {
		return Map.of("facilitatorProfile", "Académica o consultor imparcial.", "criteria", criteria(50, 50));
	}

	static List<Map<String, Object>> criteria(int first, int second) {
		return List.of(Map.of("name", "Reconocimiento", "weight", first), Map.of("name", "Diálogo", "weight", second));
	}

	private static Map<String, Object> places() {
		return Map.of("governmentPlaces", 1, "governmentProfile", "Dependencia con facultades.", "oversightBodyPlaces", 1,
				"oversightBodyProfile", "Comisionada o comisionado.", "civilSocietyPlaces", 1, "civilSocietyProfile",
				"Organización reconocida por sus pares.");
	}

	/** Somebody applies on the public page; each one a second after the other. */
	public Applied applies(@Nullable Sector sector, String organisation) {
		clock.advance(Duration.ofSeconds(1));
		return reception.apply(callId(), form(sector, organisation));
	}

	static ApplicationForm form(@Nullable Sector sector, String organisation) {
		return new ApplicationForm(UUID.randomUUID(), sector, organisation, "Coordinación general",
				"Trabajamos desde hace diez años en la entidad.", "contacto@example.org", true, true);
	}

	void everySectorApplies() {
		for (var sector : Sector.values()) {
			applies(sector, "Organización " + sector);
		}
	}

	/** The window passes and the timer fires. */
	public void windowPasses() {
		clock.moveTo(calls.find(callId()).orElseThrow().window().closesAt());
		walk.runJobs();
	}

	/** Everybody who is not judged yet is found eligible and gets these points, one less for each who came later. */
	public void judgeAll(int first) {
		int points = first;
		for (var candidate : evaluation.unjudged(callId())) {
			evaluation.judge(callId(), new Judgement(candidate.id(), true, null, new ArrayList<>(List.of(points, points))), account(CONVENER));
			points--;
		}
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode());
	}

	void findNobodyEligible() {
		evaluation.unjudged(callId())
			.forEach(one -> evaluation.judge(callId(), new Judgement(one.id(), false, "No acredita trayectoria.", List.of()), account(CONVENER)));
	}

	public void finishEvaluation() {
		answer("userTask_evaluateApplications", CONVENER, finished(clock.today()));
	}

	static Map<String, Object> finished(LocalDate on) {
		return Map.of("resultOn", on.toString(), "method", "Panel de tres cargos, uno por sector.", "equity",
				"Se alternó el orden por género.");
	}

	public void resolve(String remedy) {
		var answer = new HashMap<String, Object>(Map.of("remedy", remedy, "reason", "No hubo candidaturas suficientes."));
		if (remedy.equals("EXTEND")) {
			answer.put("closesOn", clock.today().plusDays(10).toString());
		}
		answer("userTask_resolveShortage", CONVENER, answer);
	}

	public void invite(String sector, String organisation) {
		answer("userTask_inviteCandidates", CONVENER, invitation(sector, organisation));
	}

	Map<String, Object> invitation(String sector, String organisation) {
		return Map.of("invited", List.of(row(sector, organisation, clock.today())), "consentOnFile", true);
	}

	static Map<String, Object> row(String sector, String organisation, LocalDate on) {
		return Map.of("sector", sector, "organisation", organisation, "position", "Dirección", "motivation",
				"Cumple los requisitos publicados.", "on", on.toString());
	}

	/** Everybody who is called takes the place. */
	public void allAccept() {
		while (walk.find(exercise.id(), "userTask_designateSeat", CONVENER).isPresent()) {
			answer("userTask_designateSeat", CONVENER, accepting());
		}
	}

	Map<String, Object> accepting() {
		return Map.of("decision", "ACCEPT", "position", "Dirección general", "alternate", "Subdirección", "actedOn",
				clock.today().toString());
	}

	public void oneDeclines() {
		answer("userTask_designateSeat", CONVENER, Map.of("decision", "DECLINE", "reason", "Cambió de encargo.", "actedOn",
				clock.today().toString()));
	}

	public void sectorSays(Sector sector, boolean accepts) {
		var answer = new HashMap<String, Object>(Map.of("decision", accepts ? "ACCEPT" : "REJECT", "actedOn",
				clock.today().toString()));
		if (!accepts) {
			answer.put("reason", "Trabaja en una institución integrante.");
		}
		answer("userTask_acceptFacilitator", sector.role(), answer);
	}

	public void threeAccept() {
		for (var sector : Sector.values()) {
			sectorSays(sector, true);
		}
	}

	public void answer(String element, String role, Map<String, Object> answer) {
		if (purpose == null) {
			walk.answer(exercise.id(), element, role, answer);
		}
		else {
			walk.answer(exercise.id(), element, role, RoomVariables.PURPOSE, purpose.name(), answer);
		}
	}

	String refused(String element, Map<String, Object> answer) {
		return walk.refused(exercise.id(), element, CONVENER, answer);
	}

	List<String> waiting() {
		return walk.waiting(exercise.id());
	}

}
