package org.tripartita.secretariat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;

/**
 * How a session comes to a decision: by consensus, which is that nobody opposes; and only in extraordinary cases, with
 * the reason on record, by majority (G-05 [S3:200]; algorithm domain 5.5).
 */
@Service
@Transactional
public class SessionDeliberation {

	/** A majority may decide only after the opposed text was deliberated again, with mediation. */
	private static final int ROUNDS_BEFORE_VOTE = 2;

	private static final int BACKERS_OF_EXTRAORDINARY_CASE = 2;

	private final Sessions sessions;

	private final SessionStore store;

	private final SessionItems items;

	private final Secretariats secretariats;

	private final Seats seats;

	private final CastVotes casts;

	private final Agreements agreements;

	private final Guarantors guarantors;

	private final ShortNotice notice;

	private final Wording wording;

	SessionDeliberation(Sessions sessions, SessionStore store, SessionItems items, Secretariats secretariats, Seats seats,
			CastVotes casts, Agreements agreements, Guarantors guarantors, ShortNotice notice, Wording wording) {
		this.sessions = sessions;
		this.store = store;
		this.items = items;
		this.secretariats = secretariats;
		this.seats = seats;
		this.casts = casts;
		this.agreements = agreements;
		this.guarantors = guarantors;
		this.notice = notice;
		this.wording = wording;
	}

	/**
	 * What a round of deliberation came to.
	 *
	 * @param text the text as it stands after the round
	 * @param dissents what each sector that opposes said
	 * @param backers the sectors that declare the case extraordinary
	 * @param extraordinaryReason why they do; null where nobody declares it
	 * @param mediator who mediated the round; null in the first
	 * @param mediation what came closer, where it was written down
	 */
	public record Round(String text, Position position, Map<Sector, String> dissents, Set<Sector> backers,
			@Nullable String extraordinaryReason, @Nullable Mediator mediator, @Nullable String mediation) {
	}

	/** The matters of a session in their order. */
	@Transactional(readOnly = true)
	public List<SessionItem> items(UUID sessionId) {
		return items.of(sessionId);
	}

	@Transactional(readOnly = true)
	public SessionItem item(UUID sessionId, UUID itemId) {
		return items.get(sessionId, itemId);
	}

	/** Whether the next round may end in declaring the case extraordinary. */
	@Transactional(readOnly = true)
	public boolean mayVote(UUID sessionId, UUID itemId) {
		var item = items.get(sessionId, itemId);
		var session = sessions.get(sessionId);
		return session.kind() == SessionKind.EXTRAORDINARY && !item.kind().consensusOnly() && item.rounds() + 1 >= ROUNDS_BEFORE_VOTE
				&& notice.of(session).isEmpty();
	}

	/** Notes a round. */
	public Verdict deliberate(UUID sessionId, UUID itemId, Round round) {
		if (round.position() == Position.OPPOSED && round.dissents().isEmpty()) {
			return Verdict.refused("session.nobody-opposes");
		}
		if (round.position() != Position.OPPOSED && !round.dissents().isEmpty()) {
			return Verdict.refused("session.somebody-opposes");
		}
		if (!store.sectorsPresent(sessions.get(sessionId)).containsAll(round.dissents().keySet())) {
			return Verdict.refused("session.absent-opposes");
		}
		if (round.extraordinaryReason() != null) {
			if (!mayVote(sessionId, itemId)) {
				return Verdict.refused("session.no-extraordinary-case");
			}
			if (round.backers().size() < BACKERS_OF_EXTRAORDINARY_CASE) {
				return Verdict.refused("session.too-few-backers");
			}
		}
		var item = items.get(sessionId, itemId);
		if (item.kind().carriesData() && !item.reads(round.text())) {
			return Verdict.refused("session.text-carries-data");
		}
		items.round(item, round);
		return Verdict.taken();
	}

	/** Another text is in hand; what is kept beside the text does not change with it, so there it stays. */
	Verdict correct(SessionItem item, String text) {
		if (item.kind().carriesData()) {
			return Verdict.refused("session.text-carries-data");
		}
		if (item.reads(text)) {
			return Verdict.refused("live.text-same");
		}
		items.correct(item, text);
		return Verdict.taken();
	}

	/** Notes what somebody is to do, by when, as the session agreed while it had the matter in hand (domain 7.14). */
	public Verdict agree(UUID sessionId, UUID itemId, List<Agreements.Wanted> agreed) {
		var session = sessions.get(sessionId);
		if (agreed.stream().anyMatch(one -> one.dueOn().isBefore(session.on()))) {
			return Verdict.refused("agreement.due-before-session");
		}
		agreements.note(items.get(sessionId, itemId), session, agreed);
		return Verdict.taken();
	}

	/**
	 * Nobody opposes: what all agreed on is decided.
	 *
	 * @throws IllegalStateException if the last round was opposed
	 */
	public void recordConsensus(UUID sessionId, UUID itemId) {
		var item = items.get(sessionId, itemId);
		if (item.position() == null || item.position() == Position.OPPOSED) {
			throw new IllegalStateException("There is no consensus about " + itemId);
		}
		var result = item.position() == Position.AGREED_FOR ? DecisionResult.ADOPTED : DecisionResult.REJECTED;
		items.settle(item, result, DecisionMethod.CONSENSUS, null);
	}

