package org.tripartita.identity;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretKeepingTest {

	private static final byte[] SECRET = "un secreto".getBytes(StandardCharsets.UTF_8);

	private final SecretKeeping keeping = new SecretKeeping("una clave de instalación, larga y al azar");

	@Test
	void with_a_key_nobody_reads_a_secret_from_the_database_alone() {
		var kept = keeping.keep(SECRET);

		assertThat(new String(kept.secret(), StandardCharsets.ISO_8859_1)).doesNotContain("secreto");
		assertThat(keeping.keep(SECRET).secret()).isNotEqualTo(kept.secret());
		assertThat(keeping.open(kept)).hasValue(SECRET);
		assertThat(new SecretKeeping("otra clave de instalación, larga y al azar").open(kept)).isEmpty();
		assertThat(new SecretKeeping("").open(kept)).isEmpty();
	}

	@Test
	void what_was_kept_before_there_was_a_key_stays_readable() {
		assertThat(keeping.open(new SecretKeeping("").keep(SECRET))).hasValue(SECRET);
	}

	@Test
	void a_key_that_protects_nothing_stops_the_start() {
		assertThatThrownBy(() -> new SecretKeeping("corta")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("32");
	}

}
