package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Other rules for an STL that stands: any of the three sectors proposes them, and only the consensus of a session puts
 * them in force; no majority may (domain 5.5).
 */
@Service
@Transactional
public class RulesAmendments {

	/** What the text of a matter on the agenda holds. */
	private static final int LONGEST_TEXT = 8000;

	/** How much of the rule in force is put beside a new one on the agenda. */
	private static final int LONGEST_OLD = 600;

	/** How much of each the log of the STL holds; all rules may change at once. */
	private static final int LONGEST_BRIEF = 80;

	private final RulesBook book;

	private final SessionStore sessions;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Agenda agenda;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final Wording wording;

	private final Texts texts;

	RulesAmendments(RulesBook book, SessionStore sessions, Secretariats secretariats, Seats seats, Agenda agenda, SecretariatLife life, SecretariatLog log,
			Wording wording, Texts texts) {
		this.book = book;
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.seats = seats;
		this.agenda = agenda;
		this.life = life;
		this.log = log;
		this.wording = wording;
		this.texts = texts;
	}

	/** What became of a proposal. */
	public sealed interface Proposed {

		/** It is on the STL's agenda. */
		record Filed(UUID agendaItemId) implements Proposed {
		}

		/** @param refused why it cannot be proposed so */
		record Declined(Verdict.Refused refused) implements Proposed {
		}

	}

	/** Whether other rules wait for a decision: nobody proposes more until then. */
	@Transactional(readOnly = true)
	public boolean waits(UUID secretariatId) {
		return book.isProposed(secretariatId);
	}

	/**
	 * Puts other rules on the agenda, with what would change; one proposal at a time, so that none undoes another.
	 *
	 * @param on the day on which the sector proposes them
	 */
	public Proposed propose(UUID secretariatId, OperatingRules rules, @Nullable String waiver, String why, LocalDate on, String by) {
		sessions.lock(secretariatId);
		if (book.isProposed(secretariatId)) {
			return declined("rules.proposed-already");
		}
		var secretariat = secretariats.get(secretariatId);
		if (on.isAfter(log.today())) {
			return declined("secretariat.in-future");
		}
		if (on.isBefore(Objects.requireNonNull(secretariat.installedOn()))) {
			return declined("rules.before-installation");
		}
		var changes = changes(secretariat, rules, waiver);
		if (changes.isEmpty()) {
			return declined("rules.nothing-changes");
		}
		if (RulesCheck.fault(rules, SeatBalance.of(seats.current(secretariatId)).verdict(), waiver) instanceof Verdict.Refused refused) {
			return new Proposed.Declined(refused);
		}
		var text = texts.of("rules.text", changes.stream().map(one -> one.full(texts)).collect(Collectors.joining("\n")), why);
		if (text.length() > LONGEST_TEXT) {
			return new Proposed.Declined(new Verdict.Refused("rules.too-long", List.of(LONGEST_TEXT)));
		}
		var item = agenda.file(new AgendaItem(secretariatId, null, AgendaKind.RULES, null, texts.of("rules.title"), text, on));
		book.propose(secretariatId, item, rules, waiver, by);
		log.add(secretariatId, on, null, "rules.log.proposed",
				changes.stream().map(one -> one.brief(texts)).collect(Collectors.joining(" ")));
		life.askForSession(secretariatId);
		return new Proposed.Filed(item);
	}

	/**
	 * A session adopted them: they are in force from its day on, unless the seats changed since so that they need a reason
	 * that nobody gave (domain 5.3), or other rules came first. Then those in force stay, and why is public.
	 *
	 * @return whether they are in force
	 * @throws IllegalStateException if no session adopted them by consensus
	 */
	public boolean enforce(UUID agendaItemId) {
		var decision = agenda.decision(agendaItemId)
			.filter(one -> one.result() == DecisionResult.ADOPTED && one.method() == DecisionMethod.CONSENSUS)
			.orElseThrow(() -> new IllegalStateException("No session adopted the rules " + agendaItemId + " by consensus"));
		var secretariat = secretariats.get(decision.secretariatId());
		var proposal = book.proposal(agendaItemId);
		var balance = SeatBalance.of(seats.current(secretariat.id())).verdict();
		var fault = proposal.overtaken() ? Verdict.refused("rules.overtaken") : RulesCheck.fault(proposal.rules(), balance, proposal.waiver());
		if (fault instanceof Verdict.Refused refused) {
			var reason = texts.of(refused.reason(), refused.arguments());
			book.drop(agendaItemId, reason);
			log.add(secretariat.id(), log.today(), null, "rules.log.not-in-force", SpokenDay.of(decision.decidedOn()), reason);
			return false;
		}
		book.enforce(agendaItemId, decision.decidedOn(), decision.sessionActaId());
		secretariat.propose(proposal.rules(), balance, proposal.waiver());
		secretariats.saveAndFlush(secretariat);
		log.add(secretariat.id(), decision.decidedOn(), decision.sessionActaId(), "rules.log.in-force", SpokenDay.of(decision.decidedOn()));
		return true;
	}

	/** The process of a proposal was ended from outside: it leaves the agenda, and another may be proposed. */
	public void abandon(UUID agendaItemId, UUID secretariatId) {
		var reason = texts.of("room.abandoned");
		if (book.drop(agendaItemId, reason)) {
			agenda.withdraw(agendaItemId);
			log.add(secretariatId, log.today(), null, "rules.log.abandoned", reason);
		}
	}

	/** What changes, the rules in their order, also one that comes or goes: as it is and as it would be. */
	private List<Change> changes(Secretariat secretariat, OperatingRules after, @Nullable String waiver) {
		var old = values(secretariat.rules(), secretariat.waiver());
		var wanted = values(after, waiver);
		var labels = new LinkedHashSet<>(wanted.keySet());
		labels.addAll(old.keySet());
		return labels.stream()
			.filter(label -> !Objects.equals(old.get(label), wanted.get(label)))
			.map(label -> new Change(label, said(old.get(label)), said(wanted.get(label))))
			.toList();
	}

	private record Change(String label, String was, String is) {

		/** The new value in full; of the old one, which is published with its dates, as much as helps to compare. */
		String full(Texts texts) {
			return texts.of("rules.change", label, shortened(was, LONGEST_OLD), is);
		}

		String brief(Texts texts) {
			return texts.of("rules.change", label, shortened(was, LONGEST_BRIEF), shortened(is, LONGEST_BRIEF));
		}

		private static String shortened(String text, int longest) {
			return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
		}

	}

	private Map<String, String> values(OperatingRules rules, @Nullable String waiver) {
		var values = new LinkedHashMap<String, String>();
		wording.rules(rules).forEach(rule -> values.put(rule.label(), rule.value()));
		values.put(texts.of("rules.task"), rules.task());
		if (waiver != null && rules.voteUnit() == VoteUnit.MEMBER) {
			values.put(texts.of("rules.waiver"), waiver);
		}
		return values;
	}

	private String said(@Nullable String value) {
		return value == null ? texts.of("rules.none") : value;
	}

	private static Proposed declined(String reason) {
		return new Proposed.Declined(new Verdict.Refused(reason, List.of()));
	}

}
