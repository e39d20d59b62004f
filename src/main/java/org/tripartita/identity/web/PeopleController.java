package org.tripartita.identity.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.tripartita.identity.Jurisdiction;
import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.PeopleSearch;
import org.tripartita.identity.PersonFiles;
import org.tripartita.identity.Role;

/** {@code /administracion/personas}: who is who in the territories of whoever looks after them. */
@Controller
class PeopleController {

	private static final int LAST_PAGE = 100_000;

	private static final int LONGEST_SEARCH = 100;

	private final PersonFiles files;

	private final Jurisdictions jurisdictions;

	PeopleController(PersonFiles files, Jurisdictions jurisdictions) {
		this.files = files;
		this.jurisdictions = jurisdictions;
	}

	@GetMapping("/administracion/personas")
	String people(@RequestParam(name = "busca", defaultValue = "") String text,
			@RequestParam(name = "papel", defaultValue = "") String role,
			@RequestParam(name = "territorio", defaultValue = "") String territory,
			@RequestParam(name = "pagina", defaultValue = "1") int number, Principal reader, Model page) {
		var jurisdiction = admitted(jurisdictions.of(reader.getName()));
		var search = search(text, role, territory, number, jurisdiction);
		var found = files.list(search, jurisdiction);
		page.addAttribute("people", found.stream().limit(PeopleSearch.PAGE).toList());
		page.addAttribute("hasNext", found.size() > PeopleSearch.PAGE);
		page.addAttribute("search", search);
		page.addAttribute("number", search.page() + 1);
		page.addAttribute("places", jurisdiction.places());
		page.addAttribute("names", jurisdiction.places().stream().collect(Collectors.toMap(Jurisdiction.Place::code, Jurisdiction.Place::name)));
		page.addAttribute("roles", Role.values());
		page.addAttribute("administersEntity", jurisdiction.administersEntity());
		page.addAttribute("audits", !jurisdiction.administered().isEmpty());
		return "identity/people";
	}

	private static PeopleSearch search(String text, String role, String territory, int number, Jurisdiction jurisdiction) {
		var wanted = text.replace("\0", "").strip();
		return new PeopleSearch(wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
				Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null),
				jurisdiction.reaches(territory) ? territory : null, Math.min(Math.max(number, 1), LAST_PAGE) - 1);
	}

	/** @throws ResponseStatusException 403 for whoever looks after nobody */
	static Jurisdiction admitted(Jurisdiction jurisdiction) {
		if (jurisdiction.isNone()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return jurisdiction;
	}

}
