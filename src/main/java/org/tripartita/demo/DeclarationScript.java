package org.tripartita.demo;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** Step 1: the convener writes the declaratoria, each sector signs it. */
@Component
class DeclarationScript implements RoomScript {

	@Override
	public Room room() {
		return Room.DECLARATION;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.declaration() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var declaration = Objects.requireNonNull(data.declaration());
		stage.answer("userTask_draftDeclaration", data.convener(),
				Map.of("text", declaration.text(), "place", declaration.place()));
		stage.on(declaration.on());
		declaration.signatures()
			.forEach((sector, act) -> stage.answer("userTask_signDeclaration", sector,
					Map.of("decision", "SIGN", "organisation", act.organisation(), "position", act.position(), "powers", act.powers(),
							"actedOn", declaration.on().toString())));
	}

}
