package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

	/** Puts other rules on the agenda, with what would change; one proposal at a time, so that none undoes another. */
	public Proposed propose(UUID secretariatId, OperatingRules rules, @Nullable String waiver, String why, String by) {
		sessions.lock(secretariatId);
		if (book.isProposed(secretariatId)) {
			return declined("rules.proposed-already");
		}
		var secretariat = secretariats.get(secretariatId);
		var changes = changes(secretariat.rules(), rules);
		if (changes.isEmpty()) {
			return declined("rules.nothing-changes");
		}
		if (RulesCheck.fault(rules, SeatBalance.of(seats.current(secretariatId)).verdict(), waiver) instanceof Verdict.Refused refused) {
			return new Proposed.Declined(refused);
		}
		var item = agenda.file(new AgendaItem(secretariatId, null, AgendaKind.RULES, null, texts.of("rules.title"),
				texts.of("rules.text", String.join("\n", changes), why)));
		book.propose(secretariatId, item, rules, waiver, by);
		log.add(secretariatId, log.today(), null, "rules.log.proposed", String.join(" ", changes));
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

	private List<String> changes(OperatingRules before, OperatingRules after) {
		var old = wording.rules(before);
		var changes = new ArrayList<String>();
		for (var rule : wording.rules(after)) {
			var was = old.stream().filter(one -> one.label().equals(rule.label())).map(Wording.Rule::value).findFirst().orElse("–");
			if (!was.equals(rule.value())) {
				changes.add(texts.of("rules.change", rule.label(), was, rule.value()));
			}
		}
		if (before.rotation() != null && after.rotation() == null) {
			changes.add(texts.of("rules.no-rotation"));
		}
		if (!before.task().equals(after.task())) {
			changes.add(texts.of("rules.task", after.task()));
		}
		return changes;
	}

	private static Proposed declined(String reason) {
		return new Proposed.Declined(new Verdict.Refused(reason, List.of()));
	}

}
