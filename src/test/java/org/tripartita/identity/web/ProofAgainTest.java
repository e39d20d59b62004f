package org.tripartita.identity.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Reauthentication.Outcome;
import org.tripartita.identity.Reauthentication.Wanted;
import org.tripartita.identity.SecondFactors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What a login at an institution proves before a signature: the moment that the institution states, and nothing else. */
class ProofAgainTest {

	private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final ProofAgain proof = new ProofAgain(mock(Accounts.class), mock(SecondFactors.class), new LoginAttempts(clock),
			mock(LoginTrail.class), clock);

	@ParameterizedTest
	@CsvSource({ "PT1S,NOTHING,INSTITUTION", "PT4M59S,NOTHING,INSTITUTION", "PT5M,PASSWORD,WRONG_PASSWORD", "PT2H,PASSWORD,WRONG_PASSWORD",
			"-PT1M,PASSWORD,WRONG_PASSWORD" })
	void only_a_proof_of_some_minutes_ago_counts(Duration ago, Wanted wanted, Outcome outcome) {
		var person = cameIn(NOW.minus(ago));
		assertThat(proof.wanted(person)).isEqualTo(wanted);
		assertThat(proof.prove(person, "", "", "127.0.0.1")).isEqualTo(outcome);
	}

	@Test
	void an_institution_that_does_not_say_when_it_asked_proves_nothing() {
		var person = cameIn(null);
		assertThat(proof.wanted(person)).isEqualTo(Wanted.PASSWORD);
		assertThat(proof.prove(person, "", "", "127.0.0.1")).isEqualTo(Outcome.WRONG_PASSWORD);
	}

	private static Principal cameIn(@Nullable Instant proven) {
		var token = OidcIdToken.withTokenValue("token").issuer("https://idp.example").subject("1").issuedAt(NOW).expiresAt(NOW.plusSeconds(60));
		if (proven != null) {
			token.authTime(proven);
		}
		return new OAuth2AuthenticationToken(new InstitutionUser(List.of(), token.build(), "gobierno.oax", false), List.of(), "institucion");
	}

}
