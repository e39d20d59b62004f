package org.tripartita.exercise.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionResult;
import org.tripartita.exercise.Successions;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** What every task about a change of the garante shows of it, and by what its tasks are told apart. */
@Component
class SuccessionPage implements RoomMatter {

	private final Successions successions;

	private final SuccessionAgreement agreement;

	private final ExerciseSuspension exercises;

	private final Territories territories;

	private final Texts texts;

	SuccessionPage(Successions successions, SuccessionAgreement agreement, ExerciseSuspension exercises, Territories territories,
			Texts texts) {
		this.successions = successions;
		this.agreement = agreement;
		this.exercises = exercises;
		this.territories = territories;
		this.texts = texts;
	}

	Succession show(OpenTask task, Prefill form) {
		var one = successions.get(task.value(Succession.ID));
		var following = agreement.following(one.id());
		form.text("territoryName", place(one))
			.text("territoryCode", one.territory())
			.text("outgoing", one.outgoing())
			.text("lastDay", SpokenDay.of(one.lastDay()))
			.text("document", one.document())
			.text("publishedOn", SpokenDay.of(one.publishedOn()))
			.text("successors", following.isEmpty() ? texts.of("succession.nobody") : following);
		return one;
	}

	/** The change with whoever is proposed to follow. */
	Succession showProposed(OpenTask task, Prefill form) {
		var one = show(task, form);
		var proposed = successions.successors(one.id()).get(0);
		form.text("organisation", proposed.organisation())
			.text("independence", texts.of("guarantor.independence." + proposed.independence()))
			.text("firstDay", SpokenDay.of(proposed.firstDay()))
			.text("proposal", proposed.reason())
			.text("way", texts.of(proposed.byLaw() ? "succession.by-law" : "succession.by-agreement"));
		return one;
	}

	/** The exercises that change hands, by name. */
	String exercises(Succession one) {
		var names = exercises.served(one).stream().map(Exercise::name).toList();
		return names.isEmpty() ? texts.of("succession.acta.none") : String.join("; ", names);
	}

	/** Where nobody fills the role, by name: the whole, or those of its parts that have nobody. */
	String vacant(Succession one) {
		var codes = exercises.vacant(one);
		if (codes.isEmpty()) {
			return texts.of("succession.nowhere-vacant");
		}
		return codes.contains(one.territory()) ? place(one)
				: territories.all(codes).stream().map(Territory::shortName).sorted().collect(Collectors.joining(", "));
	}

	private String place(Succession one) {
		return territories.findByCode(one.territory()).orElseThrow().shortName();
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return process.equals(SuccessionProcess.KEY) ? Succession.ID.find(room).map(successions::get).map(Succession::outgoing) : Optional.empty();
	}

	/** What a form answers. */
	static Submission submission(SuccessionResult result, Submission.Accepted accepted) {
		return result instanceof SuccessionResult.Refused refused
				? new Submission.Refused(refused.reason(), List.copyOf(refused.arguments())) : accepted;
	}

}
