package org.tripartita.benchmark;

import static org.tripartita.benchmark.Course.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.participation.TreeNode;

/** What people answer from the declaratoria to the tables of co-creation, by the id of the task. */
final class Answers {

	/** One kind of answer. */
	interface Content {

		Map<String, Object> of(Opened task);

	}

	private static final String TEXT = "Los tres sectores lo acordaron en público y quedó por escrito para quien quiera leerlo.";

	private static final List<String> SECTORS = List.of("gobierno", "organo-garante", "sociedad-civil");

	private static final List<String> TOPICS = List.of("Agua potable", "Transporte público");

	private final Map<String, Content> contents = new HashMap<>();

	private final CallEvaluation evaluation;

	private final TreeDrawing drawing;

	private final ProblemTrees trees;

	Answers(CallEvaluation evaluation, TreeDrawing drawing, ProblemTrees trees, AnswersOfThePlan plan) {
		this.evaluation = evaluation;
		this.drawing = drawing;
		this.trees = trees;
		declarationAndWorkshops();
		calls();
		installation();
		consultation();
		treesAndTables();
		contents.putAll(plan.contents());
	}

	Map<String, Object> to(Opened task) {
		var content = contents.get(task.task().element());
		if (content == null) {
			throw new IllegalStateException("No answer is known to " + task.task());
		}
		return content.of(task);
	}

	private void declarationAndWorkshops() {
		contents.put("userTask_draftDeclaration", task -> Map.of("text", TEXT, "place", "Sala de plenos"));
		contents.put("userTask_signDeclaration", task -> Map.of("decision", "SIGN", "organisation", "Institución", "position", "Titular",
				"powers", "Ley orgánica", "actedOn", day(10)));
		contents.put("userTask_planWorkshop", task -> Map.of("title", "Qué es gobierno abierto", "audience", List.of("GOVERNMENT", "PUBLIC"),
				"place", "Casa de la cultura", "plannedOn", workshop(task), "contents", true));
		contents.put("userTask_recordWorkshop", task -> Map.of("heldOn", workshop(task), "government", 12, "oversightBody", 6,
				"civilSociety", 20, "others", 4, "evaluation", TEXT));
	}

	private static String workshop(Opened task) {
		return day("BEFORE_MESAS".equals(task.purpose()) ? 165 : 20);
	}

	private void calls() {
		contents.put("userTask_draftCall", Answers::bases);
		contents.put("userTask_captureReceived", task -> Map.of("applications", applications(task), "consentOnFile", true));
		contents.put("userTask_evaluateApplications", task -> {
			judge(task.id("callId"));
			return Map.of("resultOn", day(50), "method", TEXT, "equity", "Se alternó el género en cada lista.");
		});
		contents.put("userTask_acceptFacilitator", task -> Map.of("decision", "ACCEPT", "actedOn", day(55)));
		contents.put("userTask_designateSeat", task -> Map.of("decision", "ACCEPT", "position", "Dirección", "actedOn", day(55)));
	}

	private static Map<String, Object> bases(Opened task) {
		int first = "MESAS".equals(task.purpose()) ? 140 : 25;
		var answer = new HashMap<String, Object>(Map.of("held", "YES", "publishedOn", day(first), "closedOn", day(first + 20), "bases",
				TEXT, "requirements", TEXT, "outreach", TEXT, "privacyNotice", TEXT));
		if ("FACILITATOR".equals(task.purpose())) {
			answer.put("facilitatorProfile", "Persona imparcial");
		}
		else {
			for (var sector : List.of("government", "oversightBody", "civilSociety")) {
				answer.put(sector + "Places", 1);
				answer.put(sector + "Profile", "Institución con facultades");
			}
		}
		if (!"MESAS".equals(task.purpose())) {
			answer.put("criteria", List.of(Map.of("name", "Trayectoria", "weight", 60), Map.of("name", "Diálogo", "weight", 40)));
		}
		return answer;
	}

	private static List<Map<String, Object>> applications(Opened task) {
		int first = "MESAS".equals(task.purpose()) ? 140 : 25;
		var sectors = "FACILITATOR".equals(task.purpose()) ? List.of("facilitacion") : SECTORS;
		return sectors.stream()
			.map(sector -> Map.<String, Object>of("sector", sector, "organisation", "Organización de " + sector, "position", "Dirección",
					"motivation", TEXT, "on", day(first + 5)))
			.toList();
	}

	/** The sheet of points is a page of the workspace. */
	private void judge(UUID call) {
		for (var candidate : evaluation.unjudged(call)) {
			evaluation.judge(call, new Judgement(candidate.id(), true, null, new ArrayList<>(Collections.nCopies(2, 8))), "organo-garante");
		}
	}

	private void installation() {
		contents.put("userTask_accreditRepresentatives", task -> Map.of("representatives", List.of(seat("Titular", "TITULAR"),
				seat("Subdirección", "ALTERNATE")), "designatedOn", day(60), "departureReason", TEXT));
		contents.put("userTask_proposeRules", task -> Map.of("voteUnit", "SECTOR", "majority", "TWO_THIRDS", "noticeDaysOrdinary", 5,
				"noticeDaysExtraordinary", 2, "sessionPeriodDays", 90, "presider", "organo-garante", "secretary", "organo-garante", "task",
				TEXT, "citedFor", day(70)));
		contents.put("userTask_attendInstallation", task -> {
			var answer = AnswersOfThePlan.everybody(task.shown());
			answer.putAll(Map.of("heldOn", day(70), "place", "Palacio de gobierno"));
			return answer;
		});
		contents.put("userTask_signInstallation", task -> Map.of("decision", "SIGN", "seat", task.offered("seats").get(0), "actedOn", day(70)));
	}

