package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.SeatChanges;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Sessions;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Which session, agreement, chapter, seat or acta of an STL a task is about: several of each kind may be under way at once.
 */
@Component
class MatterOfSecretariat implements RoomMatter {

	private final Sessions sessions;

	private final Agenda agenda;

	private final Agreements agreements;

	private final Chapters chapters;

	private final SeatChanges seats;

	private final ActaCorrections corrections;

	private final Texts texts;

	MatterOfSecretariat(Sessions sessions, Agenda agenda, Agreements agreements, Chapters chapters, SeatChanges seats, ActaCorrections corrections,
			Texts texts) {
		this.sessions = sessions;
		this.agenda = agenda;
		this.agreements = agreements;
		this.chapters = chapters;
		this.seats = seats;
		this.corrections = corrections;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return switch (process) {
			case StlSessionProcess.KEY -> StlSessionProcess.SESSION_ID.find(room).flatMap(sessions::find).map(one -> session(one, room));
			case AgreementProcess.KEY -> AgreementProcess.AGREEMENT_ID.find(room).map(id -> agreements.get(id).text());
			case ChapterProcess.KEY -> ChapterProcess.CHAPTER_ID.find(room).map(id -> chapters.get(id).name());
			case SeatChangeProcess.KEY -> SeatChangeProcess.REQUEST_ID.find(room).map(this::seat);
			case ActaCorrectionProcess.KEY -> ActaCorrectionProcess.CORRECTION_ID.find(room).map(id -> corrections.corrected(id).title());
			default -> Optional.empty();
		};
	}

	/** By its number and day; while a matter is in hand, that too. */
	private String session(Session session, VariableScope room) {
		var which = texts.of("session.matter", session.number(), SpokenDay.of(session.on()));
		return ITEM_ID.find(room).flatMap(item -> title(session, item)).map(title -> which + ": " + title).orElse(which);
	}

	private Optional<String> title(Session session, UUID item) {
		return agenda.pending(session.secretariatId()).stream().filter(one -> one.id().equals(item)).map(Agenda.Pending::title).findFirst();
	}

	private String seat(UUID requestId) {
		var seat = seats.get(requestId).seat();
		return seat.vacant() ? texts.of("sector." + seat.sector()) : String.valueOf(seat.organisation());
	}

}
