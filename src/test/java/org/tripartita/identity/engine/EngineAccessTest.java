package org.tripartita.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.territory.Territories;

class EngineAccessTest {

	private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);

	private final PasswordHashing hashing = mock(PasswordHashing.class);

	private EngineAccess access;

	@BeforeEach
	void ana_and_nobody_else() {
		access = new EngineAccess(identities, mock(GroupGrants.class), mock(SharedFilters.class), mock(Territories.class), hashing,
				mock(TakenTasks.class), mock(JdbcClient.class));
		when(identities.createUserQuery().userId("ana").count()).thenReturn(1L);
		when(identities.createUserQuery().userId("nadie").count()).thenReturn(0L);
	}

	@Test
	void a_name_that_nobody_has_costs_one_hash_as_a_wrong_password_does() {
		assertThat(access.matches("nadie", "una clave")).isFalse();
		verify(hashing).spendAsMuchTimeAsFor("una clave");
		verify(identities, never()).checkPassword(anyString(), anyString());
	}

	@Test
	void a_wrong_password_is_hashed_once_by_the_engine() {
		assertThat(access.matches("ana", "otra clave")).isFalse();
		verify(identities).checkPassword("ana", "otra clave");
		verify(hashing, never()).spendAsMuchTimeAsFor(anyString());
	}

}
