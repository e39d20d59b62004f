package org.tripartita.demo;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Backlog;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskDesk;

/** Sets up the stages on which scripts are played. */
@Component
class Stages {

	private final Exercises exercises;

	private final TaskDesk desk;

	private final PendingTasks pending;

	private final Backlog backlog;

	private final Progress progress;

	private final BusinessCalendar calendar;

	private final TransactionTemplate transaction;

	Stages(Exercises exercises, TaskDesk desk, PendingTasks pending, Backlog backlog, Progress progress,
			BusinessCalendar calendar, TransactionTemplate transaction) {
		this.exercises = exercises;
		this.desk = desk;
		this.pending = pending;
		this.backlog = backlog;
		this.progress = progress;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	Stage of(String script, ExerciseData data, Cast cast, Pace pace) {
		return new Stage(this, script, data, cast, pace);
	}

	Exercises exercises() {
		return exercises;
	}

	TaskDesk desk() {
		return desk;
	}

	PendingTasks pending() {
		return pending;
	}

	Backlog backlog() {
		return backlog;
	}

	Progress progress() {
		return progress;
	}

	BusinessCalendar calendar() {
		return calendar;
	}

	TransactionTemplate transaction() {
		return transaction;
	}

}
