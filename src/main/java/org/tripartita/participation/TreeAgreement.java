package org.tripartita.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.participation.ProblemTree.Judgement;
import org.tripartita.participation.ProblemTree.State;
import org.tripartita.participation.SectorOpinions.Subject;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What happens to the tree of a topic as a whole: opened, put before the sectors, agreed and sealed, or parked. */
@Service
@Transactional
public class TreeAgreement {

	private final ProblemTrees trees;

	private final Topics topics;

	private final Consultations consultations;

	private final Exercises exercises;

	private final SectorOpinions opinions;

	private final ActaRegister actas;

	private final ExerciseLog log;

	private final CurrentStep step;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TreeAgreement(ProblemTrees trees, Topics topics, Consultations consultations, Exercises exercises,
			SectorOpinions opinions, ActaRegister actas, ExerciseLog log, CurrentStep step, Texts texts,
			ApplicationEventPublisher events, Clock clock) {
		this.trees = trees;
		this.topics = topics;
		this.consultations = consultations;
		this.exercises = exercises;
		this.opinions = opinions;
		this.actas = actas;
		this.log = log;
		this.step = step;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/** Opens the tree of a topic, or opens it again after an objection. */
	public void open(UUID topicId) {
		if (trees.ofTopic(topicId).isEmpty()) {
			trees.open(topicId, clock.instant());
		}
		else {
			trees.reopen(topicId);
		}
	}

	/** Puts the tree before the three sectors; from here on it stands still. */
	public Ruling validate(UUID topicId, LocalDate on) {
		trees.lock(topicId);
		if (trees.get(topicId).judge() instanceof Judgement.Incomplete incomplete) {
			return incomplete.gaps().get(0);
		}
		var fault = judge(topicId, on);
		if (fault instanceof Ruling.Done) {
			trees.move(topicId, State.VALIDATED, on);
		}
		return fault;
	}

	/** Puts the topic aside because no authority is competent or willing; the reason is public (E6b). */
	public Ruling park(UUID topicId, String reason, LocalDate on) {
		var fault = judge(topicId, on);
		if (fault instanceof Ruling.Refused) {
			return fault;
		}
		var topic = topics.get(topicId);
		if (topics.lastOpen(topic.exerciseId())) {
			return Ruling.refused("topic.last");
		}
		trees.move(topicId, State.PARKED, on);
		topics.park(topicId, reason, on);
		log.add(topic.exerciseId(), step.of(topic.exerciseId()), on, null, "tree.log.parked", topic.name(), reason);
		events.publishEvent(new TopicParked(topic.exerciseId(), topicId));
		return Ruling.DONE;
	}

	/** Notes what a sector says to the tree; an objection and its reason are public. */
	public Ruling note(UUID topicId, SectorOpinion opinion, String recordedBy) {
		var tree = trees.get(topicId);
		if (opinion.actedOn().isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		if (tree.validatedOn() != null && opinion.actedOn().isBefore(tree.validatedOn())) {
			return Ruling.refused("tree.act-before-validation", SpokenDay.of(tree.validatedOn()));
		}
		opinions.add(Subject.TREE, topicId, tree.round(), opinion, recordedBy);
		if (!opinion.agreed()) {
			var topic = topics.get(topicId);
			log.add(topic.exerciseId(), step.of(topic.exerciseId()), opinion.actedOn(), null, "tree.log.objected",
					texts.of("sector." + opinion.sector()), topic.name(), String.valueOf(opinion.reason()));
		}
		return Ruling.DONE;
	}

	/** True where each of the three sectors agreed on the tree as it lies before them. */
	@Transactional(readOnly = true)
	public boolean agreed(UUID topicId) {
		return SectorOpinions.unanimous(opinions.of(Subject.TREE, topicId, trees.get(topicId).round()));
	}

	/** What the sectors said when the tree was last put before them and came back. */
	@Transactional(readOnly = true)
	public List<SectorOpinion> earlierOpinions(UUID topicId) {
		return opinions.of(Subject.TREE, topicId, trees.get(topicId).round() - 1);
	}

	/** Seals and publishes the tree that the three agreed on. */
	public void publish(UUID topicId) {
		var topic = topics.get(topicId);
		var tree = trees.get(topicId);
		var last = opinions.of(Subject.TREE, topicId, tree.round()).stream().map(SectorOpinion::actedOn).max(LocalDate::compareTo);
		var acta = actas.seal(acta(topic, tree, last.orElseThrow()));
		trees.seal(topicId, acta.documentId());
		log.add(topic.exerciseId(), step.of(topic.exerciseId()), last.get(), acta.documentId(), "tree.log.agreed", topic.name());
		events.publishEvent(new TreeAgreed(topic.exerciseId(), topicId, acta.documentId()));
	}

	private ActaDraft acta(Topic topic, ProblemTree tree, LocalDate on) {
		var filing = Filing.of(DocumentKind.TREE, Visibility.PUBLIC, texts.of("tree.acta.title", topic.name()), on)
			.inExercise(topic.exerciseId())
			.inSecretariat(consultations.get(topic.consultationId()).secretariatId());
		return ActaDraft.of(filing)
			.section(texts.of("tree.acta.central"), tree.central().orElseThrow().text())
			.section(texts.of("tree.acta.causes"), tree.of(NodeKind.CAUSE).stream().map(TreeNode::text).toList())
			.section(texts.of("tree.acta.effects"), tree.of(NodeKind.EFFECT).stream().map(TreeNode::text).toList())
			.section(texts.of("tree.acta.chosen"), tree.chosenCauses()
				.stream()
				.map(cause -> texts.of("tree.acta.chosen-cause", cause.text(), String.valueOf(cause.reason()),
						String.valueOf(cause.authority()), solutions(tree, cause)))
				.toList())
			.data("topic", topic.id())
			.data("nodes", tree.nodes())
			.build();
	}

	private static String solutions(ProblemTree tree, TreeNode cause) {
		return String.join("; ", tree.of(NodeKind.SOLUTION, cause.id()).stream().map(TreeNode::text).toList());
	}

	private Ruling judge(UUID topicId, LocalDate on) {
		if (on.isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		var opened = exercises.get(topics.get(topicId).exerciseId()).openedOn();
		return on.isBefore(opened) ? Ruling.refused("tree.act-before-exercise") : Ruling.DONE;
	}

}
