package org.tripartita.participation.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contributions;

/** The workspace in which what was received is read before it is grouped. */
@Controller
class ContributionsController {

	private static final int PAGE = 50;

	private static final int LAST_PAGE = 1_000_000;

	private final Consultations consultations;

	private final Contributions contributions;

	private final WorkspaceDoor door;

	ContributionsController(Consultations consultations, Contributions contributions, WorkspaceDoor door) {
		this.consultations = consultations;
		this.contributions = contributions;
		this.door = door;
	}

	@GetMapping("/espacio/consultas/{id}")
	ModelAndView show(@PathVariable String id, @RequestParam(name = "pagina", defaultValue = "1") int number, Principal person) {
		var consultation = Addresses.found(consultations.findById(Addresses.id(id)));
		door.admit(person, consultation.exerciseId());
		int current = Math.min(Math.max(number, 1), LAST_PAGE);
		var found = contributions.of(consultation.id(), (current - 1) * PAGE, PAGE + 1);
		var page = new ModelAndView("participation/contributions", "consultation", consultation);
		page.addObject("contributions", found.stream().limit(PAGE).toList());
		page.addObject("number", current);
		page.addObject("hasNext", found.size() > PAGE);
		return page;
	}

}
