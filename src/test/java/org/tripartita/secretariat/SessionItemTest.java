package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a matter that a session had in hand. */
class SessionItemTest {

	@Test
	void the_same_words_for_the_extraordinary_case_and_the_reason_are_said_once() {
		assertThat(item("El plazo vence mañana.", "El plazo vence mañana.").furtherReason()).isNull();
		assertThat(item("El plazo vence.\nMañana.", "El plazo vence.\r\nMañana. ").furtherReason()).isNull();
	}

	@Test
	void another_reason_is_told_beside_the_extraordinary_case_and_without_one() {
		assertThat(item("El plazo vence mañana.", "Hay dinero este año.").furtherReason()).isEqualTo("Hay dinero este año.");
		assertThat(item(null, "Falta información.").furtherReason()).isEqualTo("Falta información.");
		assertThat(item("El plazo vence mañana.", null).furtherReason()).isNull();
	}

	private static SessionItem item(@Nullable String extraordinary, @Nullable String reason) {
		return new SessionItem(UUID.randomUUID(), UUID.randomUUID(), null, AgendaKind.OTHER, "Asunto", 1, 1, "Texto", Position.OPPOSED,
				extraordinary == null ? null : new ExtraordinaryCase(extraordinary, List.of()), DecisionMethod.MAJORITY, DecisionResult.ADOPTED, reason, null, null);
	}

}
