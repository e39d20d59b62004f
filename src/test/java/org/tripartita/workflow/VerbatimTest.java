package org.tripartita.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is no Markdown. */
class VerbatimTest {

	@ParameterizedTest
	@CsvSource(delimiter = '→', textBlock = """
			<b>negritas</b>        → &#60;b>negritas&#60;/b>
			de *uno* a **dos**     → de &#42;uno&#42; a &#42;&#42;dos&#42;&#42;
			_nota_ al pie          → &#95;nota&#95; al pie
			`clave`                → &#96;clave&#96;
			[aquí](https://a.mx)   → &#91;aquí&#93;(<https://a.mx>)
			~~tachado~~            → &#126;&#126;tachado&#126;&#126;
			'# Título'             → &#35; Título
			> cita                 → &#62; cita
			- guion                → &#45; guion
			+ más                  → &#43; más
			===                    → &#61;==
			1. uno                 → 1&#46; uno
			20) veinte             → 20&#41; veinte
			a | b                  → a &#124; b
			&lt; y &#42;           → &#38;lt; y &#38;#42;
			C:\\dato              → C:&#92;dato
			""")
	void what_would_mark_something_is_written_as_a_character_reference(String written, String markdown) {
		assertThat(Verbatim.of(written)).isEqualTo(markdown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Son 3 de 5, n.º 1. Sigue: «así» – bien.", "Café & Asociados", "Meta 2026-2027 > 40 % = bien + rápido" })
	void an_ordinary_text_stays_as_it_is(String written) {
		assertThat(Verbatim.of(written)).isEqualTo(written);
	}

	@Test
	void an_address_of_the_web_stays_one_whatever_stands_around_it() {
		assertThat(Verbatim.of("(ver *https://a.mx/un_informe?x=$1&lt=2#a*, www.b.mx)."))
			.isEqualTo("(ver &#42;<https://a.mx/un_informe?x=$1&lt=2#a>&#42;, www&#46;b.mx).");
	}

	@Test
	void lines_stay_lines_and_each_begins_with_a_sign_that_marks_nothing() {
		assertThat(Verbatim.of("  Uno:\r\n- dos\n    tres\n\n1. cuatro\n ")).isEqualTo("Uno:\n&#45; dos\n&#160;&#160;&#160;&#160;tres\n\n1&#46; cuatro");
		assertThat(Verbatim.of(" \n ")).isEmpty();
	}

}
