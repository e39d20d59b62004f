package org.tripartita.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.TasksHandedOver;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.TasksReturned;
import org.tripartita.secretariat.SecretariatRest;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskOpened;
import org.tripartita.workflow.Texts;

/**
 * Tells people about their tasks: when one opens, some days before it is due, and on the day it is. The scan looks
 * for what should have been told by now and was not, so a day on which the product was down loses nothing.
 */
@Component
class TaskMail {

	/** No reminder comes earlier than this before its date. */
	private static final Duration FARTHEST_REMINDER = Duration.ofDays(30);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.SPANISH);

	private final PendingTasks tasks;

	private final Accounts accounts;

	private final Exercises exercises;

	private final Secretariats secretariats;

	private final ExerciseSuspension suspensions;

	private final SecretariatRest rest;

	private final DueDates dueDates;

	private final NoticeChoices choices;

	private final Outbox outbox;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	private final String site;

	TaskMail(PendingTasks tasks, Accounts accounts, Exercises exercises, Secretariats secretariats, ExerciseSuspension suspensions,
			SecretariatRest rest, DueDates dueDates, NoticeChoices choices, Outbox outbox, Texts texts, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone, @Value("${tripartita.public-address}") String site) {
		this.tasks = tasks;
		this.accounts = accounts;
		this.exercises = exercises;
		this.secretariats = secretariats;
		this.suspensions = suspensions;
		this.rest = rest;
		this.dueDates = dueDates;
		this.choices = choices;
		this.outbox = outbox;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
		this.site = site;
	}

	/** Who could do a new task is told of it; one that was done in the meantime, or that rests, needs no mail. */
	@ApplicationModuleListener
	void on(TaskOpened event) {
		tasks.find(event.taskId())
			.filter(task -> !rests(task))
			.ifPresent(task -> tell("opened", task));
	}

	/** Who else could do what somebody had taken and lost the mandate for is told that it waits again. */
	@ApplicationModuleListener
	void on(TasksReturned event) {
		event.taskIds().stream().flatMap(task -> tasks.find(task).stream()).forEach(task -> tell("returned", task));
	}

	/** The people of a new garante are told of each task that it received. */
	@ApplicationModuleListener
	void on(TasksHandedOver event) {
		event.taskIds().stream().flatMap(task -> tasks.find(task).stream()).forEach(task -> tell("handed-over", task));
	}

	/** Reminds of what is due soon and of what is due now; what rests with its exercise is not due. */
	@Scheduled(initialDelayString = "${tripartita.mail.reminder-scan:PT15M}", fixedDelayString = "${tripartita.mail.reminder-scan:PT15M}")
	@Transactional
	public void remind() {
		var today = today();
		var asleep = suspensions.suspended();
		var resting = rest.resting();
		for (var task : tasks.dueUntil(clock.instant().plus(FARTHEST_REMINDER))) {
			if (rests(task, task.exerciseId() == null ? resting.contains(task.secretariatId()) : asleep.contains(task.exerciseId()))) {
				continue;
			}
			if (!dueDay(task).isAfter(today)) {
				tellOnce("due", task);
			}
			else if (!reminderDay(task).isAfter(today)) {
				tellOnce("soon", task);
			}
		}
	}

	private boolean rests(PendingTask task) {
		return rests(task, task.exerciseId() == null ? rest.resting().contains(task.secretariatId()) : exercises.get(task.exerciseId()).isSuspended());
	}

	private boolean rests(PendingTask task, boolean owner) {
		return owner && suspensions.sleepsToo(task.taskId());
	}

	/** The day at whose end a task is due. */
	private LocalDate dueDay(PendingTask task) {
		return LocalDate.ofInstant(task.dueAt(), zone);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), zone);
	}

	private LocalDate reminderDay(PendingTask task) {
		return dueDates.reminderDay(task.element(), task.openedAt(), task.dueAt(), territory(task));
	}

	private static String territory(PendingTask task) {
		return task.group().substring(task.role().length() + 1).toUpperCase(Locale.ROOT);
	}

	private void tellOnce(String occasion, PendingTask task) {
		if (!outbox.knows(event(occasion, task))) {
			tell(occasion, task);
		}
	}

	private void tell(String occasion, PendingTask task) {
		var day = DAY.format(dueDay(task));
		var what = about(task);
		var link = site + "/camunda/app/tasklist/default/#/?task=" + task.taskId();
		var late = "due".equals(occasion) && dueDay(task).isBefore(today()) ? ".late" : "";
		var subject = texts.of("mail.task." + occasion + late + ".subject", task.name(), day);
		var body = texts.of("mail.task." + occasion + ".body", task.name(), what, day, link);
		task.groups()
			.forEach(group -> who(occasion, accounts.reachable(group))
				.forEach(contact -> outbox.queue(event(occasion, task), contact, subject, body)));
	}

	/** The exercise that a task serves, else its STL; nothing for one about the register of garantes. */
	private String about(PendingTask task) {
		if (task.exerciseId() != null) {
			return exercises.get(task.exerciseId()).name();
		}
		return task.secretariatId() == null ? "" : secretariats.get(task.secretariatId()).name();
	}

	/** What opens and what is due soon may be unwanted; what is due, and what waits again, is told to all. */
	private List<Contact> who(String occasion, List<Contact> all) {
		return switch (occasion) {
			case "opened" -> choices.who(Notice.TASK_OPENED, all);
			case "soon" -> choices.who(Notice.TASK_SOON, all);
			default -> all;
		};
	}

	private static String event(String occasion, PendingTask task) {
		return "task-" + occasion + ":" + task.taskId();
	}

}
