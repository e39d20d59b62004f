package org.tripartita.demo;

import java.util.List;
import java.util.Map;

import org.tripartita.demo.ExerciseData.Workshop;

/** A workshop is planned, held and told of. */
final class Workshops {

	private Workshops() {
	}

	static void hold(Stage stage, String convener, Workshop workshop) {
		stage.on(workshop.on());
		stage.answer("userTask_planWorkshop", convener,
				Map.of("title", workshop.title(), "audience", List.of("GOVERNMENT", "OVERSIGHT_BODY", "CIVIL_SOCIETY", "ACADEMIA"),
						"place", workshop.place(), "plannedOn", workshop.on().toString(), "contents", true));
		stage.answer("userTask_recordWorkshop", convener,
				Map.of("heldOn", workshop.on().toString(), "government", workshop.government(), "oversightBody",
						workshop.oversightBody(), "civilSociety", workshop.civilSociety(), "others", workshop.others(), "evaluation",
						workshop.evaluation()));
	}

}
