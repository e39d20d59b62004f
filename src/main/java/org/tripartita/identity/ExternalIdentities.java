package org.tripartita.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account a verified subject of an institution's login belongs to. A link is made by its owner and to nobody else. */
@Service
@Transactional
public class ExternalIdentities {

	private final JdbcClient database;

	private final SecurityLog audit;

	private final Clock clock;

	ExternalIdentities(JdbcClient database, SecurityLog audit, Clock clock) {
		this.database = database;
		this.audit = audit;
		this.clock = clock;
	}

	/** The account of a subject; empty where none is linked or the account is closed. */
	@Transactional(readOnly = true)
	public Optional<String> username(String issuer, String subject) {
		return database.sql("""
				select p.username from external_identity e join person p on p.id = e.person_id
				where e.issuer = ? and e.subject = ? and p.active
				""").params(issuer, subject).query(String.class).optional();
	}

	/** Whether somebody has linked an identity. */
	@Transactional(readOnly = true)
	public boolean isLinked(String username) {
		return database.sql("""
				select exists (select 1 from external_identity e join person p on p.id = e.person_id where p.username = ?)
				""").param(username).query(Boolean.class).single();
	}

	/** Links a subject for good; false where it is somebody else's, or where the person has another of this issuer. */
	public boolean link(String username, String issuer, String subject) {
		var added = database.sql("""
				insert into external_identity (issuer, subject, person_id, linked_at)
				select ?, ?, id, ? from person where username = ? and active on conflict do nothing
				""").params(issuer, subject, Timestamp.from(clock.instant()), username).update();
		if (added > 0) {
			audit.note(SecurityAct.IDENTITY_LINKED, username, username, null, issuer);
		}
		return username(issuer, subject).filter(username::equals).isPresent();
	}

	/** Takes the links of an account away. */
	public boolean unlink(String username, String by) {
		var removed = database.sql("delete from external_identity where person_id = (select id from person where username = ?)")
			.param(username)
			.update();
		if (removed > 0) {
			audit.note(SecurityAct.IDENTITY_UNLINKED, by, username, null, null);
		}
		return removed > 0;
	}

	@EventListener
	void on(AccountClosed closed) {
		unlink(closed.username(), closed.username());
	}

}
