package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector accepts the proposed topics or objects and says why (G-05, G-06). */
@Component
class AcceptTopicsTask implements UserTaskHandler {

	private final Systematisation systematisation;

	private final Consultations consultations;

	private final Topics topics;

	private final Texts texts;

	AcceptTopicsTask(Systematisation systematisation, Consultations consultations, Topics topics, Texts texts) {
		this.systematisation = systematisation;
		this.consultations = consultations;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var id = task.value(CONSULTATION_ID);
		form.text("consultationTitle", consultations.get(id).title())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.rows("topics", topics.ofConsultation(id).stream().map(this::row).toList());
	}

	private Map<String, Object> row(Topic topic) {
		return Map.of("rank", topic.rank(), "name", topic.name(), "chosen", texts.of("participation.chosen." + topic.chosen()),
				"reason", topic.reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new SectorOpinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("ACCEPT"),
				answer.textOrNull("reason"), answer.date("actedOn"));
		return Rulings.submission(systematisation.note(task.value(CONSULTATION_ID), opinion, task.participant()));
	}

}
