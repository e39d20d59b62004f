package org.tripartita.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.workflow.Answer;
import org.tripartita.workflow.form.CheckedAnswer.Admitted;
import org.tripartita.workflow.form.CheckedAnswer.Rejected;

class AnswerCheckTest {

	private static final FormSchema FORM = schema("""
			{"id": "example", "components": [
			  {"type": "text", "text": "# Heading"},
			  {"type": "textfield", "key": "title", "label": "Título", "validate": {"required": true, "minLength": 3, "maxLength": 10}},
			  {"type": "textfield", "key": "folio", "label": "Folio", "validate": {"pattern": "[A-Z]{3}-[0-9]+"},
			   "properties": {"patternError": "usa tres letras y un número"}},
			  {"type": "textfield", "key": "mail", "label": "Correo", "validate": {"validationType": "email"}},
			  {"type": "textfield", "key": "shown", "label": "Lo mostrado", "readonly": true},
			  {"type": "number", "key": "people", "label": "Personas", "validate": {"min": 1, "max": 500}},
			  {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "Fecha"},
			  {"type": "checkbox", "key": "consent", "label": "Acepto"},
			  {"type": "radio", "key": "decision", "label": "Decisión", "values": [{"label": "Sí", "value": "YES"}, {"label": "No", "value": "NO"}]},
			  {"type": "checklist", "key": "channels", "label": "Canales", "valuesKey": "offered"},
			  {"type": "group", "components": [
			    {"type": "textarea", "key": "reason", "label": "Motivo", "validate": {"required": true, "maxLength": 50}}],
			   "conditional": {"hide": "=decision != \\"NO\\""}},
			  {"type": "dynamiclist", "path": "rows", "label": "Renglones", "components": [
			    {"type": "textfield", "key": "name", "label": "Nombre", "validate": {"required": true}}]}
			]}
			""");

	private static final Map<String, Object> SHOWN = Map.of("shown", "abc", "offered",
			List.of(Map.of("label", "Papel", "value", "PAPER"), Map.of("label", "Taller", "value", "WORKSHOP")));

	@Test
	void a_form_judges_alone_what_depends_on_the_answer_only() {
		assertThat(judgesAlone("\"key\": \"reason\"")).isTrue();
		assertThat(judgesAlone("\"key\": \"reason\", \"values\": [{\"value\": \"YES\"}]")).isTrue();
		assertThat(judgesAlone("\"key\": \"reason\", \"conditional\": {\"hide\": \"=decision != \\\"NO\\\" and not(decision = null)\"}", "decision")).isTrue();
	}

	@Test
	void what_an_answer_says_of_what_it_was_shown_is_not_judged_by_the_form_alone() {
		assertThat(judgesAlone("\"key\": \"shown\", \"readonly\": true")).isFalse();
		assertThat(judgesAlone("\"key\": \"shown\", \"disabled\": true")).isFalse();
		assertThat(judgesAlone("\"key\": \"seat\", \"valuesKey\": \"seats\"")).isFalse();
		assertThat(judgesAlone("\"key\": \"reason\", \"conditional\": {\"hide\": \"=decision != \\\"NO\\\"\"}")).as("the field was not answered").isFalse();
		assertThat(judgesAlone("\"key\": \"reason\", \"conditional\": {\"hide\": \"=mayVote and decision = null\"}", "decision")).isFalse();
	}

	private static boolean judgesAlone(String field, String... answered) {
		return schema("{\"id\": \"example\", \"components\": [{\"type\": \"radio\", %s}]}".formatted(field)).judgesAlone(Set.of(answered));
	}

