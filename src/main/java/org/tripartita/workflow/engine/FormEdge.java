package org.tripartita.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RefusedAnswer;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.WorkPause;
import org.tripartita.workflow.form.AnswerCheck;
import org.tripartita.workflow.form.CheckedAnswer.Admitted;
import org.tripartita.workflow.form.CheckedAnswer.Rejected;
import org.tripartita.workflow.form.FormSchema;

/** What the guards of task forms and of start forms share: values to the browser, answers from it, handlers by name. */
@Component
class FormEdge {

	private static final Logger LOG = LoggerFactory.getLogger(FormEdge.class);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final BeanFactory beans;

	private final ObjectProvider<Texts> texts;

	private final Supplier<Authority> authority;

	private final Supplier<List<WorkPause>> pauses;

	FormEdge(BeanFactory beans, ObjectProvider<Texts> texts, ObjectProvider<Authority> authority,
			ObjectProvider<WorkPause> pauses) {
		this.beans = beans;
		this.texts = texts;
		this.authority = SingletonSupplier.of(authority::getObject);
		this.pauses = SingletonSupplier.of(() -> pauses.stream().toList());
	}

	/** What the person may act for at this moment. */
	Set<String> rolesOf(String participant) {
		return authority.get().rolesOf(participant);
	}

	/** Ends the command while the exercise that a task serves is suspended, or the STL that it belongs to alone. */
	void refuseWhilePaused(String where, String room, VariableScope task) {
		var exercise = RoomVariables.EXERCISE_ID.find(task);
		var reason = exercise.isPresent() ? first(pause -> pause.reason(exercise.get(), room))
				: RoomVariables.SECRETARIAT_ID.find(task).flatMap(stl -> first(pause -> pause.reasonOfSecretariat(stl, room)));
		reason.ifPresent(key -> {
			throw refusal(where, key, List.of());
		});
	}

	private Optional<String> first(Function<WorkPause, Optional<String>> asked) {
		return pauses.get().stream().flatMap(pause -> asked.apply(pause).stream()).findFirst();
	}

	<H> H handler(String name, Class<H> type) {
		return beans.getBean(name, type);
	}

	/** The prefill as fields of the form: computed for this opening, kept nowhere. */
	static List<FormField> fields(FormSchema form, Prefill prefill) {
		var fields = new ArrayList<FormField>();
		prefill.values(form.shown()).forEach((key, value) -> {
			var field = new FormFieldImpl();
			field.setId(key);
			field.setType(new StringFormType());
			field.setValue(typed(value));
			fields.add(field);
		});
		return fields;
	}

	private static TypedValue typed(@Nullable Object value) {
		return value instanceof List<?> || value instanceof Map<?, ?> ? SpinValues.jsonValue(json(value)).create()
				: Variables.untypedValue(value);
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Judges what was sent by the form; a bad answer ends the command with a sentence for the person.
	 *
	 * @param prefill what the form was opened with; asked only where an answer can be judged by it
	 */
	Answer admit(String where, FormSchema form, VariableMap sent, Supplier<Prefill> prefill) {
		var answer = plain(sent);
		var answered = answer.entrySet().stream().filter(one -> one.getValue() != null).map(Map.Entry::getKey).collect(Collectors.toSet());
		var shown = form.judgesAlone(answered) ? new Prefill() : prefill.get();
		// A field that somebody emptied is no longer what it was prefilled with: other fields may depend on it.
		answer.entrySet()
			.removeIf(one -> one.getValue() == null && !(form.declares(one.getKey()) && shown.values().containsKey(one.getKey())));
		var checked = AnswerCheck.check(form, answer, shown.values());
		if (checked instanceof Rejected rejected) {
			throw refusal(where, rejected.reason(), rejected.arguments());
		}
		return ((Admitted) checked).answer();
	}

	/** Ends the command if the handler refused. */
	Submission.Accepted taken(String where, Submission submission) {
		if (submission instanceof Submission.Refused refused) {
			throw refusal(where, refused.reason(), refused.arguments());
		}
		return (Submission.Accepted) submission;
	}

	RefusedAnswer refusal(String where, String reason, List<Object> arguments) {
		LOG.info("Refused an answer at {}: {}", where, reason);
		return new RefusedAnswer(texts.getObject().of(reason, arguments));
	}

	private static Map<String, @Nullable Object> plain(VariableMap sent) {
		var values = new HashMap<String, @Nullable Object>();
		for (var key : sent.keySet()) {
			TypedValue typed = sent.getValueTyped(key);
			var value = typed instanceof JsonValue json ? parsed(json.getValueSerialized()) : sent.get(key);
			values.put(key, value);
		}
		return values;
	}

	private static @Nullable Object parsed(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			return json;
		}
	}

}
