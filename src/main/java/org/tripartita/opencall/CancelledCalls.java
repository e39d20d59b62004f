package org.tripartita.opencall;

import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.FacilitatorReport.Cause;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Texts;

/**
 * What follows a call that was cancelled before its result: no step is left without its call. Seats and tables are called
 * for again, with bases of their own (E2c); how an exercise that nobody facilitates yet goes on, the three sectors agree
 * (E3a, E3c). Nothing is given up by silence (G-21 [S3:569]).
 */
@Service
@Transactional
public class CancelledCalls {

	/** Starts the room in which the three agree how the facilitation goes on. */
	private static final String OPEN = "opencall.facilitationOpen";

	/** Ends the wait of the room whose call was cancelled. */
	private static final String SETTLED = "opencall.facilitationSettled";

	/** Recorded by no person: it follows from the cancellation. */
	private static final String BY = "open-call";

	private final CallStore calls;

	private final Facilitations facilitations;

	private final FacilitatorReports reports;

	private final ExerciseLog log;

	private final Exercises exercises;

	private final Processes processes;

	private final Texts texts;

	CancelledCalls(CallStore calls, Facilitations facilitations, FacilitatorReports reports, ExerciseLog log,
			Exercises exercises, Processes processes, Texts texts) {
		this.calls = calls;
		this.facilitations = facilitations;
		this.reports = reports;
		this.log = log;
		this.exercises = exercises;
		this.processes = processes;
		this.texts = texts;
	}

	/** What follows. */
	public enum Next {

		/** Another call for the same, which names this one. */
		CALL_AGAIN,

		/** The three sectors agree how the exercise is facilitated. */
		AGREE,

		/** Whoever asked for the call knows: a change of facilitator proposes again, a vacancy stays in sight. */
		NOTHING

	}

	/** What follows a cancelled call, by its purpose and by what is on record of the exercise. */
	@Transactional(readOnly = true)
	public Next next(UUID callId) {
		var call = calls.get(callId);
		return switch (call.purpose()) {
			case SECRETARIAT_SEATS, MESAS -> Next.CALL_AGAIN;
			case FACILITATOR -> undecided(call.exerciseId()) ? Next.AGREE : Next.NOTHING;
			case REPLACEMENT -> Next.NOTHING;
		};
	}

	/** What follows a call that found nobody. */
	@Transactional(readOnly = true)
	public Next nextAfterVoid(UUID callId) {
		var call = calls.get(callId);
		return call.purpose() == CallPurpose.FACILITATOR && undecided(call.exerciseId()) ? Next.AGREE : Next.NOTHING;
	}

	private boolean undecided(UUID exerciseId) {
		return facilitations.of(exerciseId).isEmpty() && !reports.underWay(exerciseId);
	}

	/** Has the convener propose how the exercise is facilitated and the three sectors agree on it. */
	public void askTheThree(UUID callId) {
		var call = calls.get(callId);
		var exercise = exercises.get(call.exerciseId());
		var ending = Objects.requireNonNull(call.ending());
		var report = new FacilitatorReport(UUID.randomUUID(), exercise.id(), null,
				call.state() == CallState.VOID ? Cause.CALL_VOID : Cause.CALL_CANCELLED, exercise.convener().role(),
				Objects.requireNonNull(ending.voidReason()), ending.on());
		if (reports.add(report, BY)) {
			processes.begin(OPEN, exercise.code(), Processes.facts()
				.with(RoomVariables.EXERCISE_ID, exercise.id())
				.with(RoomVariables.TERRITORY, exercise.territoryCode())
				.with(ProcessVariable.ofId("reportId"), report.id()));
		}
	}

	/** Another facilitator stands on record. */
	void replaced(UUID exerciseId) {
		reports.close(exerciseId, "REPLACED");
		settled(exerciseId);
	}

	/** The process in which the three agree, or a change of facilitator, was ended from outside: another one may begin. */
	public void abandon(UUID reportId) {
		var exercise = reports.get(reportId).exerciseId();
		if (reports.close(exercise, "ABANDONED")) {
			log.addUnder(CallPurpose.FACILITATOR.localStep(), exercise, log.today(), null, "opencall.log.facilitator.abandoned",
					texts.of("room.abandoned"));
			settled(exercise);
		}
	}

	/** How the exercise is facilitated stands on record: the step whose call was cancelled is done, where one waits. */
	void settled(UUID exerciseId) {
		processes.tell(SETTLED, RoomVariables.EXERCISE_ID, exerciseId, Processes.facts());
	}

}
