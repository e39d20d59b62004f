package org.tripartita.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Contact;

/** Mail on its way: written with the event that it tells of, sent afterwards, again and again until it is gone. */
@Repository
class Outbox {

	/** After so many attempts somebody has to look at it. */
	static final int MOST_ATTEMPTS = 8;

	/** How the event of a letter begins after which nothing may be kept of its recipient. */
	static final String LAST = "withdrawn:";

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private final JdbcClient database;

	private final Clock clock;

	Outbox(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Queues a message; an event that this recipient was told of already is not told again. */
	void queue(String event, Contact to, String subject, String body) {
		queue(event, to, subject, body, null);
	}

	/** The same with a file. */
	void queue(String event, Contact to, String subject, String body, @Nullable Attachment attachment) {
		database.sql("""
				insert into outgoing_mail (message_id, event, recipient, address, subject, body, state, attempts, next_attempt_at,
					created_at, attachment_name, attachment_type, attachment)
				values (?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?, ?, ?, ?)
				on conflict (event, recipient) do nothing
				""")
			.params("<" + UUID.randomUUID() + "@tripartita>", event, to.username(), to.email(), subject, body, now(), now(),
					attachment == null ? null : attachment.name(), attachment == null ? null : attachment.type(),
					attachment == null ? null : attachment.content())
			.update();
	}

	/** True where somebody was told of this event. */
	boolean knows(String event) {
		return database.sql("select exists (select 1 from outgoing_mail where event = ?)").param(event).query(Boolean.class).single();
	}

	/** Takes a few messages whose time has come; no other sender gets them until this transaction ends. */
	List<Mail> takeDue(int most) {
		return database.sql("""
				select id, message_id, event, recipient, address, subject, body, attempts, attachment_name, attachment_type,
					attachment from outgoing_mail
				where state = 'QUEUED' and next_attempt_at <= ? order by next_attempt_at, id
				limit ? for update skip locked
				""").params(now(), most).query(Outbox::row).list();
	}

	void sent(List<Mail> mails) {
		if (mails.isEmpty()) {
			return;
		}
		database.sql("update outgoing_mail set state = 'SENT', attempts = attempts + 1, sent_at = :now where id in (:ids)")
			.param("now", now())
			.param("ids", mails.stream().map(Mail::id).toList())
			.update();
		mails.stream().filter(mail -> mail.event().startsWith(LAST)).map(Mail::recipient).forEach(this::forget);
	}

	/** Takes back a message that nobody waits for any more. */
	void withdraw(Mail mail) {
		database.sql("delete from outgoing_mail where id = ?").param(mail.id()).update();
	}

	/** Puts a message back with a growing pause, or leaves it to a person after the last attempt. */
	void failed(Mail mail, String reason) {
		var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
		database.sql("""
				update outgoing_mail set attempts = attempts + 1, last_error = ?, next_attempt_at = ?,
					state = case when attempts + 1 >= ? then 'FAILED' else 'QUEUED' end
				where id = ?
				""")
			.params(reason.substring(0, Math.min(reason.length(), 500)), Timestamp.from(clock.instant().plus(pause)),
					MOST_ATTEMPTS, mail.id())
			.update();
	}

	/** Forgets where to and what was written to somebody; that it was told stays, so that nothing is told again. */
	void forget(String recipient) {
		database.sql("delete from outgoing_mail where recipient = ? and state = 'QUEUED'").param(recipient).update();
		database.sql("""
				update outgoing_mail set address = '', subject = '', body = '', last_error = null, attachment_name = null,
					attachment_type = null, attachment = null
				where recipient = ?
				""").param(recipient).update();
	}

	/** The same for everything that was delivered, or written and given up, before a moment. */
	void forgetBefore(Instant moment) {
		database.sql("""
				update outgoing_mail set address = '', subject = '', body = '', last_error = null, attachment_name = null,
					attachment_type = null, attachment = null
				where address <> '' and (state = 'SENT' and sent_at < :moment or state = 'FAILED' and created_at < :moment)
				""").param("moment", Timestamp.from(moment)).update();
	}

	/** How many messages nobody tries to send any more. */
	long givenUp() {
		return database.sql("select count(*) from outgoing_mail where state = 'FAILED'").query(Long.class).single();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static @Nullable Attachment attachment(ResultSet row) throws SQLException {
		var name = row.getString("attachment_name");
		return name == null ? null : new Attachment(name, row.getString("attachment_type"), row.getString("attachment"));
	}

	private static Mail row(ResultSet row, int number) throws SQLException {
		return new Mail(row.getLong("id"), row.getString("message_id"), row.getString("event"), row.getString("recipient"),
				row.getString("address"), row.getString("subject"), row.getString("body"), row.getInt("attempts"), attachment(row));
	}

}
