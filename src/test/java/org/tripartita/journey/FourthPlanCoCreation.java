package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallSummary;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.secretariat.process.StlWalk;

/** How the fourth plan came about, from the new committee to the plan that was delivered. */
@TestComponent
class FourthPlanCoCreation {

	private static final int PROACTIVE = 7;

	private final StlWalk stl;

	private final OpenCalls calls;

	private final CallEvaluation evaluation;

	private final Consultations consultations;

	private final Categories categories;

	private final Topics topics;

	private final ProblemTrees trees;

	private final TreeDrawing drawing;

	private final SessionActs session;

	FourthPlanCoCreation(StlWalk stl, OpenCalls calls, CallEvaluation evaluation, Consultations consultations,
			Categories categories, Topics topics, ProblemTrees trees, TreeDrawing drawing, SessionActs session) {
		this.stl = stl;
		this.calls = calls;
		this.evaluation = evaluation;
		this.consultations = consultations;
		this.categories = categories;
		this.topics = topics;
		this.trees = trees;
		this.drawing = drawing;
		this.session = session;
	}

	void theThreeSectorsJoin(Course course) {
		course.convener("userTask_draftDeclaration", "declaration");
		course.sectors("userTask_signDeclaration", "declaration signed");
	}

	/** The Comité Coordinador, in place of the STT since March 2019. */
	void theCommitteeIsInstalled(Course course) {
		course.timePassesTo(LocalDate.of(2019, 3, 12));
		course.about(CallPurpose.SECRETARIAT_SEATS, "userTask_draftCall", "seats call");
		hold(course, CallPurpose.SECRETARIAT_SEATS, "seats received");
		course.convener("userTask_designateSeat", "accepted");
		course.timePassesTo(LocalDate.of(2019, 3, 20));
		stl.accredit(course.exercise(), Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), course.today());
		course.convener("userTask_proposeRules", StlWalk.rules(course.today()));
		course.convener("userTask_attendInstallation", stl.attendance(course.exercise(), course.today(), Sector.values()));
		for (var sector : Sector.values()) {
			course.answer("userTask_signInstallation", sector.role(),
					stl.signature(stl.of(course.exercise()).id(), sector, course.today()));
		}
	}

	/** 1 500 people name problems; the six topics of the plan are theirs. */
	void peopleChooseSixTopics(Course course) {
		course.convener("userTask_publishTimeline", "timeline");
		course.timePassesTo(LocalDate.of(2019, 6, 20));
		course.convener("userTask_designConsultation", "consultation");
		course.convener("userTask_recordHeldConsultation", "consultation held");
		course.convener("userTask_systematiseContributions", Map.of("categories", course.texts("topics").stream()
			.map(name -> Map.of("name", name, "contributions", 250, "summary", "Problemas que las personas señalaron."))
			.toList()));
		course.convener("userTask_proposeTopics", Map.of("topics", course.texts("topics").stream()
			.map(name -> Map.of("name", name, "chosen", "YES", "description", "Lo que las personas señalaron.", "reason",
					"Está entre los seis temas más votados."))
			.toList()));
		course.sectors("userTask_acceptTopics", "topics accepted");
		var consultation = consultations.ofExercise(course.id()).get(0);
		course.convener("userTask_respondToCategories", Map.of("respondedOn", course.today().toString(), "responses",
				categories.of(consultation.id())
					.stream()
					.map(category -> Map.of("category", category.id().toString(), "disposition", "ACCEPTED", "reason",
							"Es uno de los temas del plan."))
					.toList()));
		assertThat(consultation.retrospective()).isTrue();
		assertThat(topics.chosen(course.id())).extracting(Topic::name).containsExactlyInAnyOrderElementsOf(course.texts("topics"));
	}

	/** Awareness, and the two calls that plan the work. */
	void theWorkIsPlanned(Course course) {
		course.timePassesTo(LocalDate.of(2019, 7, 5));
		course.convener("userTask_planWorkshop", "workshop");
		course.convener("userTask_recordWorkshop", "workshop held");
		course.about(CallPurpose.MESAS, "userTask_draftCall", "mesas call");
		course.about(CallPurpose.MESAS, "userTask_captureReceived", "mesas received");
		course.about(CallPurpose.FACILITATOR, "userTask_draftCall", "facilitator call");
		hold(course, CallPurpose.FACILITATOR, "facilitator received");
		course.sectors("userTask_acceptFacilitator", "facilitator accepted");
		course.convener("userTask_designateSeat", "accepted");
	}

	/** A tree and a table for each topic; each table drafts one commitment. */
	void sixTablesDraftSixCommitments(Course course) {
		course.timePassesTo(LocalDate.of(2019, 7, 12));
		for (var topic : topics.chosen(course.id())) {
			draw(topic);
			course.about(topic.id(), "userTask_buildTree", course.convenerRole(), "tree validated");
			sectorsAgree(course, topic, "userTask_agreeTree");
		}
		course.timePassesTo(LocalDate.of(2019, 8, 1));
		for (var topic : topics.chosen(course.id())) {
			course.about(topic.id(), "userTask_installMesa", course.convenerRole(), "table");
			var draft = course.said("commitment");
			draft.put("name", name(topic));
			course.about(topic.id(), "userTask_draftCommitment", course.convenerRole(), draft);
			sectorsAgree(course, topic, "userTask_agreeMesa");
		}
	}

	/** The committee adopts the six, the government adds seven on its own, the three endorse the plan (G-22). */
	void thePlanIsEndorsed(Course course) {
		var names = topics.chosen(course.id()).stream().map(FourthPlanCoCreation::name).toList();
		session.convene(course, "ORDINARY", names.toArray(String[]::new));
		session.attend(course, Sector.values());
		names.forEach(name -> session.agree(course, course.said("commitment").get("commitmentText").toString()));
		session.sign(course);
		names.forEach(name -> course.answer("userTask_acceptCommitment", "gobierno", "taken on"));
		course.timePassesTo(LocalDate.of(2019, 8, 28));
		var plan = course.said("plan");
		plan.put("proactive", IntStream.rangeClosed(1, PROACTIVE).mapToObj(number -> proactive(course, number)).toList());
		course.convener("userTask_draftPlan", plan);
		course.sectors("userTask_endorsePlan", "endorsed");
	}

	private static Map<String, Object> proactive(Course course, int number) {
		var row = course.said("proactive");
		row.put("name", "Compromiso proactivo " + number);
		return row;
	}

	private void hold(Course course, CallPurpose purpose, String received) {
		course.about(purpose, "userTask_captureReceived", received);
		var call = calls.ofExercise(course.id()).stream().filter(one -> one.purpose() == purpose).map(CallSummary::id).findFirst().orElseThrow();
		evaluation.unjudged(call)
			.forEach(one -> evaluation.judge(call, new Judgement(one.id(), true, null, new ArrayList<>(Collections.nCopies(2, 9))), course.convenerRole()));
		course.about(purpose, "userTask_evaluateApplications", "evaluated");
	}

	private static void sectorsAgree(Course course, Topic topic, String element) {
		for (var sector : Sector.values()) {
			course.about(topic.id(), element, sector.role(), "agreed");
		}
	}

	private void draw(Topic topic) {
		var central = add(topic.id(), NodeKind.CENTRAL, null, "Las personas no pueden exigir resultados");
		var first = add(topic.id(), NodeKind.CAUSE, central, "La información está dispersa");
		add(topic.id(), NodeKind.CAUSE, first, "Cada oficina guarda la suya");
		add(topic.id(), NodeKind.EFFECT, central, "Los programas no se corrigen");
		assertThat(drawing.choose(topic.id(), first, "Dependencia federal", "Es la de mayor efecto.", "gobierno.fed"))
			.isEqualTo(Ruling.DONE);
		add(topic.id(), NodeKind.SOLUTION, first, "La información está junta y abierta");
	}

	private UUID add(UUID topic, NodeKind kind, @Nullable UUID parent, String text) {
		assertThat(drawing.add(topic, kind, parent, text, "gobierno.fed")).isEqualTo(Ruling.DONE);
		return trees.get(topic).of(kind).stream().filter(node -> node.text().equals(text)).findFirst().orElseThrow().id();
	}

	private static String name(Topic topic) {
		return "Compromiso sobre " + topic.name().toLowerCase();
	}

}
