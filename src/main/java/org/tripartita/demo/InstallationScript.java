package org.tripartita.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.Installation;
import org.tripartita.demo.ExerciseData.Member;
import org.tripartita.identity.Sector;

/** Step 4: the sectors accredit their representatives, meet and sign the acta of installation. */
@Component
class InstallationScript implements RoomScript {

	@Override
	public Room room() {
		return Room.INSTALLATION;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.installation() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var installation = Objects.requireNonNull(data.installation());
		stage.on(installation.designatedOn());
		installation.members()
			.forEach((sector, members) -> stage.answer("userTask_accreditRepresentatives", sector,
					Map.of("representatives", members.stream().map(InstallationScript::row).toList(), "designatedOn",
							installation.designatedOn().toString())));
		stage.answer("userTask_proposeRules", data.convener(), rules(installation, stage.workingDay(installation.on())));
		var day = stage.workingDay(installation.on());
		stage.on(day);
		stage.answer("userTask_attendInstallation", data.convener(), shown -> true, shown -> {
			var answer = new HashMap<String, Object>(Map.of("heldOn", day.toString(), "place", installation.place()));
			answer.putAll(Seating.everybody(shown));
			return answer;
		});
		Sector.roles().forEach(sector -> stage.answer("userTask_signInstallation", sector, shown -> true,
				shown -> Map.of("decision", "SIGN", "seat", Seating.first(shown), "actedOn", day.toString())));
	}

	private static Map<String, Object> row(Member member) {
		return Map.of("organisation", member.organisation(), "position", member.position(), "powers", member.powers(), "part",
				member.partOrTitular());
	}

	private static Map<String, Object> rules(Installation installation, LocalDate day) {
		var answer = new HashMap<String, Object>(installation.rules());
		answer.put("task", installation.task());
		answer.put("citedFor", day.toString());
		return answer;
	}

}
