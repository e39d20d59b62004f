package org.tripartita.identity.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Jurisdiction;
import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.OrganisationChange;
import org.tripartita.identity.OrganisationFiles;
import org.tripartita.identity.OrganisationSearch;
import org.tripartita.identity.Organisations;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;

/** {@code /administracion/organizaciones}: on whose behalf people act in the territories of whoever looks after them. */
@Controller
class OrganisationsController {

	static final String PAGE = "/administracion/organizaciones";

	private static final int LAST_PAGE = 100_000;

	private static final int LONGEST_SEARCH = 100;

	private final OrganisationFiles files;

	private final Organisations organisations;

	private final Jurisdictions jurisdictions;

	OrganisationsController(OrganisationFiles files, Organisations organisations, Jurisdictions jurisdictions) {
		this.files = files;
		this.organisations = organisations;
		this.jurisdictions = jurisdictions;
	}

	@GetMapping(PAGE)
	ModelAndView list(@RequestParam Map<String, String> asked, Principal reader) {
		var jurisdiction = PeopleController.admitted(jurisdictions.of(reader.getName()));
		return page(search(asked, jurisdiction), jurisdiction, Sent.NOTHING, List.of());
	}

	@PostMapping(PAGE)
	ModelAndView open(@RequestParam Map<String, String> sent, Principal reader) {
		var jurisdiction = PeopleController.admitted(jurisdictions.of(reader.getName()));
		var fields = new Fields(sent);
		var name = fields.text("nombre", Fields.LINE);
		var territory = fields.text("territorio", Fields.LINE);
		var sector = fields.choice("sector", Sector.values());
		var kind = kind(fields);
		var change = fields.fault()
			.map(OrganisationChange::refused)
			.orElseGet(() -> organisations.open(name, territory, sector, kind, reader.getName()));
		if (change instanceof OrganisationChange.Recorded recorded) {
			return OwnAccountController.seeOther(PAGE + "/" + recorded.organisationId() + "?hecho");
		}
		var refused = (OrganisationChange.Refused) change;
		var page = page(search(Map.of(), jurisdiction), jurisdiction, new Sent("nueva", sent, refused.reason()), refused.arguments());
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	/** Null where nothing was chosen. */
	static @Nullable SubSector kind(Fields fields) {
		return fields.textOrNone("clase", Fields.LINE) == null ? null : fields.choice("clase", SubSector.values());
	}

	private ModelAndView page(OrganisationSearch search, Jurisdiction jurisdiction, Sent sent, List<String> arguments) {
		var found = files.list(search, jurisdiction);
		var page = new ModelAndView("identity/organisations", "search", search);
		page.addObject("organisations", found.stream().limit(OrganisationSearch.PAGE).toList());
		page.addObject("hasNext", found.size() > OrganisationSearch.PAGE);
		page.addObject("number", search.page() + 1);
		page.addObject("places", jurisdiction.places());
		page.addObject("sectors", Sector.values());
		page.addObject("kinds", SubSector.values());
		page.addObject("sent", sent);
		page.addObject("arguments", arguments.toArray());
		return page;
	}

	private static OrganisationSearch search(Map<String, String> asked, Jurisdiction jurisdiction) {
		var wanted = asked.getOrDefault("busca", "").replace("\0", "").strip();
		var sector = asked.getOrDefault("sector", "");
		var territory = asked.getOrDefault("territorio", "");
		return new OrganisationSearch(wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
				Arrays.stream(Sector.values()).filter(one -> one.name().equals(sector)).findFirst().orElse(null),
				jurisdiction.reaches(territory) ? territory : null, number(asked.getOrDefault("pagina", "1")) - 1);
	}

	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), LAST_PAGE) : 1;
	}

}
