package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who act for the garantes of a territory. When a garante ends, so do its people's mandates, with the reason;
 * what they did stays with the name of its day (G-29), and the tasks they had taken wait for their role again.
 */
@Service
@Transactional
public class GuarantorPeople {

	private final JdbcClient database;

	private final Guarantors guarantors;

	private final Mandates mandates;

	private final Clock clock;

	GuarantorPeople(JdbcClient database, Guarantors guarantors, Mandates mandates, Clock clock) {
		this.database = database;
		this.guarantors = guarantors;
		this.mandates = mandates;
		this.clock = clock;
	}

	/**
	 * A mandate of the role, as its hand-over shows it.
	 *
	 * @param person what the person is called, which is an office
	 */
	public record Held(String person, String organisation, LocalDate since) {
	}

	/**
	 * Whoever acts for the garantes of the territory from now on, also that of the whole in which it lies; not those whose
	 * mandate ended with their garante and reaches to an act of today.
	 */
	@Transactional(readOnly = true)
	public List<Held> of(String territory) {
		return database.sql("select p.display_name, a.valid_from, " + MandateRegister.ORGANISATION + MandateRegister.REACHING
				+ " and a.role = 'ORGANO_GARANTE' and w.code = :territory and a.end_reason is distinct from 'GUARANTOR_CHANGED'"
				+ " order by a.valid_from, p.display_name")
			.param("day", LocalDate.now(clock))
			.param("territory", territory)
			.query((row, number) -> new Held(row.getString("display_name"), row.getString("organisation"),
					row.getObject("valid_from", LocalDate.class)))
			.list();
	}

	/**
	 * Ends the mandates of a garante's people: those given in its name and, where it was the only garante, all that are
	 * older than its end; whoever was appointed for its successor meanwhile stays. Where somebody acted after the garante's
	 * last day, before anybody reported its end, the mandate reaches to that act: an act that was right stays right.
	 *
	 * @param alone whether nobody else fills the role
	 * @return how many ended
	 * @throws IllegalStateException if a mandate cannot end so
	 */
	public int end(Guarantor outgoing, LocalDate lastDay, boolean alone, String by) {
		var held = database.sql("""
				select a.id, a.valid_from from appointment a
				where a.role = 'ORGANO_GARANTE' and a.territory in (:territories) and (a.valid_to is null or a.valid_to >= :today)
				and (:alone and a.valid_from <= :lastDay or exists (select 1 from organisation_name n
					where n.organisation_id = a.organisation_id and lower(n.name) = lower(:organisation)))
				order by a.alternate_of nulls last, a.valid_from, a.id
				""")
			.param("territories", guarantors.servedFrom(outgoing.territory(), outgoing.branch(), lastDay))
			.param("today", LocalDate.now(clock))
			.param("organisation", outgoing.organisation())
			.param("alone", alone)
			.param("lastDay", lastDay)
			.query((row, number) -> new Ending(row.getObject("id", UUID.class), row.getObject("valid_from", LocalDate.class)))
			.list();
		held.forEach(mandate -> end(mandate, lastDay, by));
		return held.size();
	}

	private void end(Ending mandate, LocalDate lastDay, String by) {
		var last = Stream.concat(Stream.of(lastDay, mandate.from()), mandates.lastAct(mandate.id()).stream())
			.max(LocalDate::compareTo)
			.orElseThrow();
		if (mandates.end(mandate.id(), last, EndReason.GUARANTOR_CHANGED, by) instanceof MandateChange.Refused refused) {
			throw new IllegalStateException("Mandate %s does not end on %s: %s".formatted(mandate.id(), last, refused.reason()));
		}
	}

	private record Ending(UUID id, LocalDate from) {
	}

}
