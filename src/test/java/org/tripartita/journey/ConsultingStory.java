package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.identity.Sector;
import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Category;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.SocialSector;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.record.DocumentKind;

/** Steps 5 and 6 by their exceptional paths: too few answers, topics and a tree that sectors object to, a parked topic. */
@TestComponent
class ConsultingStory {

	private final Consultations consultations;

	private final ContributionBox box;

	private final Categories categories;

	private final Topics topics;

	private final ProblemTrees trees;

	private final TreeDrawing drawing;

	ConsultingStory(Consultations consultations, ContributionBox box, Categories categories, Topics topics,
			ProblemTrees trees, TreeDrawing drawing) {
		this.consultations = consultations;
		this.box = box;
		this.categories = categories;
		this.topics = topics;
		this.trees = trees;
		this.drawing = drawing;
	}

	/** Two answers of fifty: the window is extended once, then the limitation is public (E5a). */
	void tooFewAnswer(Course course) {
		course.convener("userTask_designConsultation", "consultation");
		course.convener("userTask_scheduleConsultation", "consultation window");
		assertThat(box.receive(consultation(course).id(), new Contribution(Channel.ONLINE, Map.of(),
				"El agua no llega a la colonia desde hace meses.", "Costa", SocialSector.INDIVIDUAL, AgeBand.FROM_18_TO_29)))
			.isInstanceOf(Received.Taken.class);
		windowPasses(course);
		course.convener("userTask_decideOnParticipation", "consultation extended");
		course.convener("userTask_captureAnswers", "paper answer");
		windowPasses(course);
		course.convener("userTask_decideOnParticipation", "consultation continued");

		assertThat(consultation(course).limitation()).isEqualTo("Los resultados no representan al sur del estado.");
		course.publicLogSays("La consulta se amplió hasta el", "Motivo: Participaron pocas personas.",
				"Se continúa con 2 aportaciones de una meta de 50. Limitación: Los resultados no representan al sur del estado.");
	}

	/** A sector objects to the topics; they are proposed anew, and every category gets its answer (G-20). */
	void theTopicsAreObjectedTo(Course course) {
		course.convener("userTask_systematiseContributions", "categories");
		course.convener("userTask_proposeTopics", "topics");
		course.sectors("userTask_acceptTopics", Sector.CIVIL_SOCIETY, "topics objected", "topics accepted");
		course.publicLogSays("Sociedad civil objetó los temas propuestos. Motivo: Falta decir qué regiones abarca cada tema.");
		course.convener("userTask_proposeTopics", "topics");
		course.sectors("userTask_acceptTopics", "topics accepted");
		course.convener("userTask_respondToCategories", Map.of("respondedOn", course.today().toString(), "responses",
				categories.of(consultation(course).id())
					.stream()
					.map(category -> Map.of("category", category.id().toString(), "disposition", "PARTIAL", "reason",
							"Se trabajará en una de las mesas."))
					.toList()));

		assertThat(categories.of(consultation(course).id())).hasSize(2).allMatch(Category::answered);
		assertThat(topics.chosen(course.id())).extracting(Topic::name).containsExactly("Agua potable", "Medicinas");
		course.actas(DocumentKind.CONSULTATION_REPORT, 1);
		course.state(ExerciseState.DIAGNOSING);
		course.currentSteps(6, 12);
	}

	/** One topic has no competent authority; the tree of the other is objected to, mended and agreed (E6a, E6b). */
	void aTopicIsParkedAndATreeIsMended(Course course) {
		course.about(topic(course, "Medicinas"), "userTask_buildTree", course.convenerRole(), "topic parked");
		course.publicLogSays("El tema «Medicinas» se apartó porque ninguna autoridad es competente. "
				+ "Motivo: Le corresponde solo a la federación.");
		var water = topic(course, "Agua potable");
		var central = draw(water);
		course.convener("userTask_buildTree", "tree validated");
		course.sectors("userTask_agreeTree", Sector.GOVERNMENT, "tree objected", "tree agreed");
		course.publicLogSays("Gobierno objetó el árbol del tema «Agua potable». Motivo: Falta una causa que señalaron las colonias.");
		add(water, NodeKind.CAUSE, central, "Nadie revisa las válvulas de noche");
		course.convener("userTask_buildTree", "tree validated");
		course.sectors("userTask_agreeTree", "tree agreed");

		assertThat(trees.get(water).state()).isEqualTo(ProblemTree.State.AGREED);
		course.publicLogSays("Los tres sectores acordaron el árbol de problemas y de soluciones del tema «Agua potable».");
		course.actas(DocumentKind.TREE, 1);
		course.stepsDone(5, 6);
	}

	/** The topic of that name. */
	UUID topic(Course course, String name) {
		return topics.chosen(course.id()).stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow().id();
	}

	private UUID draw(UUID topic) {
		var central = add(topic, NodeKind.CENTRAL, null, "El agua no llega a las colonias del norte");
		var first = add(topic, NodeKind.CAUSE, central, "Las tuberías pierden la mitad del agua");
		add(topic, NodeKind.CAUSE, first, "La red tiene cincuenta años");
		add(topic, NodeKind.EFFECT, central, "Las familias pagan pipas");
		assertThat(drawing.choose(topic, first, "Organismo de Agua", "Es la de mayor efecto.", "facilitacion.yuc"))
			.isEqualTo(Ruling.DONE);
		add(topic, NodeKind.SOLUTION, first, "Las tuberías conservan el agua");
		return central;
	}

	private UUID add(UUID topic, NodeKind kind, @Nullable UUID parent, String text) {
		assertThat(drawing.add(topic, kind, parent, text, "facilitacion.yuc")).isEqualTo(Ruling.DONE);
		return trees.get(topic).of(kind).stream().filter(node -> node.text().equals(text)).findFirst().orElseThrow().id();
	}

	private Consultation consultation(Course course) {
		return consultations.ofExercise(course.id()).get(0);
	}

	private void windowPasses(Course course) {
		course.timePassesTo(consultation(course).closesAt());
	}

}
