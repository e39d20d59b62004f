package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Adhesions;
import org.tripartita.secretariat.PartyLife;
import org.tripartita.secretariat.RulesAmendments;
import org.tripartita.secretariat.SeatChanges;
import org.tripartita.secretariat.SessionChange;
import org.tripartita.secretariat.VacancyCalls;
import org.tripartita.workflow.RoomObserver;
import org.tripartita.workflow.Texts;

/**
 * What was proposed to an STL and whose process is gone keeps nobody from proposing it again; a session is called off, and a
 * party whose notice is gone does not keep the STL from sitting.
 */
@Component
class AbandonedRooms implements RoomObserver {

	private final VacancyCalls vacancies;

	private final RulesAmendments rules;

	private final Adhesions adhesions;

	private final SeatChanges seats;

	private final ActaCorrections corrections;

	private final SessionChange sessions;

	private final PartyLife parties;

	private final Texts texts;

	AbandonedRooms(VacancyCalls vacancies, RulesAmendments rules, Adhesions adhesions, SeatChanges seats, ActaCorrections corrections,
			SessionChange sessions, PartyLife parties, Texts texts) {
		this.vacancies = vacancies;
		this.rules = rules;
		this.adhesions = adhesions;
		this.seats = seats;
		this.corrections = corrections;
		this.sessions = sessions;
		this.parties = parties;
		this.texts = texts;
	}

	@Override
	public void abandoned(String process, VariableScope room) {
		switch (process) {
			case ReplacementCallProcess.KEY -> vacancies.abandon(SECRETARIAT_ID.from(room), EXERCISE_ID.from(room));
			case RulesAmendmentProcess.KEY -> StlSessionProcess.AGENDA_ITEM_ID.find(room)
				.ifPresent(item -> rules.abandon(item, SECRETARIAT_ID.from(room)));
			case AdhesionProcess.KEY -> adhesions.abandon(StlSessionProcess.AGENDA_ITEM_ID.from(room));
			case SeatChangeProcess.KEY -> seats.abandon(SeatChangeProcess.REQUEST_ID.from(room));
			case ActaCorrectionProcess.KEY -> corrections.abandon(ActaCorrectionProcess.CORRECTION_ID.from(room));
			case PartyWithdrawalProcess.KEY -> PartyWithdrawalProcess.WITHDRAWAL_ID.find(room).ifPresent(parties::abandon);
			case StlSessionProcess.KEY -> StlSessionProcess.SESSION_ID.find(room)
				.ifPresent(session -> sessions.abandon(session, texts.of("room.abandoned")));
			default -> {
				// Nothing is kept for as long as another room runs.
			}
		}
	}

}
