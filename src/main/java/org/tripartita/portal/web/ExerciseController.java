package org.tripartita.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /ejercicios/OAX-2015-1}: one exercise from its declaratoria to its last report. */
@Controller
class ExerciseController {

	private final ExerciseReader exercises;

	private final ProcessPictures pictures;

	ExerciseController(ExerciseReader exercises, ProcessPictures pictures) {
		this.exercises = exercises;
		this.pictures = pictures;
	}

	@GetMapping("/ejercicios/{code}")
	String exercise(@PathVariable String code, Model model) {
		var page = exercises.read(code).orElseThrow(() -> new NoSuchPage("exercise " + code));
		model.addAttribute("place", "ejercicio");
		model.addAttribute("page", page);
		model.addAttribute("exercise", page.exercise());
		model.addAttribute("picture", pictures.of(page.exercise().model().map(), page.steps()));
		return "portal/exercise";
	}

}
