package org.tripartita.notification.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.notification.Notice;
import org.tripartita.notification.NoticeChoices;

/** {@code /mi-cuenta/correos}: which mail one wants, besides what is due by rule. */
@Controller
class NoticeChoiceController {

	private static final String PAGE = "/mi-cuenta/correos";

	private final NoticeChoices choices;

	NoticeChoiceController(NoticeChoices choices) {
		this.choices = choices;
	}

	@GetMapping(PAGE)
	String show(Principal person, Model page) {
		page.addAttribute("notices", Notice.values());
		page.addAttribute("wanted", choices.wantedBy(person.getName()));
		return "notification/choices";
	}

	@PostMapping(PAGE)
	ModelAndView choose(@RequestParam Map<String, String> sent, Principal person) {
		choices.choose(person.getName(), Arrays.stream(Notice.values())
			.filter(notice -> sent.containsKey(notice.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Notice.class))));
		var page = new ModelAndView("redirect:" + PAGE + "?hecho");
		page.setStatus(HttpStatus.SEE_OTHER);
		return page;
	}

}
