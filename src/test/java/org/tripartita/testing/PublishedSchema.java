package org.tripartita.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** A JSON Schema that the site publishes, read more strictly than its readers do: it leaves no field of the data out. */
public final class PublishedSchema {

	private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

	private static final SchemaValidatorsConfig FORMATS_HOLD = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

	private final JsonNode schema;

	public PublishedSchema(JsonNode schema) {
		this.schema = schema;
	}

	/** What is wrong with the schema, and what of the data it does not explain or explains otherwise than it is. */
	public List<String> faults(JsonNode data) {
		var faults = new ArrayList<String>();
		schema.findParents("type").stream().filter(rule -> rule.path("description").asText().isBlank()).forEach(rule -> faults.add("not described: " + rule));
		SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012), FORMATS_HOLD).validate(schema).forEach(fault -> faults.add(fault.toString()));
		SCHEMAS.getSchema(closed(), FORMATS_HOLD).validate(data).forEach(fault -> faults.add(fault.toString()));
		return faults;
	}

	/** The codes of a field with what they mean; {@code calls.state} is that of each call. */
	public Map<String, String> codes(String field) {
		var rule = schema;
		for (var name : field.split("\\.")) {
			rule = entry(rule.path("properties").path(name));
		}
		var codes = new LinkedHashMap<String, String>();
		rule.path("oneOf").forEach(code -> codes.put(code.path("const").asText(), code.path("title").asText()));
		return codes;
	}

	/** A list is explained by what is said of one of its entries. */
	private static JsonNode entry(JsonNode rule) {
		return rule.has("items") ? rule.path("items") : rule;
	}

	/** Readers may meet fields of a later version; here each has to be known. */
	private JsonNode closed() {
		var closed = schema.deepCopy();
		close(closed);
		return closed;
	}

	private static void close(JsonNode rule) {
		if (rule.has("properties") && !rule.has("additionalProperties")) {
			((ObjectNode) rule).put("additionalProperties", false);
		}
		rule.forEach(PublishedSchema::close);
	}

}
