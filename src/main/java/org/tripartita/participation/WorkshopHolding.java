package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.participation.Workshop.Attendance;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.Texts;

/** Awareness workshops from their plan to their public record (step 8, R8.1, E8a). */
@Service
@Transactional
public class WorkshopHolding {

	private final Workshops workshops;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final CurrentStep step;

	private final ActaRegister actas;

	private final Texts texts;

	WorkshopHolding(Workshops workshops, Exercises exercises, ExerciseLog log, CurrentStep step, ActaRegister actas,
			Texts texts) {
		this.workshops = workshops;
		this.exercises = exercises;
		this.log = log;
		this.step = step;
		this.actas = actas;
		this.texts = texts;
	}

	/** Plans a workshop. */
	public UUID plan(UUID exerciseId, @Nullable UUID secretariatId, String title, List<String> audience, String place,
			LocalDate on) {
		var names = audience.stream().map(one -> texts.of("workshop.audience." + one)).collect(Collectors.joining(", "));
		var workshop = new Workshop(UUID.randomUUID(), exerciseId, secretariatId, title, names, place, on, null, null, null,
				null, null, null);
		workshops.add(workshop);
		return workshop.id();
	}

	@Transactional(readOnly = true)
	public Workshop get(UUID id) {
		return workshops.get(id);
	}

	/** Notes that it was held; a day in the future or before the exercise began is refused. */
	public Ruling hold(UUID id, LocalDate day, Attendance attendance, @Nullable String materials, String evaluation) {
		if (day.isAfter(log.today())) {
			return Ruling.refused("workshop.in-future");
		}
		if (day.isBefore(exercises.get(workshops.get(id).exerciseId()).openedOn())) {
			return Ruling.refused("workshop.before-exercise");
		}
		workshops.held(id, day, attendance, materials, evaluation);
		return Ruling.DONE;
	}

	/** The exercise goes on although a sector was missing; the reason is published with the record. */
	public void goOn(UUID id, String reason) {
		workshops.limited(id, reason);
	}

	/** Seals the record and tells of it in the log. */
	public void publish(UUID id) {
		var workshop = workshops.get(id);
		var heldOn = Objects.requireNonNull(workshop.heldOn());
		var attendance = Objects.requireNonNull(workshop.attendance());
		var acta = actas.seal(acta(workshop, heldOn, attendance));
		workshops.published(id, acta.documentId());
		int people = attendance.government() + attendance.oversightBody() + attendance.civilSociety() + attendance.others();
		log.add(workshop.exerciseId(), step.of(workshop.exerciseId()), heldOn, acta.documentId(), "workshop.log.held",
				workshop.title(), people);
	}

	private ActaDraft acta(Workshop workshop, LocalDate heldOn, Attendance attendance) {
		var filing = Filing.of(DocumentKind.WORKSHOP_RECORD, Visibility.PUBLIC, texts.of("workshop.acta.title", workshop.title()), heldOn)
			.inExercise(workshop.exerciseId())
			.inSecretariat(workshop.secretariatId());
		var acta = ActaDraft.of(filing)
			.fact(texts.of("workshop.acta.place"), workshop.place())
			.fact(texts.of("workshop.acta.audience"), workshop.audience())
			.fact(texts.of("workshop.acta.attendance"), texts.of("workshop.acta.people", attendance.government(),
					attendance.oversightBody(), attendance.civilSociety(), attendance.others()))
			.section(texts.of("workshop.acta.evaluation"), String.valueOf(workshop.evaluation()))
			.data("workshop", workshop.id());
		if (workshop.materials() != null) {
			acta.fact(texts.of("workshop.acta.materials"), workshop.materials());
		}
		if (workshop.limitation() != null) {
			acta.section(texts.of("workshop.acta.limitation"), workshop.limitation());
		}
		return acta.build();
	}

}
