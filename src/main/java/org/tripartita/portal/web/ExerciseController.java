package org.tripartita.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.identity.HatWaivers;

/** {@code /ejercicios/OAX-2015-1}: one exercise from its declaratoria to its last report. */
@Controller
class ExerciseController {

	private final ExerciseReader exercises;

	private final HatWaivers waivers;

	private final ProcessPictures pictures;

	ExerciseController(ExerciseReader exercises, HatWaivers waivers, ProcessPictures pictures) {
		this.exercises = exercises;
		this.waivers = waivers;
		this.pictures = pictures;
	}

	@GetMapping("/ejercicios/{code}")
	String exercise(@PathVariable String code, Model model) {
		var page = exercises.read(code).orElseThrow(() -> new NoSuchPage("exercise " + code));
		model.addAttribute("place", "ejercicio");
		model.addAttribute("page", page);
		var exercise = page.exercise();
		model.addAttribute("exercise", exercise);
		model.addAttribute("waivers", waivers.of(exercise.territoryCode(), exercise.openedOn(), exercise.concludedOn()));
		model.addAttribute("picture", pictures.of(exercise.model().map(), page.steps()));
		return "portal/exercise";
	}

}
