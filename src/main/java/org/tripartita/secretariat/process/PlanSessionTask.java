package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Agenda.Pending;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Sessions;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The period between sessions is over: the secretary convenes, or says in public why not (G-21, G-24). */
@Component
class PlanSessionTask implements UserTaskHandler {

	private final SecretariatLife life;

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final Agenda agenda;

	private final Texts texts;

	PlanSessionTask(SecretariatLife life, Secretariats secretariats, Sessions sessions, Agenda agenda,
			Texts texts) {
		this.life = life;
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.agenda = agenda;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var secretariat = secretariats.get(task.value(SECRETARIAT_ID));
		form.text("secretariatName", secretariat.name());
		form.text("agendaOf", secretariat.id().toString());
		form.text("lastSession", sessions.lastValidOn(secretariat.id())
			.map(day -> texts.of("secretariat.last-session", SpokenDay.of(day)))
			.orElseGet(() -> texts.of("secretariat.no-session")));
		var called = agenda.pending(secretariat.id()).stream().collect(Collectors.partitioningBy(Pending::inHand, Collectors.counting()));
		form.text("pending", texts.of("secretariat.pending", called.get(false), called.get(true)));
		form.number("periodDays", secretariat.rules().sessionPeriodDays());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var secretariat = task.value(SECRETARIAT_ID);
		return Verdicts.submission(answer.text("next").equals("CONVENED") ? life.confirmConvened(secretariat)
				: life.explainDelay(secretariat, answer.text("reason"), answer.date("expectedOn")));
	}

}
