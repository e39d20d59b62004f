package org.tripartita.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.CommitmentData;
import org.tripartita.demo.ExerciseData.Table;
import org.tripartita.identity.Sector;

/** Step 9: the tables are installed and draft commitments; the sectors agree on what goes to the STL. */
@Component
class TablesScript implements RoomScript {

	@Override
	public Room room() {
		return Room.TABLES;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.tables() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var all = Objects.requireNonNull(data.tables());
		all.forEach(table -> sit(stage, data.convener(), table));
		all.stream().filter(table -> table.agreedOn() != null).forEach(table -> {
			stage.on(table.agreedOn());
			Sector.roles().forEach(sector -> stage.answer("userTask_agreeMesa", sector, Stage.showing("topicName", table.topic()),
					shown -> Map.of("decision", "AGREE", "actedOn", table.agreedOn().toString())));
		});
	}

	private static void sit(Stage stage, String convener, Table table) {
		var ofTopic = Stage.showing("topicName", table.topic());
		stage.on(table.on());
		stage.answer("userTask_installMesa", convener, ofTopic, shown -> installation(table));
		for (var commitment : table.commitments()) {
			var last = table.agreedOn() != null && commitment.equals(table.commitments().get(table.commitments().size() - 1));
			stage.answer("userTask_draftCommitment", convener, ofTopic, shown -> draft(commitment, last));
		}
	}

	private static Map<String, Object> installation(Table table) {
		return Map.of("installedOn", table.on().toString(), "place", table.place(), "rapporteur", table.rapporteur(), "participants",
				table.participants()
					.stream()
					.map(one -> Map.of("sector", one.sector(), "organisation", one.organisation(), "role", one.role()))
					.toList());
	}

	private static Map<String, Object> draft(CommitmentData commitment, boolean last) {
		var answer = new HashMap<String, Object>();
		answer.put("tableDecision", last ? "DRAFT_AND_FINISH" : "DRAFT_AND_GO_ON");
		answer.put("name", commitment.name());
		answer.put("publicProblem", commitment.publicProblem());
		answer.put("commitmentText", commitment.commitmentText());
		answer.put("howItSolves", commitment.howItSolves());
		answer.put("axes", commitment.axes());
		answer.put("beneficiaries", commitment.beneficiaries());
		answer.put("leadAgency", commitment.leadAgency());
		answer.put("leadAgencyAccepts", "YES");
		answer.put("startDate", commitment.startDate().toString());
		answer.put("endDate", commitment.endDate().toString());
		answer.put("indicator", commitment.indicator());
		answer.put("baseline", commitment.baseline());
		answer.put("target", commitment.target());
		answer.put("milestones", commitment.milestones());
		return answer;
	}

}
