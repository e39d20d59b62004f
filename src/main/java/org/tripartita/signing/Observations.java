package org.tripartita.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

/**
 * The round in which the parties observe a draft before they sign it: it lasts some business days from the moment the
 * signatures are asked for, and ends before where each of the three says that it has nothing to observe. Amended words have a
 * round of their own. What was observed and answered stays with the draft (domain 5.5: minutes as a draft first; the number of days is ours, [INF]).
 */
@Service
@Transactional
public class Observations {

	private static final int LONGEST = 2000;

	private final JdbcClient database;

	private final SignatureProofs proofs;

	private final PendingTasks pending;

	private final BusinessCalendar calendar;

	private final Clock clock;

	private final int days;

	Observations(JdbcClient database, SignatureProofs proofs, PendingTasks pending, BusinessCalendar calendar, Clock clock,
			@Value("${tripartita.observation-days:3}") int days) {
		this.database = database;
		this.proofs = proofs;
		this.pending = pending;
		this.calendar = calendar;
		this.clock = clock;
		this.days = days;
	}

	/** How a round stands. */
	public enum Standing {

		/** Sectors may observe; nobody signs on a screen yet. */
		OPEN,

		/** The days are over, and something waits for the secretary's answer. */
		UNANSWERED,

		/** It can be signed. */
		OVER

	}

	/**
	 * Why something was not kept.
	 *
	 * @param reason the key of the sentence
	 */
	public record Refused(String reason) {
	}

	/** The last day on which the draft of a task is observed. */
	@Transactional(readOnly = true)
	public LocalDate lastDay(String subject, PendingTask task) {
		var territory = task.group().substring(task.role().length() + 1).toUpperCase(Locale.ROOT);
		var began = amendedAt(subject).filter(task.openedAt()::isBefore).orElse(task.openedAt());
		return calendar.addBusinessDays(LocalDate.ofInstant(began, clock.getZone()), days, territory);
	}

	private Optional<Instant> amendedAt(String subject) {
		return database.sql("select amended_at from acta_amendment where subject = ? order by amended_at desc limit 1")
			.param(subject)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	@Transactional(readOnly = true)
	public Standing standing(String subject, PendingTask task) {
		var all = of(subject);
		if (!proofs.of(subject).isEmpty()) {
			return Standing.OVER;
		}
		boolean passed = LocalDate.now(clock).isAfter(lastDay(subject, task));
		if (all.stream().anyMatch(Observation::isOpen)) {
			return passed ? Standing.UNANSWERED : Standing.OPEN;
		}
		return passed || saidNothingLeft(all) ? Standing.OVER : Standing.OPEN;
	}

	/** The same for a task that is being answered. */
	@Transactional(readOnly = true)
	public Standing standing(String subject, String taskId) {
		return pending.find(taskId).map(task -> standing(subject, task)).orElse(Standing.OVER);
	}

	/** Whether the last word of each sector on the words as they stand is that it has nothing to observe. */
	private static boolean saidNothingLeft(List<Observation> all) {
		var done = EnumSet.noneOf(Sector.class);
		all.stream().filter(one -> !one.overtaken()).forEach(one -> {
			if (one.text() == null) {
				done.add(one.sector());
			}
			else {
				done.remove(one.sector());
			}
		});
		return done.size() == Sector.values().length;
	}

	/** Whoever signs, observes or amends the same draft waits until this transaction ends. */
	public void hold(String subject) {
		database.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))::text").param("subject", subject).query(String.class).single();
	}

	/**
	 * Notes that the words of a draft are amended; the round begins anew with them.
	 *
	 * @return why they stay as they are, null where they change
	 */
	public @Nullable Refused amend(String subject, PendingTask task, String by) {
		if (standing(subject, task) == Standing.OVER) {
			return new Refused("signing.observation.over");
		}
		database.sql("""
				insert into acta_amendment (id, subject, after_number, amended_by, amended_at)
				select ?, ?, coalesce(max(number), 0), ?, ? from acta_observation where subject = ?
				""").params(UUID.randomUUID(), subject, by, Timestamp.from(clock.instant()), subject).update();
		return null;
	}

	/** What was observed, in the order in which it came. */
	@Transactional(readOnly = true)
	public List<Observation> of(String subject) {
		return database.sql("""
				select o.id, o.sector, o.text, o.sent_at, a.text as answer,
					exists (select from acta_amendment m where m.subject = o.subject and m.after_number >= o.number) as overtaken
				from acta_observation o left join acta_observation_answer a on a.observation_id = o.id
				where o.subject = ? order by o.number
				""").param(subject).query(Observations::row).list();
	}

	/**
	 * A sector observes something, or says that it has nothing to observe.
	 *
	 * @return why not, null where it was kept
	 */
	public @Nullable Refused observe(String subject, PendingTask task, Sector sector, @Nullable String text, String by) {
		if (text != null && (text.isBlank() || text.length() > LONGEST)) {
			return new Refused("signing.observation.length");
		}
		if (standing(subject, task) != Standing.OPEN) {
			return new Refused("signing.observation.over");
		}
		database.sql("insert into acta_observation (id, subject, sector, text, sent_by, sent_at) values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), subject, sector.name(), text, by, Timestamp.from(clock.instant()))
			.update();
		return null;
	}

	/** The secretary answers an observation, once. */
	public @Nullable Refused answer(String subject, UUID observation, String text, String by) {
		if (text.isBlank() || text.length() > LONGEST) {
			return new Refused("signing.observation.length");
		}
		if (of(subject).stream().noneMatch(one -> one.id().equals(observation) && one.isOpen())) {
			return new Refused("signing.observation.answered");
		}
		database.sql("insert into acta_observation_answer (observation_id, text, answered_by, answered_at) values (?, ?, ?, ?)")
			.params(observation, text, by, Timestamp.from(clock.instant()))
			.update();
		return null;
	}

	private static Observation row(ResultSet row, int number) throws SQLException {
		return new Observation(row.getObject("id", UUID.class), Sector.valueOf(row.getString("sector")), row.getString("text"),
				row.getTimestamp("sent_at").toInstant(), row.getString("answer"), row.getBoolean("overtaken"));
	}

}
