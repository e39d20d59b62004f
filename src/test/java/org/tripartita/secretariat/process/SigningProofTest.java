package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.RoleGroups;

/** Who signs proves it again, once and for good: passwords, codes, two browsers at once, what stays afterwards. */
class SigningProofTest extends SigningPageScene {

	@Test
	void a_wrong_password_signs_nothing_and_too_many_stop_even_the_right_one() {
		var sha256 = found(HASH, government.page(page).body());
		for (int number = 1; number <= 5; number++) {
			var answer = send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("contrasena", "otra " + number)));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Esa no es la contraseña").doesNotContain("otra " + number);
		}
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of())).body()).contains("Hubo demasiados intentos");
		assertThat(proofs()).isZero();
		clock.advance(Duration.ofMinutes(6));
		assertThat(sign(government, page, Map.of())).contains("Quedó asentado");
	}

	@Test
	void whoever_has_a_second_step_signs_with_its_code_which_counts_once() throws Exception {
		var secret = factors.freshSecret();
		var username = RoleGroups.of("gobierno", exercise.territoryCode());
		factors.switchOn(username, secret, code(secret));
		clock.advance(Duration.ofSeconds(60));
		var shown = government.page(page).body();
		assertThat(shown).contains("name=\"codigo\"");
		var sha256 = found(HASH, shown);
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("codigo", "000000"))).body()).contains("El código no es el de este momento");
		assertThat(sign(government, page, Map.of("codigo", code(secret)))).contains("código de un solo uso");
	}

	@Test
	void two_browsers_that_confirm_at_once_sign_once() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var other = visitor(Sector.GOVERNMENT);
		other.page(page);
		var people = Executors.newFixedThreadPool(2);
		try {
			var acts = List.<Callable<HttpResponse<String>>>of(() -> send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of())),
					() -> send(other, page, fields(Sector.GOVERNMENT, sha256, Map.of())));
			for (var act : people.invokeAll(acts)) {
				assertThat(act.get().statusCode()).isIn(302, 404, 409);
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(proofs()).isOne();
		assertThat(government.page(page).body()).contains("Quedó asentado");
	}

	@Test
	void whoever_signed_finds_it_among_the_own_data() {
		var receipt = sign(government, page, Map.of());
		var sha256 = receipt.replaceAll("(?s).*<code class=\"hash\">([0-9a-f]{64})</code>.*", "$1");
		assertThat(government.post("/mi-cuenta/datos", Map.of("_csrf", government.token("/mi-cuenta"))).body()).contains("signatures", sha256);
	}

	@Test
	void what_was_signed_is_never_changed() {
		sign(government, page, Map.of());
		for (var statement : List.of("update signature_proof set mandate = 'x'", "delete from signature_proof",
				"truncate signature_proof cascade", "update signature_receipt set signer = 'x'", "delete from signature_receipt", "truncate signature_receipt")) {
			assertThat(catchThrowable(() -> database.sql(statement).update())).hasMessageContaining("refused");
		}
	}

}
