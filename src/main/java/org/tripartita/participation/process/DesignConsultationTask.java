package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;
import static org.tripartita.participation.process.ConsultationProcess.HELD;
import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.participation.Channel;
import org.tripartita.participation.ConsultationDesign;
import org.tripartita.participation.ConsultationDesign.NewQuestion;
import org.tripartita.participation.ConsultationDesign.RegionGoal;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.SocialSector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener describes the consultation: what it asks, by which channels, whom it wants to reach (R5.1–R5.4). */
@Component
class DesignConsultationTask implements UserTaskHandler {

	private final ConsultationDesk desk;

	private final Exercises exercises;

	DesignConsultationTask(ConsultationDesk desk, Exercises exercises) {
		this.desk = desk;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var design = design(answer);
		if (design.judge() instanceof Ruling.Refused refused) {
			return Rulings.submission(refused);
		}
		var id = desk.design(task.value(EXERCISE_ID), task.find(SECRETARIAT_ID).orElse(null), design);
		return Submission.accepted().with(CONSULTATION_ID, id).with(HELD, design.retrospective());
	}

	private static ConsultationDesign design(Answer answer) {
		var channels = answer.chosen("channels").stream().map(Channel::valueOf).collect(Collectors.toSet());
		return new ConsultationDesign(answer.text("title"), answer.text("purpose"), answer.text("excludedGroups"),
				answer.text("priorInformation"), answer.text("dissemination"), answer.text("languages"), answer.count("target"),
				answer.text("mode").equals("HELD"), answer.rows("questions").stream().map(DesignConsultationTask::question).toList(),
				channels, answer.rows("regions").stream().map(DesignConsultationTask::region).toList(), sectors(answer));
	}

	private static NewQuestion question(Answer row) {
		var options = row.findText("options").stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty());
		return new NewQuestion(row.text("text"), row.text("kind").equals("OPTIONS") ? options.toList() : List.of());
	}

	private static RegionGoal region(Answer row) {
		return new RegionGoal(row.text("name"), row.findCount("minimum").orElse(0));
	}

	/** Where a sector was entered twice the larger goal holds. */
	private static Map<SocialSector, Integer> sectors(Answer answer) {
		return answer.rows("sectors")
			.stream()
			.collect(Collectors.toMap(row -> row.choice("sector", SocialSector.class), row -> row.count("minimum"), Math::max));
	}

}
