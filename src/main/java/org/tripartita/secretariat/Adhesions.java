package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.workflow.Texts;

/**
 * Adhesion to an STL at any time: asked through a sector, decided by a session, seated and published. It is decided by
 * consensus, never by a majority: each sector says who sits at its bench, so that the sector at whose bench the organisation
 * would sit must agree (G-09 [S3:651]; items that no majority decides, domain 5.5).
 */
@Service
@Transactional
public class Adhesions {

	private final JdbcClient database;

	private final SessionStore sessions;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Agenda agenda;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final Wording wording;

	private final Texts texts;

	private final Clock clock;

	Adhesions(JdbcClient database, SessionStore sessions, Secretariats secretariats, Seats seats, Agenda agenda, SecretariatLife life, SecretariatLog log,
			Wording wording, Texts texts, Clock clock) {
		this.database = database;
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.seats = seats;
		this.agenda = agenda;
		this.life = life;
		this.log = log;
		this.wording = wording;
		this.texts = texts;
		this.clock = clock;
	}

	/** What became of a request to join. */
	public sealed interface Requested {

		/** It is on the STL's agenda. */
		record Filed(UUID agendaItemId) implements Requested {
		}

		/** @param refused why it cannot be asked so */
		record Declined(Verdict.Refused refused) implements Requested {
		}

	}

