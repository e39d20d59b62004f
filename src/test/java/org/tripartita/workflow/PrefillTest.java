package org.tripartita.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What forms show of what people wrote. */
class PrefillTest {

	@Test
	void a_text_that_is_told_loses_nothing_that_looks_like_a_tag() {
		var form = new Prefill().told("minutes", "Segundo párrafo <b>negritas</b>, 3 < 4.").told("none", null);

		assertThat(form.values()).containsEntry("minutes", "Segundo párrafo &lt;b>negritas&lt;/b>, 3 &lt; 4.").containsEntry("none", null);
	}

	@Test
	void what_a_field_holds_stays_as_it_was_written() {
		assertThat(new Prefill().text("minutes", "3 < 4").values()).containsEntry("minutes", "3 < 4");
	}

}
