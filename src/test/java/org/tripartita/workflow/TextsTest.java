package org.tripartita.workflow;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private final StaticMessageSource messages = new StaticMessageSource();

	private final Texts texts = new Texts(messages);

	@Test
	void a_name_that_ends_with_a_full_stop_gets_no_second_one_and_other_dots_stay() {
		messages.addMessage("ended", Texts.SPANISH, "Terminó {0}: {1}.");

		assertThat(texts.of("ended", "la convocatoria", "Universidad, SURCO A.C.")).isEqualTo("Terminó la convocatoria: Universidad, SURCO A.C.");
		assertThat(texts.of("ended", "SURCO A.C.", "Universidad")).isEqualTo("Terminó SURCO A.C.: Universidad.");
		assertThat(texts.of("ended", "../datos", ".")).isEqualTo("Terminó ../datos: ..");
	}

}
