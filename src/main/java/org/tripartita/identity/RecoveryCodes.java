package org.tripartita.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes for whoever lost the telephone; each is good once. They are shown when they are made and never again. */
@Repository
class RecoveryCodes {

	static final int HOW_MANY = 8;

	/** So many that their hash needs no slowness. */
	private static final int BYTES = 10;

	private static final int GROUP = 4;

	private final JdbcClient database;

	private final SecureRandom random = new SecureRandom();

	RecoveryCodes(JdbcClient database) {
		this.database = database;
	}

	/** Makes new ones for somebody, as {@code ABCD-EFGH-IJKL-MNOP}. */
	List<String> make(UUID personId) {
		var codes = Stream.generate(this::one).limit(HOW_MANY).toList();
		codes.forEach(code -> database.sql("insert into recovery_code (person_id, code_hash) values (?, ?)")
			.params(personId, hash(code))
			.update());
		return codes;
	}

	/** Uses a code up; false where it is none, or was used. */
	boolean use(String username, String code) {
		return database.sql("""
				delete from recovery_code where code_hash = ? and person_id = (select id from person where username = ?)
				""").params(hash(code), username).update() > 0;
	}

	private String one() {
		var bytes = new byte[BYTES];
		random.nextBytes(bytes);
		var text = new Base32().encodeToString(bytes);
		return String.join("-", IntStream.range(0, text.length() / GROUP)
			.mapToObj(group -> text.substring(group * GROUP, (group + 1) * GROUP))
			.toList());
	}

	private static String hash(String code) {
		var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
