package org.tripartita.secretariat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;

/** What the live page of a session knows by now, for a secretary who answers the task in Tasklist instead. */
@Service
@Transactional(readOnly = true)
public class LiveSheet {

	private final Sessions sessions;

	private final Secretariats secretariats;

	private final SessionDeliberation deliberation;

	private final LivePresences presences;

	private final LiveTurns turns;

	private final LiveTable table;

	LiveSheet(Sessions sessions, Secretariats secretariats, SessionDeliberation deliberation, LivePresences presences, LiveTurns turns,
			LiveTable table) {
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.deliberation = deliberation;
		this.presences = presences;
		this.turns = turns;
		this.table = table;
	}

	/**
	 * What a round came to so far.
	 *
	 * @param dissents what each sector says that opposes
	 * @param backers the sectors that ask to declare the case extraordinary
	 */
	public record Round(Position position, Map<Sector, String> dissents, Set<Sector> backers) {
	}

	/**
	 * How a vote stands so far.
	 *
	 * @param dissents what each sector says that votes against, as far as it wrote it
	 * @param bench how the garantes vote among themselves, where there are several; null where there is one
	 */
	public record Vote(Map<Sector, Ballot> ballots, Map<Sector, String> dissents, @Nullable Ballot bench) {
	}

	/** The seats that the secretary confirmed. */
	public Set<UUID> confirmed(UUID sessionId) {
		return presences.of(sessions.get(sessionId))
			.stream()
			.filter(LivePresences.Presence::confirmed)
			.map(LivePresences.Presence::seatId)
			.collect(Collectors.toSet());
	}

	/** What the places say in the present round of a matter; empty while none is for or against it. */
	public Optional<Round> round(UUID sessionId, UUID itemId) {
		return count(sessionId, itemId, LivePhase.DELIBERATION, deliberation.item(sessionId, itemId).rounds() + 1)
			.flatMap(LiveCount::stand)
			.map(stand -> new Round(stand.position(), stand.dissents(), stand.backers()));
	}

	/** Whether the places came to that agreement on the page of the session, and on another text. */
	public boolean spokeOfAnother(UUID sessionId, UUID itemId, SessionDeliberation.Round noted) {
		return noted.position() != Position.OPPOSED && round(sessionId, itemId).filter(said -> said.position() == noted.position()).isPresent()
				&& !deliberation.item(sessionId, itemId).reads(noted.text());
	}

	/** How the places vote about a matter; empty while none does. */
	public Optional<Vote> vote(UUID sessionId, UUID itemId) {
		var unit = secretariats.get(sessions.get(sessionId).secretariatId()).rules().voteUnit();
		return count(sessionId, itemId, LivePhase.VOTE, deliberation.item(sessionId, itemId).rounds())
			.filter(count -> count.spoken() > 0)
			.map(count -> new Vote(count.ballots(unit), count.notes(unit),
					unit == VoteUnit.SECTOR && deliberation.bench(sessionId) > 1 ? count.bench() : null));
	}

	private Optional<LiveCount> count(UUID sessionId, UUID itemId, LivePhase phase, int round) {
		return turns.find(sessionId, itemId, phase, round).map(turn -> table.count(sessions.get(sessionId), turn));
	}

}
