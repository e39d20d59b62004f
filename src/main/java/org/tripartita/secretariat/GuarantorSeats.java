package org.tripartita.secretariat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.Successions;
import org.tripartita.exercise.Successor;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * The seats of the garantes in an STL when the role changes hands (G-29): those of the one that left end with it, those
 * that follow take theirs, and while nobody fills the role the STL cannot sit, since the quorum is of three (G-03). The law
 * asks nobody whether the STL stays in balance: where it does not, its members go on voting with that as the reason on record,
 * and the STL has the matter on its agenda (domain 5.3).
 */
@Service
@Transactional
public class GuarantorSeats {

	private static final Set<SecretariatState> LIVING = Set.of(SecretariatState.FORMING, SecretariatState.ACTIVE,
			SecretariatState.DORMANT, SecretariatState.SUSPENDED);

	private final Secretariats secretariats;

	private final Seats seats;

	private final Successions successions;

	private final Guarantors guarantors;

	private final SecretariatRest rest;

	private final Agenda agenda;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final Texts texts;

	GuarantorSeats(Secretariats secretariats, Seats seats, Successions successions, Guarantors guarantors,
			SecretariatRest rest, Agenda agenda, SecretariatLife life, SecretariatLog log, Texts texts) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.successions = successions;
		this.guarantors = guarantors;
		this.rest = rest;
		this.agenda = agenda;
		this.life = life;
		this.log = log;
		this.texts = texts;
	}

	/** The STLs that the role serves rest where nobody fills it; nothing on their agenda is lost. */
	public void suspend(UUID successionId) {
		var one = successions.get(successionId);
		for (var secretariat : served(one)) {
			endSeats(secretariat, one);
			if (inOffice(secretariat).isEmpty() && secretariat.state().installed() && !secretariat.isWithoutGuarantor()) {
				secretariat.missGuarantor();
				rest.settle(secretariats.saveAndFlush(secretariat));
				log.add(secretariat.id(), Objects.requireNonNull(one.suspendedOn()), null, "secretariat.log.no-guarantor", one.outgoing());
			}
			rebalance(secretariats.get(secretariat.id()));
		}
	}

	/**
	 * Whoever received the role, and did not leave it meanwhile, takes its seats; an STL that rested for want of a garante
	 * can sit again.
	 */
	public void seat(UUID successionId) {
		var one = successions.get(successionId);
		var following = successions.successors(successionId).stream().filter(next -> next.receivedOn() != null).toList();
		for (var secretariat : served(one)) {
			endSeats(secretariat, one);
			var filling = inOffice(secretariat);
			following.stream().filter(next -> filling.stream().anyMatch(next::is)).forEach(next -> seats.take(seat(secretariat, next), one.reportedBy()));
			if (secretariat.isWithoutGuarantor() && !filling.isEmpty()) {
				secretariat.findGuarantor();
				rest.settle(secretariats.saveAndFlush(secretariat));
				log.add(secretariat.id(), log.today(), null,
						secretariat.isPartyMissing() ? "secretariat.log.guarantor-only" : "secretariat.log.guarantor");
			}
			rebalance(secretariats.get(secretariat.id()));
		}
	}

	/** How the seats stand after today; while the STL forms they are judged when its rules are proposed. */
	private void rebalance(Secretariat secretariat) {
		if (!secretariat.state().installed()) {
			return;
		}
		var balance = SeatBalance.of(seats.of(secretariat.id(), log.today().plusDays(1))).verdict();
		if (secretariat.needsWaiver(balance)) {
			var day = SpokenDay.of(log.today());
			secretariat.waive(texts.of("guarantor.waiver", day));
			agenda.file(new AgendaItem(secretariat.id(), null, AgendaKind.OTHER, null, texts.of("guarantor.balance.title"),
					texts.of("guarantor.balance.text", day)));
			log.add(secretariat.id(), log.today(), null, "guarantor.log.unbalanced");
			life.askForSession(secretariat.id());
		}
		secretariat.balance(balance);
		secretariats.saveAndFlush(secretariat);
	}

	/** Who fills the role for an STL after today; whose last day is today leaves it. */
	private List<Guarantor> inOffice(Secretariat secretariat) {
		return guarantors.inOffice(secretariat.territoryCode(), log.today().plusDays(1));
	}

	private List<Secretariat> served(Succession one) {
		return secretariats.findByTerritoryCodeInAndStateIn(guarantors.servedFrom(one.territory(), one.branch(), one.lastDay()), LIVING);
	}

	private void endSeats(Secretariat secretariat, Succession one) {
		boolean alone = guarantors.inOffice(secretariat.territoryCode(), one.lastDay())
			.stream()
			.allMatch(other -> other.id().equals(one.outgoingId()));
		seats.end(secretariat.id(), Sector.OVERSIGHT_BODY, alone ? null : one.outgoing(), one.lastDay());
	}

	private static Seat seat(Secretariat secretariat, Successor next) {
		var id = UUID.randomUUID();
		return new Seat(id, secretariat.id(), Sector.OVERSIGHT_BODY, next.organisation(), next.position(), next.powers(), false,
				Objects.requireNonNull(next.receivedOn()), null, Place.plain(id), Tenure.by(SeatOrigin.SUCCESSION));
	}

}
