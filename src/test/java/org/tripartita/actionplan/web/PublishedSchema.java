package org.tripartita.actionplan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** A JSON Schema that the site publishes, read more strictly than its readers do: it leaves no field of the data out. */
class PublishedSchema {

	private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

	private static final SchemaValidatorsConfig FORMATS_HOLD = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

	private final JsonNode schema;

	PublishedSchema(JsonNode schema) {
		this.schema = schema;
	}

	/** What is wrong with the schema, and what of the data it does not explain or explains otherwise than it is. */
	List<String> faults(JsonNode data) {
		var faults = new ArrayList<String>();
		schema.findParents("type").stream().filter(rule -> rule.path("description").asText().isBlank()).forEach(rule -> faults.add("not described: " + rule));
		SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012), FORMATS_HOLD).validate(schema).forEach(fault -> faults.add(fault.toString()));
		SCHEMAS.getSchema(closed(), FORMATS_HOLD).validate(data).forEach(fault -> faults.add(fault.toString()));
		return faults;
	}

	/** The codes of a field with what they mean. */
	Map<String, String> codes(String field) {
		var codes = new LinkedHashMap<String, String>();
		schema.findValues(field)
			.stream()
			.flatMap(one -> Stream.of(one, one.path("items")))
			.flatMap(one -> StreamSupport.stream(one.path("oneOf").spliterator(), false))
			.forEach(code -> codes.put(code.path("const").asText(), code.path("title").asText()));
		return codes;
	}

	/** Readers may meet fields of a later version; here each has to be known. */
	private JsonNode closed() {
		var closed = schema.deepCopy();
		closed.findParents("properties").stream().map(ObjectNode.class::cast).filter(rule -> !rule.has("additionalProperties")).forEach(rule -> rule.put("additionalProperties", false));
		return closed;
	}

}
