package org.tripartita.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.HatWaivers;
import org.tripartita.monitoring.PublicStalls;

/** {@code /ejercicios/OAX-2015-1}: one exercise from its declaratoria to its last report. */
@Controller
class ExerciseController {

	private final ExerciseReader exercises;

	private final HatWaivers waivers;

	private final Guarantors guarantors;

	private final PublicStalls stalls;

	private final ProcessPictures pictures;

	private final Clock clock;

	ExerciseController(ExerciseReader exercises, HatWaivers waivers, Guarantors guarantors, PublicStalls stalls,
			ProcessPictures pictures, Clock clock) {
		this.exercises = exercises;
		this.waivers = waivers;
		this.guarantors = guarantors;
		this.stalls = stalls;
		this.pictures = pictures;
		this.clock = clock;
	}

	@GetMapping("/ejercicios/{code}")
	String exercise(@PathVariable String code, Model model) {
		var page = exercises.read(code).orElseThrow(() -> new NoSuchPage("exercise " + code));
		model.addAttribute("place", "ejercicio");
		model.addAttribute("page", page);
		var exercise = page.exercise();
		model.addAttribute("exercise", exercise);
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("waivers", waivers.of(exercise.territoryCode(), exercise.openedOn(), exercise.concludedOn()));
		model.addAttribute("guarantors", guarantors(exercise));
		model.addAttribute("stalls", stalls.ofExercise(exercise.id()).stream().toList());
		model.addAttribute("picture", pictures.of(exercise.model().map(), page.steps()));
		return "portal/exercise";
	}

	/** Who fills the role of the garante for the exercise, or filled it when it concluded, where that is certain. */
	private List<Guarantor> guarantors(Exercise exercise) {
		var day = Objects.requireNonNullElseGet(exercise.concludedOn(), () -> LocalDate.now(clock));
		return guarantors.inOffice(exercise.territoryCode(), day)
			.stream()
			.filter(one -> one.certainty() != Guarantor.Certainty.LOW)
			.toList();
	}

}
