package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.PublicMeeting;
import org.tripartita.ogp.PublicMeeting.Semester;
import org.tripartita.ogp.PublicMeetings;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionKind;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener tells of the public meeting of a semester (G-24 [P7]). */
@Component
class RecordMeetingTask implements UserTaskHandler {

	private final PublicMeetings meetings;

	private final Exercises exercises;

	private final Sessions sessions;

	RecordMeetingTask(PublicMeetings meetings, Exercises exercises, Sessions sessions) {
		this.meetings = meetings;
		this.exercises = exercises;
		this.sessions = sessions;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = exercises.get(task.value(EXERCISE_ID));
		var semester = semester(exercise.id());
		form.text("exerciseName", exercise.name())
			.number("semester", semester.number())
			.text("from", SpokenDay.of(semester.from()))
			.text("to", SpokenDay.of(semester.to()))
			.rows("openSessions", openSessions(exercise, semester));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var exercise = task.value(EXERCISE_ID);
		var semester = semester(exercise);
		var meeting = Answers.says(answer, "held")
				? new PublicMeeting(semester.number(), answer.date("heldOn"), answer.text("place"), answer.count("attendance"),
						answer.text("results"), answer.text("comments"), null)
				: new PublicMeeting(semester.number(), null, null, null, null, null, answer.text("reason"));
		return Answers.submission(meetings.record(exercise, semester, meeting, task.participant()));
	}

	private Semester semester(UUID exercise) {
		return meetings.next(exercise).orElseThrow(() -> new IllegalStateException("Every semester of %s is told of".formatted(exercise)));
	}

	private List<Map<String, String>> openSessions(Exercise exercise, Semester semester) {
		var secretariat = exercise.secretariatId();
		if (secretariat == null) {
			return List.of();
		}
		return sessions.of(secretariat)
			.stream()
			.filter(session -> session.kind() == SessionKind.OPEN_MEETING && session.state() == SessionState.HELD)
			.filter(session -> !session.on().isBefore(semester.from()) && !session.on().isAfter(semester.to()))
			.map(RecordMeetingTask::row)
			.toList();
	}

	private static Map<String, String> row(Session session) {
		return Map.of("on", SpokenDay.of(session.on()), "place", session.place());
	}

}
