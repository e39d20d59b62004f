package org.tripartita.identity;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.tripartita.testing.TestClock;
import org.tripartita.workflow.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

	private final Accounts accounts = mock();

	private final Texts texts = mock();

	@BeforeEach
	void nobody_is_there() {
		when(accounts.none()).thenReturn(true);
		when(texts.of(any(String.class))).thenReturn("Administración");
		when(texts.of(eq("administrator.opened"), any(), any())).then(said -> "opened with " + said.getArgument(2));
	}

	@Test
	void the_password_chosen_for_the_installation_is_taken_and_never_logged(CapturedOutput log) {
		administrator("elegida por la instalación").openWhereNobodyIs();

		var opened = opened();
		assertThat(opened.password()).isEqualTo("elegida por la instalación");
		assertThat(opened.role()).isEqualTo(Role.ADMINISTRACION);
		assertThat(opened.territory()).isEqualTo("FED");
		assertThat(log).doesNotContain("elegida por");
	}

	@Test
	void without_one_a_password_is_made_up_and_said_once(CapturedOutput log) {
		administrator("").openWhereNobodyIs();

		var opened = opened();
		assertThat(opened.password()).hasSize(20);
		assertThat(log).containsOnlyOnce("opened with " + opened.password());
	}

	@Test
	void where_somebody_is_nobody_is_added() {
		when(accounts.none()).thenReturn(false);

		administrator("elegida por la instalación").openWhereNobodyIs();

		verify(accounts, never()).open(any());
	}

	private NewAccount opened() {
		var opened = ArgumentCaptor.forClass(NewAccount.class);
		verify(accounts).open(opened.capture());
		return opened.getValue();
	}

	private FirstAdministrator administrator(String password) {
		return new FirstAdministrator(accounts, texts, new TestClock(), password);
	}

}
