package org.tripartita.workflow.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.form.FormField.Kind;
import org.tripartita.workflow.form.FormField.Limits;

/** What a deployed Camunda form admits. Read once for each deployed form; immutable. */
public final class FormSchema {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Components that show something and carry no value. */
	private static final Set<String> PRESENTATION = Set.of("text", "html", "image", "table", "button", "spacer",
			"separator", "iframe");

	private static final Pattern EXPRESSION = Pattern.compile("\\{\\{(.*?)}}");

	private final String id;

	private final List<FormField> fields;

	private final Set<String> shown;

	private FormSchema(String id, List<FormField> fields, Set<String> shown) {
		this.id = id;
		this.fields = List.copyOf(fields);
		this.shown = shown.stream().filter(key -> !declares(key)).collect(Collectors.toUnmodifiableSet());
	}

	public static FormSchema read(InputStream source) {
		try (source) {
			var form = JSON.readTree(source);
			return new FormSchema(form.path("id").asText(), fields(form.path("components"), List.of()),
					shown(form.path("components")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String id() {
		return id;
	}

	/** Whether the form has a field of this key. */
	public boolean declares(String key) {
		return fields.stream().anyMatch(field -> key.equals(field.key()));
	}

	/** The keys whose values its texts show, as Markdown; a field that one shows too is the reader's own to fill. */
	public Set<String> shown() {
		return shown;
	}

	private static Set<String> shown(JsonNode components) {
		var keys = new HashSet<String>();
		for (var component : components) {
			keys.addAll(shown(component.path("components")));
			if (component.path("type").asText().equals("text")) {
				EXPRESSION.matcher(component.path("text").asText()).results().map(found -> found.group(1).strip()).forEach(keys::add);
			}
		}
		return keys;
	}

	/**
	 * Whether the form judges an answer alone, whatever it was opened with: it lets everything be changed, offers its own options
	 * only, and hides nothing but for what was answered.
	 *
	 * @param answered the keys of the answer
	 */
	public boolean judgesAlone(Set<String> answered) {
		return judgesAlone(fields, answered);
	}

	private static boolean judgesAlone(List<FormField> fields, Set<String> answered) {
		return fields.stream().allMatch(field -> field.editable() && field.optionsKey() == null && judgesAlone(field.rows(), answered)
				&& field.hiddenWhen().stream().allMatch(condition -> condition.decidedBy(answered)));
	}

	List<FormField> fields() {
		return fields;
	}

	private static List<FormField> fields(JsonNode components, List<Condition> hiddenWhen) {
		var fields = new ArrayList<FormField>();
		for (var component : components) {
			var type = component.path("type").asText();
			var conditions = conditions(component, hiddenWhen);
			if (type.equals("group")) {
				fields.addAll(fields(component.path("components"), conditions));
			}
			else if (!PRESENTATION.contains(type)) {
				fields.add(field(component, type, conditions));
			}
		}
		return fields;
	}

	private static List<Condition> conditions(JsonNode component, List<Condition> outer) {
		var hide = component.path("conditional").path("hide").asText("");
		if (hide.isEmpty()) {
			return outer;
		}
		var conditions = new ArrayList<>(outer);
		conditions.add(Condition.of(hide.startsWith("=") ? hide.substring(1) : hide));
		return List.copyOf(conditions);
	}

	private static FormField field(JsonNode component, String type, List<Condition> hiddenWhen) {
		var validate = component.path("validate");
		var kind = kind(component, type, validate);
		var key = component.path(kind == Kind.ROWS ? "path" : "key").asText();
		var editable = !component.path("readonly").asBoolean() && !component.path("disabled").asBoolean();
		var rows = kind == Kind.ROWS ? fields(component.path("components"), List.of()) : List.<FormField>of();
		return new FormField(key, label(component, key), kind,
				validate.path("required").asBoolean(), editable, limits(component, validate), options(component),
				text(component, "valuesKey"), hiddenWhen, rows);
	}

	/** How people know the field: one for a day or an hour keeps its name elsewhere. */
	private static String label(JsonNode component, String key) {
		return Stream.of("label", "dateLabel", "timeLabel")
			.map(name -> text(component, name))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(key);
	}

	private static Kind kind(JsonNode component, String type, JsonNode validate) {
		return switch (type) {
			case "textfield" -> switch (validate.path("validationType").asText()) {
				case "email" -> Kind.EMAIL;
				case "phone" -> Kind.PHONE;
				default -> Kind.TEXT;
			};
			case "textarea" -> Kind.TEXT;
			case "number" -> Kind.NUMBER;
			case "checkbox" -> Kind.FLAG;
			case "datetime" -> switch (component.path("subtype").asText()) {
				case "time" -> Kind.TIME;
				case "datetime" -> Kind.DATE_TIME;
				default -> Kind.DATE;
			};
			case "radio", "select" -> Kind.CHOICE;
			case "checklist", "taglist" -> Kind.CHOICES;
			case "dynamiclist" -> Kind.ROWS;
			default -> throw new IllegalArgumentException("A form component of type '%s' is not known".formatted(type));
		};
	}

	private static Limits limits(JsonNode component, JsonNode validate) {
		return new Limits(integer(validate, "minLength"), integer(validate, "maxLength"), decimal(validate, "min"),
				decimal(validate, "max"), integer(component, "decimalDigits"), text(validate, "pattern"),
				text(component.path("properties"), "patternError"));
	}

	private static @Nullable List<Object> options(JsonNode component) {
		if (!component.has("values")) {
			return null;
		}
		var options = new ArrayList<Object>();
		component.path("values").forEach(option -> options.add(JSON.convertValue(option.path("value"), Object.class)));
		return options;
	}

	private static @Nullable Integer integer(JsonNode node, String name) {
		return node.hasNonNull(name) ? Integer.valueOf(node.path(name).asInt()) : null;
	}

	private static @Nullable Double decimal(JsonNode node, String name) {
		return node.hasNonNull(name) ? Double.valueOf(node.path(name).asDouble()) : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.path(name).asText() : null;
	}

}