	/**
	 * How the sectors vote.
	 *
	 * @param dissents what sectors say that vote against, published with the decision (domain 5.5); who said it in a round
	 * need not say it again
	 * @param reason why a majority has to decide
	 */
	public record Vote(Map<Sector, Ballot> ballots, Map<Sector, String> dissents, String reason) {
	}

	/** What became of a vote. */
	public sealed interface Voted {

		/**
		 * @param result adopted or rejected; null where no side has the majority
		 */
		record Counted(@Nullable DecisionResult result) implements Voted {
		}

		/**
		 * @param refused why the votes cannot be so
		 */
		record Declined(Verdict.Refused refused) implements Voted {
		}

	}

	/**
	 * How many garantes came, each with one voice among them; with more than one the sector's vote is formed by them. Where
	 * they elected who casts it, that one counts.
	 */
	@Transactional(readOnly = true)
	public int bench(UUID sessionId) {
		var session = sessions.get(sessionId);
		if (casts.casters(session).containsKey(Sector.OVERSIGHT_BODY)) {
			return 1;
		}
		return PresentPlaces.of(store.present(session), seats.of(session.secretariatId(), session.on())).guarantors();
	}

	/** The seats that cast the vote of their sector in a session; none where the sector elected nobody who came. */
	@Transactional(readOnly = true)
	public Map<Sector, Seat> casters(UUID sessionId) {
		return casts.casters(sessions.get(sessionId));
	}

	/** Whether a majority needs civil society's vote as well: a garante answers to one of those whom it watches. */
	@Transactional(readOnly = true)
	public boolean safeguarded(UUID sessionId) {
		var session = sessions.get(sessionId);
		return !guarantors.independentIn(secretariats.get(session.secretariatId()).territoryCode(), session.on());
	}

	/** The votes of several garantes become the one of their sector, and stay on record. */
	public Voted vote(UUID sessionId, UUID itemId, Vote vote, Ballot inside) {
		int came = bench(sessionId);
		if (inside.all() > came) {
			return tooMany(Sector.OVERSIGHT_BODY, inside.all(), came);
		}
		var complete = new Ballot(inside.inFavour(), inside.against(), inside.abstained() + came - inside.all());
		var ballots = new EnumMap<Sector, Ballot>(Sector.class);
		ballots.putAll(vote.ballots());
		ballots.put(Sector.OVERSIGHT_BODY, Bench.vote(complete));
		items.benchVote(items.get(sessionId, itemId), complete);
		return vote(sessionId, itemId, new Vote(ballots, vote.dissents(), vote.reason()));
	}

	/**
	 * Counts the votes of the three sectors, by the unit of the STL's rules: one each, or one for each member present.
	 *
	 * @throws IllegalStateException if a sector is missing or no majority may decide the matter, whatever a process believes
	 */
	public Voted vote(UUID sessionId, UUID itemId, Vote vote) {
		var session = sessions.get(sessionId);
		var item = items.get(sessionId, itemId);
		if (!mayBeVoted(session, item)) {
			throw new IllegalStateException("No majority may decide " + itemId);
		}
		var rules = secretariats.get(session.secretariatId()).rules();
		var voters = Voters.of(rules.voteUnit(), store.present(session), seats.of(session.secretariatId(), session.on()));
		var given = vote.ballots();
		var overfull = voters.overfull(given);
		if (overfull.isPresent()) {
			return tooMany(overfull.get(), given.get(overfull.get()).all(), voters.of(overfull.get()));
		}
		var ballots = voters.complete(given);
		var fault = casts.fault(session, item, given).or(() -> agreeing(ballots, vote.dissents()));
		if (fault.isPresent()) {
			return new Voted.Declined(fault.get());
		}
		items.vote(item, ballots, vote.dissents());
		casts.note(session, item);
		var result = VoteCount.result(rules.majority(), ballots, !safeguarded(sessionId));
		result.ifPresent(carried -> items.settle(item, carried, DecisionMethod.MAJORITY, vote.reason()));
		return new Voted.Counted(result.orElse(null));
	}

	private boolean mayBeVoted(Session session, SessionItem item) {
		return session.kind() == SessionKind.EXTRAORDINARY && item.extraordinary() != null && !item.kind().consensusOnly()
				&& item.rounds() >= ROUNDS_BEFORE_VOTE && item.position() == Position.OPPOSED
				&& store.sectorsPresent(session).size() == Sector.values().length;
	}

	/** A sector of which a dissent is noted though it does not vote against. */
	private Optional<Verdict.Refused> agreeing(Map<Sector, Ballot> ballots, Map<Sector, String> dissents) {
		return dissents.keySet()
			.stream()
			.filter(sector -> ballots.get(sector).against() == 0)
			.findFirst()
			.map(sector -> new Verdict.Refused("session.dissent-without-vote", List.of(wording.sector(sector))));
	}

	private Voted tooMany(Sector sector, int noted, int voters) {
		return new Voted.Declined(new Verdict.Refused("session.too-many-votes", List.of(wording.sector(sector), noted, voters)));
	}

	/** No decision: the matter is parked or left for the next session, with a public reason. */
	public void settle(UUID sessionId, UUID itemId, DecisionResult result, String reason) {
		items.settle(items.get(sessionId, itemId), result, null, reason);
	}

	/** How the sectors voted about a matter; empty where there was no vote. */
	@Transactional(readOnly = true)
	public Optional<Map<Sector, Ballot>> votes(SessionItem item) {
		var votes = items.votes(item);
		return votes.isEmpty() ? Optional.empty() : Optional.of(votes);
	}

}
