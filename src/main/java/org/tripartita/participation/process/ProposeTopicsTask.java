package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Categories;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Systematisation.ProposedTopic;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The convener proposes which topics the exercise works on and which not, each with its reason (R5.6, G-17). */
@Component
class ProposeTopicsTask implements UserTaskHandler {

	private final Systematisation systematisation;

	private final Consultations consultations;

	private final Categories categories;

	private final Topics topics;

	private final Texts texts;

	ProposeTopicsTask(Systematisation systematisation, Consultations consultations, Categories categories,
			Topics topics, Texts texts) {
		this.systematisation = systematisation;
		this.consultations = consultations;
		this.categories = categories;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var id = task.value(CONSULTATION_ID);
		form.text("consultationTitle", consultations.get(id).title())
			.rows("categories", CategoryRows.of(categories.of(id)))
			.rows("objections", Objections.of(systematisation.latestOpinions(id), texts));
		var proposed = topics.ofConsultation(id);
		if (!proposed.isEmpty()) {
			form.rows("topics", proposed.stream().map(ProposeTopicsTask::row).toList());
		}
	}

	private static Map<String, String> row(Topic topic) {
		return Map.of("name", topic.name(), "chosen", topic.chosen() ? "YES" : "NO", "description", topic.description(), "reason",
				topic.reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var proposed = answer.rows("topics")
			.stream()
			.map(row -> new ProposedTopic(row.text("name"), row.text("description"), row.text("chosen").equals("YES"),
					row.text("reason")))
			.toList();
		return Rulings.submission(systematisation.propose(task.value(CONSULTATION_ID), proposed));
	}

}
