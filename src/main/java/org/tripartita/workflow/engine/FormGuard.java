package org.tripartita.workflow.engine;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.form.FormSchema;

/**
 * Stands where the engine keeps the handler of a form: shows what the module's handler prefills, judges the answer and
 * gives it to the module; the engine itself never sees it.
 */
abstract class FormGuard<H extends FormHandler> implements FormHandler {

	final H inner;

	final FormEdge edge;

	/** Bound to the deployment of the model that this guard was parsed for, hence never stale. */
	private volatile @Nullable FormSchema form;

	FormGuard(H inner, FormEdge edge) {
		this.inner = inner;
		this.edge = edge;
	}

	@Override
	public final void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		inner.parseConfiguration(activity, deployment, definition, parse);
	}

	/** What the form shows to the participant. */
	final List<FormField> shown(FormData data, Consumer<Prefill> handler) {
		return unrestricted(() -> FormEdge.fields(form(data), filled(handler)));
	}

	/** Ends the command unless the answer fits the form and the module takes it. */
	final Submission.Accepted taken(String where, FormData data, VariableMap sent, Consumer<Prefill> prefill,
			Function<Answer, Submission> handler) {
		return unrestricted(() -> {
			var answer = edge.admit(where, form(data), sent, () -> filled(prefill));
			return edge.taken(where, handler.apply(answer));
		});
	}

	static Authentication participant() {
		var person = Context.getCommandContext().getAuthentication();
		if (person == null || person.getUserId() == null) {
			throw new IllegalStateException("A form is opened and answered by somebody");
		}
		return person;
	}

	private static Prefill filled(Consumer<Prefill> handler) {
		var prefill = new Prefill();
		handler.accept(prefill);
		return prefill;
	}

	private FormSchema form(FormData data) {
		var known = form;
		if (known == null) {
			known = FormSchema.read(deployed(data));
			form = known;
		}
		return known;
	}

	/** Read by its reference: asking the engine for the deployed form of a task would ask this guard for its data again. */
	private static InputStream deployed(FormData data) {
		var command = Context.getCommandContext();
		var definition = new GetCamundaFormDefinitionCmd(data.getCamundaFormRef(), data.getDeploymentId()).execute(command);
		return new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()).execute(command);
	}

	/** Runs a module's code without the participant's authorizations on the engine. */
	private static <T> T unrestricted(Supplier<T> code) {
		return Context.getCommandContext().runWithoutAuthorization(code::get);
	}

}
