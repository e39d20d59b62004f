package org.tripartita.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.SecretKeeping.Kept;

/**
 * The second step of the login, for whoever wants it: a code that the owner's telephone shows. Its secret is shown while
 * it is set up and never again; a code counts once. How often somebody may try is the login's business.
 */
@Service
@Transactional
public class SecondFactors {

	private static final int SECRET_BYTES = 20;

	/** Longer than any code. */
	private static final int LONGEST = 40;

	private static final String OF_PERSON = "person_id = (select id from person where username = ?)";

	private final JdbcClient database;

	private final SecretKeeping keeping;

	private final RecoveryCodes recovery;

	private final SecurityLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SecondFactors(JdbcClient database, SecretKeeping keeping, RecoveryCodes recovery, SecurityLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.keeping = keeping;
		this.recovery = recovery;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** A second step that is switched on. */
	public record Standing(Instant since, int recoveryCodesLeft) {
	}

	/** How it stands with an account; empty where it has none. */
	@Transactional(readOnly = true)
	public Optional<Standing> of(String username) {
		return database.sql("""
				select f.since, (select count(*) from recovery_code r where r.person_id = f.person_id) as codes_left
				from second_factor f join person p on p.id = f.person_id where p.username = ?
				""")
			.param(username)
			.query((row, number) -> new Standing(row.getTimestamp("since").toInstant(), row.getInt("codes_left")))
			.optional();
	}

	/** Whether the login asks for a code. */
	@Transactional(readOnly = true)
	public boolean isOn(String username) {
		return of(username).isPresent();
	}

	/** A fresh secret that is nobody's yet. */
	public byte[] freshSecret() {
		var bytes = new byte[SECRET_BYTES];
		random.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Switches the second step on, by the first code of the secret.
	 *
	 * @return the recovery codes; none where the code is wrong or the second step is on already
	 */
	public List<String> switchOn(String username, byte[] secret, String code) {
		var step = OneTimeCodes.step(secret, digits(code), clock.instant());
		return step.isEmpty() ? List.of() : keep(username, keeping.keep(secret), step.getAsLong()).map(person -> {
			audit.note(SecurityAct.SECOND_FACTOR_ON, username, username, null, null);
			return recovery.make(person);
		}).orElse(List.of());
	}

	private Optional<UUID> keep(String username, Kept kept, long step) {
		return database.sql("""
				insert into second_factor (person_id, secret, salt, last_step, since)
				select id, ?, ?, ?, ? from person where username = ? and active on conflict do nothing returning person_id
				""")
			.params(kept.secret(), kept.salt(), step, Timestamp.from(clock.instant()), username)
			.query(UUID.class)
			.optional();
	}

	/** Whether it is a code of now, or a recovery code, that was not used before; it is used now. */
	public boolean pass(String username, String code) {
		if (code.length() > LONGEST) {
			return false;
		}
		if (!digits(code).matches("\\d{6}")) {
			return useRecoveryCode(username, code);
		}
		var step = step(username, digits(code));
		return step.isPresent() && database.sql("update second_factor set last_step = ? where last_step < ? and " + OF_PERSON)
			.params(step.getAsLong(), step.getAsLong(), username)
			.update() > 0;
	}

	private boolean useRecoveryCode(String username, String code) {
		var used = recovery.use(username, code);
		if (used) {
			audit.note(SecurityAct.RECOVERY_CODE_USED, username, username, null, null);
		}
		return used;
	}

	private OptionalLong step(String username, String code) {
		return database.sql("select secret, salt from second_factor where " + OF_PERSON)
			.param(username)
			.query((row, number) -> new Kept(row.getBytes("secret"), row.getString("salt")))
			.optional()
			.flatMap(keeping::open)
			.map(secret -> OneTimeCodes.step(secret, code, clock.instant()))
			.orElse(OptionalLong.empty());
	}

	/** Switches it off for the owner, who proved it with the password; false where the code is wrong. */
	public boolean switchOff(String username, String code) {
		return pass(username, code) && remove(username, username, SecurityAct.SECOND_FACTOR_OFF);
	}

	/** Takes it from somebody who lost telephone and recovery codes; false where there is none. */
	boolean reset(String username, String by) {
		return remove(username, by, SecurityAct.SECOND_FACTOR_RESET);
	}

	@EventListener
	void on(AccountClosed closed) {
		var own = closed.by().equals(closed.username());
		remove(closed.username(), closed.by(), own ? SecurityAct.SECOND_FACTOR_OFF : SecurityAct.SECOND_FACTOR_RESET);
	}

	private boolean remove(String username, String by, SecurityAct act) {
		var removed = database.sql("delete from second_factor where " + OF_PERSON).param(username).update() > 0;
		if (removed) {
			audit.note(act, by, username, null, null);
			events.publishEvent(new SecondFactorRemoved(UUID.randomUUID(), username, act == SecurityAct.SECOND_FACTOR_OFF));
		}
		return removed;
	}

	private static String digits(String code) {
		return code.replace(" ", "");
	}

}
