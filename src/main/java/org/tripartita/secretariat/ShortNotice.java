package org.tripartita.secretariat;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.workflow.Texts;

/**
 * A session whose notice went out later than the rules of its STL ask (domain 5.2, 5.5 [K5 §2]). What was held so is entered
 * as it was, and it decides by consensus only: where the three sectors agree they waive the time that they lacked, and nobody is
 * outvoted in a session to which it was not called in time [INF].
 */
@Component
public class ShortNotice {

	private final SessionStore store;

	private final Secretariats secretariats;

	private final BusinessCalendar calendar;

	private final Texts texts;

	ShortNotice(SessionStore store, Secretariats secretariats, BusinessCalendar calendar, Texts texts) {
		this.store = store;
		this.secretariats = secretariats;
		this.calendar = calendar;
		this.texts = texts;
	}

	/** How much was lacking, in words; empty where the notice was in time, or no term was kept with it. */
	public Optional<String> of(Session session) {
		return store.needed(session).filter(needed -> given(session) < needed).map(needed -> texts.of("session.notice-short", given(session), needed));
	}

	private int given(Session session) {
		var territory = secretariats.get(session.secretariatId()).territoryCode();
		return calendar.businessDaysBetween(session.noticedOn(), session.on(), territory);
	}

}
