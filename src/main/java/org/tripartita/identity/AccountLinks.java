package org.tripartita.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody who cannot log in chooses a password: once, within their time, by whoever reads the mail of
 * the account. The token is made at the moment the mail leaves and handed to nobody but the sender of it; neither the
 * event, nor the mail that waits, nor the database ever holds it, only its SHA-256. A mail that is sent again carries a
 * fresh token and the former one is void.
 */
@Service
@Transactional
public class AccountLinks {

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient database;

	private final People people;

	private final Access access;

	private final SecurityLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccountLinks(JdbcClient database, People people, Access access, SecurityLog audit, ApplicationEventPublisher events,
			Clock clock) {
		this.database = database;
		this.people = people;
		this.access = access;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** Who gets a link. */
	public record Addressee(Contact contact, String displayName, LinkPurpose purpose) {
	}

	/** Who chooses a password with a link. */
	public record Holder(String username, String displayName, LinkPurpose purpose) {
	}

	/** Has a link sent in place of an earlier one of its kind. */
	void order(UUID personId, LinkPurpose purpose) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into account_link (person_id, purpose, id) values (?, ?, ?)
				on conflict (person_id, purpose) do update set id = excluded.id, token_hash = null, expires_at = null
				""").params(personId, purpose.name(), id).update();
		events.publishEvent(new AccountLinkWanted(id));
	}

	/**
	 * Somebody cannot log in any more. It is the same work for a name that nobody has: who that is, and whether the account
	 * has an address, is looked up after the answer.
	 */
	public void forgotten(String username) {
		if (NewAccount.isUsername(username)) {
			events.publishEvent(new PasswordForgotten(username));
		}
	}

	@ApplicationModuleListener
	void on(PasswordForgotten event) {
		people.findByUsername(event.username()).filter(Person::isReachable).ifPresent(person -> {
			order(person.id(), LinkPurpose.RESET);
			audit.note(SecurityAct.RESET_ASKED, null, person.username(), null, null);
		});
	}

	/** Whom a link is for; empty where another took its place, it was used, or the account is closed. */
	@Transactional(readOnly = true)
	public Optional<Addressee> addressee(UUID linkId) {
		return database.sql("""
				select p.username, p.email, p.display_name, l.purpose from account_link l join person p on p.id = l.person_id
				where l.id = ? and p.active and p.email is not null
				""")
			.param(linkId)
			.query((row, number) -> new Addressee(new Contact(row.getString("username"), row.getString("email")),
					row.getString("display_name"), LinkPurpose.valueOf(row.getString("purpose"))))
			.optional();
	}

	/** The token of a link, for the mail that leaves now; its time begins. Empty where nobody waits for it any more. */
	public Optional<String> issue(UUID linkId) {
		return addressee(linkId).map(addressee -> {
			var bytes = new byte[TOKEN_BYTES];
			random.nextBytes(bytes);
			var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
			database.sql("update account_link set token_hash = ?, expires_at = ? where id = ?")
				.params(hash(token), Timestamp.from(clock.instant().plus(addressee.purpose().validity())), linkId)
				.update();
			return token;
		});
	}

	/** Whose link it is; empty for one that is used, replaced, out of time or none at all. */
	@Transactional(readOnly = true)
	public Optional<Holder> holder(String token) {
		return database.sql("""
				select p.username, p.display_name, l.purpose from account_link l join person p on p.id = l.person_id
				where l.token_hash = ? and l.expires_at > ? and p.active
				""")
			.params(hash(token), now())
			.query((row, number) -> new Holder(row.getString("username"), row.getString("display_name"),
					LinkPurpose.valueOf(row.getString("purpose"))))
			.optional();
	}

	/**
	 * Gives the holder the password and uses the link up.
	 *
	 * @param password one that {@link PasswordRule} finds no fault with
	 * @return whether the link was still good
	 */
	public boolean choose(String token, String password) {
		var person = database.sql("delete from account_link where token_hash = ? and expires_at > ? returning person_id")
			.params(hash(token), now())
			.query(UUID.class)
			.optional()
			.flatMap(people::findById)
			.filter(Person::isActive);
		person.ifPresent(one -> {
			database.sql("delete from account_link where person_id = ?").param(one.id()).update();
			access.changePassword(one.username(), password);
			audit.note(SecurityAct.PASSWORD_CHANGED, one.username(), one.username(), null, null);
			events.publishEvent(new PasswordChanged(one.username()));
		});
		return person.isPresent();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static String hash(String token) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
