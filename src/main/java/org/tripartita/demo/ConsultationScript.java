package org.tripartita.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.AnswerData;
import org.tripartita.demo.ExerciseData.ConsultationData;
import org.tripartita.identity.Sector;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;

/** Step 5: the consultation, its categories, the topics that the sectors accept, a response to each category. */
@Component
class ConsultationScript implements RoomScript {

	private final Consultations consultations;

	private final ContributionBox box;

	ConsultationScript(Consultations consultations, ContributionBox box) {
		this.consultations = consultations;
		this.box = box;
	}

	@Override
	public Room room() {
		return Room.CONSULTATION;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.consultation() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var told = Objects.requireNonNull(data.consultation());
		stage.on(told.designedOn());
		stage.answer("userTask_designConsultation", data.convener(), design(told, stage.live()));
		if (stage.live()) {
			live(stage, data.convener(), told);
		}
		else {
			stage.on(told.closesOn());
			stage.answer("userTask_recordHeldConsultation", data.convener(), held(told));
		}
		stage.on(told.systematisedOn());
		stage.answer("userTask_systematiseContributions", data.convener(), shown -> true, shown -> categories(told, shown));
		stage.answer("userTask_proposeTopics", data.convener(), Map.of("topics", told.topics().stream()
			.map(topic -> Map.of("name", topic.name(), "chosen", topic.chosen(), "description", topic.description(), "reason", topic.reason()))
			.toList()));
		stage.on(told.acceptedOn());
		Sector.roles().forEach(sector -> stage.answer("userTask_acceptTopics", sector,
				Map.of("decision", "ACCEPT", "actedOn", told.acceptedOn().toString())));
		stage.on(told.respondedOn());
		stage.answer("userTask_respondToCategories", data.convener(), shown -> true, shown -> responses(told, shown));
	}

	private static Map<String, Object> design(ConsultationData told, boolean live) {
		var answer = new HashMap<String, Object>(told.design());
		answer.put("mode", live ? "LIVE" : "HELD");
		answer.put("target", live ? Objects.requireNonNull(told.live()).target() : told.held().target());
		return answer;
	}

	private static Map<String, Object> held(ConsultationData told) {
		return Map.of("openedOn", told.opensOn().toString(), "closedOn", told.closesOn().toString(), "totals",
				told.held().totals(), "source", told.held().source());
	}

	/** People answer on the site; what arrives without internet is captured by staff. */
	private void live(Stage stage, String convener, ConsultationData told) {
		stage.answer("userTask_scheduleConsultation", convener,
				Map.of("opensOn", told.opensOn().toString(), "closesOn", told.closesOn().toString()));
		stage.on(told.opensOn().plusDays(3));
		for (var answer : Objects.requireNonNull(told.live()).answers()) {
			if (answer.channel().equals("ONLINE")) {
				stage.once(() -> send(stage, answer));
			}
			else {
				stage.answer("userTask_captureAnswers", convener, Map.of("channel", answer.channel(), "receivedOn",
						told.opensOn().plusDays(3).toString(), "proposal", answer.text(), "region", answer.region(), "sector", "INDIVIDUAL"));
			}
		}
	}

	private void send(Stage stage, AnswerData answer) {
		var all = consultations.ofExercise(stage.exercise().id());
		var received = box.receive(all.get(all.size() - 1).id(), new Contribution(Channel.ONLINE, Map.of(), answer.text(),
				answer.region(), null, null));
		if (!(received instanceof Received.Taken)) {
			throw new IllegalStateException("The answer was not taken: " + received);
		}
	}

	private static Map<String, Object> categories(ConsultationData told, Map<String, Object> shown) {
		int received = ((Number) shown.get("received")).intValue();
		return Map.of("categories", told.categories().stream()
			.map(one -> Map.of("name", one.name(), "contributions", Math.max(1, received * one.share() / 100), "summary", one.summary()))
			.toList());
	}

	private static Map<String, Object> responses(ConsultationData told, Map<String, Object> shown) {
		var ids = new HashMap<String, Object>();
		((List<?>) shown.get("categoryOptions")).forEach(option -> ids.put(String.valueOf(((Map<?, ?>) option).get("label")),
				((Map<?, ?>) option).get("value")));
		return Map.of("respondedOn", told.respondedOn().toString(), "responses", told.categories().stream()
			.map(one -> Map.of("category", ids.get(one.name()), "disposition", one.disposition(), "reason", one.reason()))
			.toList());
	}

}
