package org.tripartita.secretariat;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.signing.ObservedDraft;

/** The minutes of a session, which the sector that keeps the STL's papers answers for. */
@Component
class MinutesUnderObservation implements ObservedDraft {

	/** As the form of the draft asks. */
	private static final int SHORTEST = 30;

	private static final int LONGEST = 8000;

	private final SessionRecord record;

	private final Sessions sessions;

	private final Secretariats secretariats;

	MinutesUnderObservation(SessionRecord record, Sessions sessions, Secretariats secretariats) {
		this.record = record;
		this.sessions = sessions;
		this.secretariats = secretariats;
	}

	@Override
	public boolean owns(String subject) {
		return subject.startsWith(SessionActs.SUBJECT);
	}

	@Override
	public Sector secretary(String subject) {
		return secretariats.get(sessions.get(session(subject)).secretariatId()).rules().secretary();
	}

	@Override
	public boolean takesPaperAtOnce(String subject) {
		return record.takesPaperAtOnce(session(subject));
	}

	@Override
	public String words(String subject) {
		return record.minutes(session(subject));
	}

	@Override
	public int shortest() {
		return SHORTEST;
	}

	@Override
	public int longest() {
		return LONGEST;
	}

	@Override
	public void amend(String subject, String words) {
		record.draft(session(subject), words);
	}

	private static UUID session(String subject) {
		return SessionActs.session(subject);
	}

}
