package org.tripartita.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /acerca}: how an exercise works, what is done with data, and how accessible the site is. */
@Controller
class AboutController {

	@GetMapping("/acerca")
	String about(Model model) {
		return page(model, "portal/about");
	}

	@GetMapping("/acerca/privacidad")
	String privacy(Model model) {
		return page(model, "portal/privacy");
	}

	@GetMapping("/acerca/accesibilidad")
	String accessibility(Model model) {
		return page(model, "portal/accessibility");
	}

	private static String page(Model model, String template) {
		model.addAttribute("place", "acerca");
		return template;
	}

}
