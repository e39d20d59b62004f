package org.tripartita.testing;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedSchemaTest {

	private static final String DAY = "{'type': 'object', 'description': 'Algo.', 'properties': {'day': {'type': 'string', 'format': 'date', 'description': 'Su día.'}}}";

	@Test
	void data_that_is_as_its_schema_says_has_no_fault() {
		assertThat(new PublishedSchema(json(DAY)).faults(json("{'day': '2028-02-29'}"))).isEmpty();
	}

	@Test
	void a_field_that_the_schema_does_not_know_is_a_fault_and_so_is_a_day_that_is_none() {
		assertThat(new PublishedSchema(json(DAY)).faults(json("{'day': '2027-02-29', 'more': {}}"))).hasSize(2)
			.anySatisfy(fault -> assertThat(fault).contains("/day", "date"))
			.anySatisfy(fault -> assertThat(fault).contains("'more'"));
	}

	@Test
	void so_is_one_inside_of_a_part_and_of_an_entry_of_a_list() {
		var parts = "{'type': 'object', 'description': 'Algo.', 'properties': {'part': %s, 'parts': {'type': 'array', 'description': 'Varios.', 'items': %s}}}"
			.formatted(DAY, DAY);

		assertThat(new PublishedSchema(json(parts)).faults(json("{'part': {'one': 1}, 'parts': [{}, {'two': 2}]}"))).hasSize(2)
			.anySatisfy(fault -> assertThat(fault).contains("/part", "'one'"))
			.anySatisfy(fault -> assertThat(fault).contains("/parts/1", "'two'"));
	}

	@Test
	void a_schema_with_a_field_that_it_does_not_describe_or_a_type_that_there_is_not_is_itself_a_fault() {
		assertThat(new PublishedSchema(json("{'type': 'text', 'description': 'Algo.'}")).faults(json("{}"))).isNotEmpty();
		assertThat(new PublishedSchema(json("{'type': 'object'}")).faults(json("{}"))).singleElement().asString().startsWith("not described");
	}

	@Test
	void the_codes_of_a_field_are_those_of_its_own_place_in_the_data() {
		var codes = "{'oneOf': [{'const': '%s', 'title': '%s'}]}";
		var schema = "{'properties': {'state': " + codes.formatted("OPEN", "Abierto") + ", 'calls': {'items': {'properties': {'state': "
				+ codes.formatted("VOID", "Sin nadie") + "}}}, 'axes': {'items': " + codes.formatted("GENDER", "Igualdad") + "}}}";

		assertThat(new PublishedSchema(json(schema)).codes("state")).isEqualTo(Map.of("OPEN", "Abierto"));
		assertThat(new PublishedSchema(json(schema)).codes("calls.state")).isEqualTo(Map.of("VOID", "Sin nadie"));
		assertThat(new PublishedSchema(json(schema)).codes("axes")).isEqualTo(Map.of("GENDER", "Igualdad"));
	}

	private static JsonNode json(String text) {
		try {
			return new ObjectMapper().readTree(text.replace('\'', '"'));
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
