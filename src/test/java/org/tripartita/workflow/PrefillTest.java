package org.tripartita.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** What forms show of what people wrote. */
class PrefillTest {

	@Test
	void a_text_of_the_form_shows_letter_by_letter_what_somebody_wrote() {
		var form = new Prefill().text("minutes", "Segundo *párrafo* <b>negritas</b>, 3 < 4.").text("none", null).number("call", 2);

		assertThat(form.values(Set.of("minutes", "none", "call")))
			.containsEntry("minutes", "Segundo &#42;párrafo&#42; &#60;b>negritas&#60;/b>, 3 &#60; 4.")
			.containsEntry("none", null)
			.containsEntry("call", 2);
		assertThat(form.values()).containsEntry("minutes", "Segundo *párrafo* <b>negritas</b>, 3 < 4.");
	}

	@Test
	void markdown_of_our_own_stays_markdown_and_what_people_wrote_in_it_does_not() {
		var form = new Prefill().markdown("situation", "Terminó el encargo de **%s**.".formatted(Verbatim.of("Red <i> * Norte")));

		assertThat(form.values(Set.of("situation"))).containsEntry("situation", "Terminó el encargo de **Red &#60;i> &#42; Norte**.");
	}

	@Test
	void what_a_field_holds_stays_as_it_was_written() {
		assertThat(new Prefill().text("minutes", "3 < 4").values(Set.of("title"))).containsEntry("minutes", "3 < 4");
	}

}