	/** Puts a request on the STL's agenda and has a session asked for. */
	public Requested request(Adhesion wanted, String by) {
		sessions.lock(wanted.secretariatId());
		if (fault(wanted) instanceof Verdict.Refused refused) {
			return new Requested.Declined(refused);
		}
		var title = texts.of("adhesion.title", wanted.organisation());
		var text = texts.of("adhesion.text", wanted.organisation(), wording.sector(wanted.sector()), wanted.position(), wanted.why());
		var item = agenda.file(new AgendaItem(wanted.secretariatId(), null, AgendaKind.ADHESION, null, title, text, wanted.askedOn()));
		database.sql("""
				insert into adhesion (agenda_item_id, secretariat_id, sector, organisation, position, powers, sub_sector, scope, waiver,
					asked_on, asked_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(item, wanted.secretariatId(), wanted.sector().name(), wanted.organisation(), wanted.position(), wanted.powers(),
					wanted.kind() == null ? null : wanted.kind().name(), wanted.scope(), wanted.waiver(), wanted.askedOn(), by,
					Timestamp.from(clock.instant()))
			.update();
		log.add(wanted.secretariatId(), wanted.askedOn(), null, "adhesion.log.asked", wanted.organisation(), wording.sector(wanted.sector()));
		life.askForSession(wanted.secretariatId());
		return new Requested.Filed(item);
	}

	private Verdict fault(Adhesion wanted) {
		var secretariat = secretariats.get(wanted.secretariatId());
		if (wanted.askedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (wanted.askedOn().isBefore(Objects.requireNonNull(secretariat.installedOn()))) {
			return Verdict.refused("adhesion.before-installation");
		}
		if (wanted.kind() != null && !wanted.kind().fits(wanted.sector())) {
			return Verdict.refused("secretariat.kind-of-other-sector", wanted.organisation());
		}
		return isAsked(wanted) ? Verdict.refused("adhesion.asked-already", wanted.organisation()) : obstacle(wanted, secretariat);
	}

	private boolean isAsked(Adhesion wanted) {
		return database.sql("select exists (select 1 from adhesion where secretariat_id = ? and lower(organisation) = lower(?) and open)")
			.params(wanted.secretariatId(), wanted.organisation())
			.query(Boolean.class)
			.single();
	}

	/** What keeps the organisation from a seat as the STL is now composed. */
	private Verdict obstacle(Adhesion wanted, Secretariat secretariat) {
		var current = new ArrayList<>(seats.current(secretariat.id()));
		if (current.stream().anyMatch(seat -> wanted.organisation().equalsIgnoreCase(seat.organisation()) && seat.voting())) {
			return Verdict.refused("adhesion.sits-already", wanted.organisation());
		}
		current.add(seat(wanted, wanted.askedOn()));
		return wanted.waiver() == null && secretariat.needsWaiver(SeatBalance.of(current).verdict())
				? Verdict.refused("adhesion.waiver-missing") : Verdict.taken();
	}

	/**
	 * The STL adopted it: the organisation sits from the day of the session on, unless it has a seat by now, its sector did
	 * not agree, or its seat would bring the STL out of balance without a reason (domain 5.3). Then why is public.
	 *
	 * @return whether it has the seat
	 * @throws IllegalStateException if no session adopted it
	 */
	public boolean seat(UUID agendaItemId) {
		var decision = agenda.decision(agendaItemId)
			.filter(one -> one.result() == DecisionResult.ADOPTED)
			.orElseThrow(() -> new IllegalStateException("No session adopted the adhesion " + agendaItemId));
		var asked = get(agendaItemId);
		sessions.lock(asked.secretariatId());
		var secretariat = secretariats.get(asked.secretariatId());
		var fault = decision.method() == DecisionMethod.CONSENSUS ? obstacle(asked, secretariat)
				: Verdict.refused("adhesion.by-majority", wording.sector(asked.sector()));
		if (fault instanceof Verdict.Refused refused) {
			turnAway(agendaItemId, asked, texts.of(refused.reason(), refused.arguments()));
			return false;
		}
		var seat = seat(asked, decision.decidedOn());
		seats.take(seat, askedBy(agendaItemId));
		database.sql("update adhesion set seat_id = ?, open = false where agenda_item_id = ?").params(seat.id(), agendaItemId).update();
		if (asked.waiver() != null) {
			secretariat.waive(asked.waiver());
		}
		secretariat.balance(SeatBalance.of(seats.current(secretariat.id())).verdict());
		secretariats.saveAndFlush(secretariat);
		log.add(secretariat.id(), decision.decidedOn(), decision.sessionActaId(), "adhesion.log.seated", wording.seat(seat),
				wording.sector(seat.sector()));
		return true;
	}

	/** The process of a request was ended from outside: it leaves the agenda, and the organisation may ask again. */
	public void abandon(UUID agendaItemId) {
		if (database.sql("select open from adhesion where agenda_item_id = ?").param(agendaItemId).query(Boolean.class).single()) {
			agenda.withdraw(agendaItemId);
			turnAway(agendaItemId, get(agendaItemId), texts.of("room.abandoned"));
		}
	}

	private void turnAway(UUID agendaItemId, Adhesion asked, String reason) {
		database.sql("update adhesion set not_seated = ?, open = false where agenda_item_id = ?").params(reason, agendaItemId).update();
		log.add(asked.secretariatId(), log.today(), null, "adhesion.log.not-seated", asked.organisation(), reason);
	}

	private static Seat seat(Adhesion asked, LocalDate from) {
		return new Seat(UUID.randomUUID(), asked.secretariatId(), asked.sector(), asked.organisation(), asked.position(), asked.powers(),
				false, from, null, new Place(UUID.randomUUID(), asked.kind(), asked.scope()), Tenure.by(SeatOrigin.ADHESION));
	}

	private Adhesion get(UUID item) {
		return database.sql("select * from adhesion where agenda_item_id = ?").param(item).query((row, number) -> {
			var kind = row.getString("sub_sector");
			return new Adhesion(row.getObject("secretariat_id", UUID.class), Sector.valueOf(row.getString("sector")),
					row.getString("organisation"), row.getString("position"), row.getString("powers"), kind(kind), row.getString("scope"),
					"", row.getString("waiver"), row.getObject("asked_on", LocalDate.class));
		}).single();
	}

	private static @Nullable SubSector kind(@Nullable String name) {
		return name == null ? null : SubSector.valueOf(name);
	}

	private String askedBy(UUID item) {
		return database.sql("select asked_by from adhesion where agenda_item_id = ?").param(item).query(String.class).single();
	}

}
