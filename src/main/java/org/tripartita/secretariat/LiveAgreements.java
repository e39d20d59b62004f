package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;

/**
 * What a session agrees to have done while it has a matter in hand, as its secretary notes it on the page (domain 7.14). It is
 * in force from the acta on; until the minutes are written it may be taken back.
 */
@Service
@Transactional
public class LiveAgreements {

	/** Characters of what is to be done. */
	public static final int LONGEST_TEXT = 1500;

	private static final int SHORTEST_TEXT = 10;

	private final Sessions sessions;

	private final SessionDeliberation deliberation;

	private final SessionDesk desk;

	private final Agreements agreements;

	private final LivePresences presences;

	private final LiveSecretary secretary;

	private final ApplicationEventPublisher events;

	LiveAgreements(Sessions sessions, SessionDeliberation deliberation, SessionDesk desk, Agreements agreements, LivePresences presences,
			LiveSecretary secretary, ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.deliberation = deliberation;
		this.desk = desk;
		this.agreements = agreements;
		this.presences = presences;
		this.secretary = secretary;
		this.events = events;
	}

	/**
	 * An agreement as it was sent; what could not be read is null.
	 *
	 * @param organisation which institution of the sector, where it is one in particular
	 */
	public record Sent(@Nullable String text, @Nullable Sector sector, @Nullable String organisation, @Nullable LocalDate dueOn) {

		private Optional<Agreements.Wanted> wanted() {
			return text == null || text.length() < SHORTEST_TEXT || sector == null || dueOn == null ? Optional.empty()
					: Optional.of(new Agreements.Wanted(text, sector, organisation, dueOn));
		}

	}

	/** Notes an agreement with the matter at which the session stands. */
	public Verdict agree(UUID sessionId, String username, Sent sent) {
		if (!secretary.isSecretary(sessionId, username)) {
			return Verdict.refused("live.not-secretary");
		}
		presences.lock(sessions.get(sessionId));
		var item = desk.turn(sessionId).map(SessionTurn::itemId);
		if (item.isEmpty()) {
			return Verdict.refused("live.no-matter");
		}
		var wanted = sent.wanted();
		return wanted.isEmpty() ? Verdict.refused("live.agreement-missing")
				: told(sessionId, deliberation.agree(sessionId, item.get(), List.of(wanted.get())));
	}

	/** Takes back an agreement that was noted by mistake. */
	public Verdict drop(UUID sessionId, String username, int place) {
		if (!secretary.isSecretary(sessionId, username)) {
			return Verdict.refused("live.not-secretary");
		}
		var open = desk.turn(sessionId).filter(turn -> turn.stage().answeredHere()).isPresent();
		return open && agreements.drop(sessionId, place) ? told(sessionId, Verdict.taken()) : Verdict.refused("live.agreement-stays");
	}

	private Verdict told(UUID sessionId, Verdict verdict) {
		if (!(verdict instanceof Verdict.Refused)) {
			events.publishEvent(new LiveChanged(sessionId));
		}
		return verdict;
	}

}