	private static FormSchema schema(String source) {
		return FormSchema.read(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void a_complete_answer_arrives_with_its_types() {
		var answer = admitted("people", 12, "day", "2024-02-29", "consent", true, "channels", List.of("PAPER"), "rows",
				List.of(Map.of("name", "Uno")));

		assertThat(answer.text("title")).isEqualTo("Título");
		assertThat(answer.count("people")).isEqualTo(12);
		assertThat(answer.date("day")).hasToString("2024-02-29");
		assertThat(answer.flag("consent")).isTrue();
		assertThat(answer.chosen("channels")).containsExactly("PAPER");
		assertThat(answer.rows("rows")).extracting(row -> row.text("name")).containsExactly("Uno");
	}

	@Test
	void a_text_loses_the_blanks_around_it_and_keeps_markup_as_plain_characters() {
		assertThat(admitted("title", "  <b>a</b> ").text("title")).isEqualTo("<b>a</b>");
		assertThat(admitted("title", "${1+1}").text("title")).isEqualTo("${1+1}");
	}

	@Test
	void a_required_field_must_be_answered() {
		assertThat(rejected("title", " ").reason()).isEqualTo("form.required");
	}

	@Test
	void a_text_keeps_to_its_lengths() {
		assertThat(rejected("title", "12345678901")).isEqualTo(new Rejected("form.too-long", List.of("Título", 10, 11)));
		assertThat(rejected("title", "12").reason()).isEqualTo("form.too-short");
	}

	@Test
	void a_pattern_says_what_it_wants() {
		assertThat(rejected("folio", "x")).isEqualTo(
				new Rejected("form.pattern-said", List.of("Folio", "usa tres letras y un número")));
	}

	@Test
	void characters_that_the_database_cannot_hold_are_refused() {
		assertThat(rejected("title", "a\u0000bc").reason()).isEqualTo("form.control-characters");
		assertThat(rejected("title", "a\ud83dbc").reason()).isEqualTo("form.control-characters");
		assertThat(admitted("title", "a\ud83d\ude00\nbc").text("title")).isEqualTo("a\ud83d\ude00\nbc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-29", "2025-13-01", "29/02/2024", "mañana", "2024-02-29T00:00" })
	void a_day_that_does_not_exist_is_refused(String day) {
		assertThat(rejected("day", day).reason()).isEqualTo("form.date");
	}

	@Test
	void a_value_of_another_type_is_refused() {
		assertThat(rejected("title", 12).reason()).isEqualTo("form.wrong-type");
		assertThat(rejected("people", "doce").reason()).isEqualTo("form.wrong-type");
		assertThat(rejected("people", "1e999999999").reason()).isEqualTo("form.wrong-type");
		assertThat(rejected("consent", "yes").reason()).isEqualTo("form.wrong-type");
		assertThat(rejected("rows", "none").reason()).isEqualTo("form.wrong-type");
	}

	@Test
	void a_number_keeps_to_its_range_and_decimals() {
		assertThat(rejected("people", 0)).isEqualTo(new Rejected("form.too-low", List.of("Personas", "1")));
		assertThat(rejected("people", 501).reason()).isEqualTo("form.too-high");
		assertThat(rejected("people", 1.5).reason()).isEqualTo("form.decimals");
	}

	@Test
	void an_option_that_was_not_offered_is_refused() {
		assertThat(rejected("decision", "MAYBE").reason()).isEqualTo("form.option");
		assertThat(rejected("channels", List.of("PAPER", "RADIO")).reason()).isEqualTo("form.option");
	}

	@Test
	void a_key_that_the_form_does_not_have_is_refused() {
		assertThat(rejected("admin", true)).isEqualTo(new Rejected("form.undeclared", List.of("admin")));
	}

	@Test
	void a_read_only_value_may_come_back_but_not_changed() {
		assertThat(admitted("shown", "abc").text("shown")).isEqualTo("abc");
		assertThat(rejected("shown", "xyz").reason()).isEqualTo("form.read-only");
	}

	@Test
	void a_hidden_field_is_not_required_and_what_it_carries_is_dropped() {
		assertThat(admitted("decision", "YES", "reason", "oculto").findText("reason")).isEmpty();
		assertThat(rejected("decision", "NO").reason()).isEqualTo("form.required");
		assertThat(admitted("decision", "NO", "reason", "visible").text("reason")).isEqualTo("visible");
	}

	@Test
	void a_field_that_is_asked_for_only_since_the_form_was_opened_says_so() {
		var form = FormSchema.read(new ByteArrayInputStream("""
				{"id": "changed", "components": [
				  {"type": "radio", "key": "decision", "label": "Decisión", "values": [{"label": "Sí", "value": "YES"}]},
				  {"type": "checkbox", "key": "reviewed", "label": "Se revisó", "validate": {"required": true},
				   "conditional": {"hide": "=findings = 0 or decision != \\"YES\\""}}
				]}
				""".getBytes(StandardCharsets.UTF_8)));
		var shown = Map.of("findings", 1);

		assertThat(AnswerCheck.check(form, Map.of("decision", "YES"), shown))
			.isEqualTo(new Rejected("form.required-since", List.of("Se revisó")));
		assertThat(AnswerCheck.check(form, Map.of("decision", "YES", "reviewed", false), shown))
			.isEqualTo(new Rejected("form.required", List.of("Se revisó")));
	}

	/** The browser hides by the same condition: a bare name never is a row's own field there. */
	@ParameterizedTest
	@CsvSource({ "this.kind, Azul", "kind, ''" })
	void a_condition_in_a_list_asks_for_its_own_row_by_this(String asked, String kept) {
		var form = FormSchema.read(new ByteArrayInputStream("""
				{"id": "list", "components": [
				  {"type": "dynamiclist", "path": "rows", "label": "Preguntas", "components": [
				    {"type": "textfield", "key": "kind", "label": "Tipo"},
				    {"type": "textfield", "key": "options", "label": "Opciones", "conditional": {"hide": "=%s != \\"OPTIONS\\""}}]}
				]}
				""".formatted(asked).getBytes(StandardCharsets.UTF_8)));
		var sent = Map.of("rows", List.of(Map.of("kind", "OPTIONS", "options", "Azul"), Map.of("kind", "TEXT", "options", "Rojo")));

		var rows = ((Admitted) AnswerCheck.check(form, sent, Map.of())).answer().rows("rows");
		assertThat(rows).extracting(row -> row.textOrNull("options")).containsExactly(kept.isEmpty() ? null : kept, null);
	}

	@Test
	void what_somebody_sent_is_not_kept() {
		var sent = new HashMap<String, Object>(Map.of("title", "Título", "decision", new String("NO"), "reason", "visible"));
		var decision = new WeakReference<>(sent.get("decision"));
		assertThat(AnswerCheck.check(FORM, sent, SHOWN)).isInstanceOf(Admitted.class);
		sent.clear();

		for (int attempt = 0; attempt < 20 && decision.get() != null; attempt++) {
			System.gc();
		}
		assertThat(decision.get()).isNull();
	}

	@Test
	void each_row_of_a_list_is_checked() {
		assertThat(rejected("rows", List.of(Map.of("name", "Uno"), Map.of("other", "Dos"))).reason()).isEqualTo("form.undeclared");
	}

	private static Answer admitted(Object... more) {
		return ((Admitted) check(more)).answer();
	}

	private static Rejected rejected(Object... more) {
		return (Rejected) check(more);
	}

	private static CheckedAnswer check(Object... more) {
		var sent = new HashMap<String, Object>(Map.of("title", "Título"));
		for (int i = 0; i < more.length; i += 2) {
			sent.put((String) more[i], more[i + 1]);
		}
		return AnswerCheck.check(FORM, sent, SHOWN);
	}

}
