package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Step 13: the final report, which oversight body and civil society review. */
@Component
class FinalReportScript implements RoomScript {

	@Override
	public Room room() {
		return Room.FINAL_REPORT;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.finalReport() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		Reports.give(stage, Objects.requireNonNull(data.finalReport()), "FINAL");
	}

}
