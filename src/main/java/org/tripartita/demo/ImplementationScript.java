package org.tripartita.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.demo.ExerciseData.MilestoneData;
import org.tripartita.record.EvidenceResult;

/** Step 13: the lead agencies tell how their milestones stand; in between they give their intermediate report. */
@Component
class ImplementationScript implements RoomScript {

	private final EvidenceFiling evidence;

	ImplementationScript(EvidenceFiling evidence) {
		this.evidence = evidence;
	}

	@Override
	public Room room() {
		return Room.IMPLEMENTATION;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.milestones() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var report = data.intermediateReport();
		var reported = report == null;
		for (var told : Objects.requireNonNull(data.milestones())) {
			if (report != null && !reported && told.on().isAfter(report.on())) {
				Reports.give(stage, report, "INTERMEDIATE");
				reported = true;
			}
			tell(stage, told);
		}
		if (report != null && !reported) {
			Reports.give(stage, report, "INTERMEDIATE");
		}
	}

	private void tell(Stage stage, MilestoneData told) {
		stage.on(told.on());
		stage.answer("userTask_reportProgress", "gobierno", Stage.showing("name", told.commitment()),
				shown -> report(told, shown, stage.player("gobierno")));
	}

	private Map<String, Object> report(MilestoneData told, Map<String, Object> shown, String by) {
		var milestone = ((List<?>) shown.get("openMilestones")).stream()
			.map(option -> (Map<?, ?>) option)
			.filter(option -> told.milestone().equals(option.get("label")))
			.map(option -> option.get("value").toString())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No open milestone " + told.milestone()));
		if (told.evidence() != null) {
			prove(UUID.fromString(milestone), told, by);
		}
		var answer = new HashMap<String, Object>(Map.of("decision", "REPORT", "milestoneId", milestone, "reportedOn",
				told.on().toString(), told.evidence() == null ? "progressText" : "finalText", told.text()));
		if (told.delayReason() != null) {
			answer.put("delayReason", told.delayReason());
		}
		return answer;
	}

	private void prove(UUID milestone, MilestoneData told, String by) {
		var filed = evidence.addAddress(milestone, told.text(), Objects.requireNonNull(told.evidence()), by);
		if (!(filed instanceof EvidenceResult.Accepted)) {
			throw new IllegalStateException("The evidence is refused: " + filed);
		}
	}

}
