package org.tripartita.secretariat.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;

/** The accredited seats as choices of a form: one checklist for each sector, so that nobody else can be noted. */
final class SeatChoices {

	private static final List<Field> FIELDS = List.of(new Field(Sector.GOVERNMENT, "governmentPresent", "governmentSeats"),
			new Field(Sector.OVERSIGHT_BODY, "oversightBodyPresent", "oversightBodySeats"),
			new Field(Sector.CIVIL_SOCIETY, "civilSocietyPresent", "civilSocietySeats"));

	private SeatChoices() {
	}

	/** The key of a sector's checklist and the key of its choices. */
	private record Field(Sector sector, String present, String choices) {
	}

	static void offer(List<Seat> seats, Wording wording, Prefill form) {
		FIELDS.forEach(field -> form.options(field.choices(), of(seats, field.sector(), wording)));
	}

	/** The seats of one sector. */
	static List<Option> of(List<Seat> seats, Sector sector, Wording wording) {
		return seats.stream()
			.filter(seat -> seat.sector() == sector && !seat.vacant())
			.map(seat -> new Option(wording.seat(seat), seat.id().toString()))
			.toList();
	}

	/** The seats that are noted as present, as the checklists keep them. */
	static void choose(List<Seat> present, Prefill form) {
		FIELDS.forEach(field -> form.chosen(field.present(), chosen(present, field.sector())));
	}

	/** The same as an answer to the form. */
	static Map<String, Object> answer(List<Seat> present) {
		return FIELDS.stream().collect(Collectors.toMap(Field::present, field -> chosen(present, field.sector())));
	}

	private static List<String> chosen(List<Seat> present, Sector sector) {
		return present.stream().filter(seat -> seat.sector() == sector).map(seat -> seat.id().toString()).toList();
	}

	/** Who was noted as present. */
	static Set<UUID> present(Answer answer) {
		var present = new HashSet<UUID>();
		FIELDS.forEach(field -> answer.chosen(field.present()).forEach(seat -> present.add(UUID.fromString(seat))));
		return present;
	}

}
