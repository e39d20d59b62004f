package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;

import org.tripartita.exercise.TableGuests.Guest;
import org.tripartita.participation.MesaParticipant;
import org.tripartita.participation.MesaParticipant.MesaRole;
import org.tripartita.participation.MesaSector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Texts;

/** The people at a table as the rows of a form: to be filled in, or to be read. */
final class ParticipantRows {

	private ParticipantRows() {
	}

	static List<Map<String, String>> toFill(List<MesaParticipant> participants) {
		return participants.stream()
			.map(one -> Map.of("sector", one.sector().name(), "organisation", one.organisation(), "role", one.role().name()))
			.toList();
	}

	/** Whom a call designated; what each does at the table is still asked for. */
	static List<Map<String, String>> proposed(List<Guest> guests) {
		return guests.stream()
			.map(one -> Map.of("sector", one.sector() == null ? MesaSector.OTHER.name() : one.sector().name(), "organisation", one.organisation()))
			.toList();
	}

	static List<Map<String, String>> toRead(List<MesaParticipant> participants, Texts texts) {
		return participants.stream()
			.map(one -> Map.of("sector", texts.of("mesa.sector." + one.sector()), "organisation", one.organisation(), "role",
					texts.of("mesa.role." + one.role())))
			.toList();
	}

	static List<MesaParticipant> from(Answer answer) {
		return answer.rows("participants")
			.stream()
			.map(row -> new MesaParticipant(row.choice("sector", MesaSector.class), row.text("organisation"),
					row.choice("role", MesaRole.class)))
			.toList();
	}

}