	private static Map<String, Object> seat(String position, String part) {
		return Map.of("organisation", "Institución", "position", position, "powers", "Carta de designación", "part", part);
	}

	private void consultation() {
		contents.put("userTask_designConsultation", task -> Map.of("mode", "HELD", "title", "¿Qué problemas hay que resolver?", "purpose",
				TEXT, "questions", List.of(Map.of("text", "¿Qué problema vives?", "kind", "OPEN")), "channels", List.of("PAPER", "ASSEMBLY"),
				"excludedGroups", TEXT, "priorInformation", TEXT, "dissemination", TEXT, "languages", "español", "target", 100));
		contents.put("userTask_recordHeldConsultation", task -> Map.of("openedOn", day(80), "closedOn", day(110), "totals",
				List.of(Map.of("channel", "PAPER", "contributions", 120), Map.of("channel", "ASSEMBLY", "contributions", 80)), "source", TEXT));
		contents.put("userTask_systematiseContributions", task -> Map.of("categories",
				TOPICS.stream().map(name -> Map.of("name", name, "contributions", 100, "summary", TEXT)).toList()));
		contents.put("userTask_proposeTopics", task -> Map.of("topics", TOPICS.stream()
			.map(name -> Map.of("name", name, "chosen", "YES", "description", TEXT, "reason", TEXT))
			.toList()));
		contents.put("userTask_acceptTopics", task -> Map.of("decision", "ACCEPT", "actedOn", day(120)));
		contents.put("userTask_respondToCategories", task -> Map.of("respondedOn", day(125), "responses", task.offered("categoryOptions")
			.stream()
			.map(category -> Map.of("category", category, "disposition", "ACCEPTED", "reason", TEXT))
			.toList()));
	}

	private void treesAndTables() {
		contents.put("userTask_buildTree", task -> {
			draw(task.id("topicId"), task.person());
			return Map.of("decision", "VALIDATE", "actedOn", day(130));
		});
		contents.put("userTask_agreeTree", task -> Map.of("decision", "AGREE", "actedOn", day(135)));
		contents.put("userTask_installMesa", task -> Map.of("installedOn", day(170), "place", "Casa de la cultura", "rapporteur",
				"Universidad estatal", "participants", List.of(participant("GOVERNMENT"), participant("OVERSIGHT_BODY"), participant("CIVIL_SOCIETY"))));
		contents.put("userTask_draftCommitment", task -> draft("Compromiso sobre " + Objects.requireNonNullElse(task.shown().get("topicName"), "agua")));
		contents.put("userTask_agreeMesa", task -> Map.of("decision", "AGREE", "actedOn", day(180)));
	}

	/** The tree is drawn on a page of the workspace. */
	private void draw(UUID topic, String by) {
		var central = add(topic, NodeKind.CENTRAL, null, "El servicio no llega a las colonias del norte", by);
		for (int number = 1; number <= 2; number++) {
			add(topic, NodeKind.EFFECT, central, "Efecto en las familias, número " + number, by);
			var cause = add(topic, NodeKind.CAUSE, central, "Causa que se puede atender, número " + number, by);
			if (number == 1) {
				drawing.choose(topic, cause, "Organismo operador", TEXT, by);
				add(topic, NodeKind.SOLUTION, cause, "Publicar el calendario y vigilar que se cumpla", by);
			}
		}
	}

	private UUID add(UUID topic, NodeKind kind, @org.jspecify.annotations.Nullable UUID parent, String text, String by) {
		drawing.add(topic, kind, parent, text, by);
		return trees.get(topic).of(kind).stream().filter(node -> node.text().equals(text)).map(TreeNode::id).findFirst().orElseThrow();
	}

	private static Map<String, Object> participant(String sector) {
		return Map.of("sector", sector, "organisation", "Organización de la mesa", "role", "DECISION_MAKER");
	}

	private static Map<String, Object> draft(String name) {
		var answer = new HashMap<String, Object>(Map.of("tableDecision", "DRAFT_AND_FINISH", "name", name, "publicProblem", TEXT,
				"commitmentText", TEXT, "howItSolves", TEXT, "axes", List.of("TRANSPARENCY"), "leadAgency", "Organismo operador",
				"leadAgencyAccepts", "YES", "startDate", day(230), "endDate", day(580)));
		answer.putAll(Map.of("beneficiaries", "Familias del norte", "indicator", "Colonias con servicio el día anunciado", "baseline",
				"20 de cada 100", "target", "60 de cada 100", "milestones", List.of(milestone("Primer tablero público", 400),
						milestone("Segundo tablero público", 570))));
		return answer;
	}

	private static Map<String, Object> milestone(String name, int day) {
		return Map.of("name", name, "endDate", day(day), "responsible", "Organismo operador", "meansOfVerification", "Dirección del tablero");
	}

}
