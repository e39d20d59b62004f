package org.tripartita.demo;

import java.util.HashMap;
import java.util.Map;

import org.tripartita.demo.ExerciseData.Report;

/** The agencies give their report, its reviewers agree or comment. */
final class Reports {

	private Reports() {
	}

	static void give(Stage stage, Report report, String kind) {
		stage.on(report.on());
		report.entries()
			.forEach((commitment, entry) -> stage.answer("userTask_narrateCommitment", "gobierno",
					Stage.showing("name", commitment).and(Stage.showing("kind", kind)), shown -> {
						var answer = new HashMap<String, Object>(entry);
						answer.put("actedOn", report.on().toString());
						return answer;
					}));
		stage.on(report.reviewedOn());
		report.comments().forEach((sector, comment) -> stage.answer("userTask_reviewReport", sector,
				Map.of("verdict", "COMMENT", "comment", comment, "actedOn", report.reviewedOn().toString())));
	}

}
