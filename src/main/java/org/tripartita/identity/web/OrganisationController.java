package org.tripartita.identity.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.Organisation;
import org.tripartita.identity.OrganisationChange;
import org.tripartita.identity.OrganisationFiles;
import org.tripartita.identity.Organisations;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;

/** An organisation's page: its names, the sectors it spoke for, who acts for it, and what can be recorded. */
@Controller
class OrganisationController {

	private static final String ORGANISATION = OrganisationsController.PAGE + "/{id}";

	private final OrganisationFiles files;

	private final Organisations organisations;

	private final Jurisdictions jurisdictions;

	private final Clock clock;

	OrganisationController(OrganisationFiles files, Organisations organisations, Jurisdictions jurisdictions, Clock clock) {
		this.files = files;
		this.organisations = organisations;
		this.jurisdictions = jurisdictions;
		this.clock = clock;
	}

	@GetMapping(ORGANISATION)
	ModelAndView show(@PathVariable String id, Principal reader) {
		return page(file(id, reader), reader, Sent.NOTHING, List.of());
	}

	@PostMapping(ORGANISATION + "/nombre")
	ModelAndView rename(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var file = file(id, reader);
		var fields = new Fields(sent);
		var name = fields.text("nombre", Fields.LINE);
		var from = fields.day("desde");
		return done("nombre", file, reader, sent, fields, () -> organisations.rename(id(file), name, from, reader.getName()));
	}

	@PostMapping(ORGANISATION + "/sector")
	ModelAndView changeSector(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var file = file(id, reader);
		var fields = new Fields(sent);
		var sector = fields.choice("sector", Sector.values());
		var kind = OrganisationsController.kind(fields);
		var from = fields.day("desde");
		return done("sector", file, reader, sent, fields, () -> organisations.changeSector(id(file), sector, kind, from, reader.getName()));
	}

	@PostMapping(ORGANISATION + "/fusion")
	ModelAndView merge(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var file = file(id, reader);
		var fields = new Fields(sent);
		var name = fields.text("en", Fields.LINE);
		var on = fields.day("desde");
		return done("fusion", file, reader, sent, fields, () -> organisations.merge(id(file), name, on, reader.getName()));
	}

	private static UUID id(Organisation.File file) {
		return file.organisation().id();
	}

	private Organisation.File file(String id, Principal reader) {
		var jurisdiction = PeopleController.admitted(jurisdictions.of(reader.getName()));
		return Addresses.found(Addresses.id(id).flatMap(organisation -> files.find(organisation, jurisdiction)));
	}

	private ModelAndView done(String form, Organisation.File file, Principal reader, Map<String, String> sent, Fields fields,
			Supplier<Optional<OrganisationChange>> act) {
		var change = Addresses.found(fields.fault().map(OrganisationChange::refused).or(act));
		if (change instanceof OrganisationChange.Refused refused) {
			var page = page(file, reader, new Sent(form, sent, refused.reason()), refused.arguments());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return OwnAccountController.seeOther(OrganisationsController.PAGE + "/" + id(file) + "?hecho");
	}

	/** Shows only what the reader may record: a garante changes no sector and registers no merger. */
	private ModelAndView page(Organisation.File file, Principal reader, Sent sent, List<String> arguments) {
		var page = new ModelAndView("identity/organisation", "file", file);
		var organisation = file.organisation();
		var administers = jurisdictions.of(reader.getName()).administered().containsKey(organisation.territory());
		page.addObject("organisation", organisation);
		page.addObject("administers", administers);
		page.addObject("sectors", administers ? List.of(Sector.values()) : kept(file));
		page.addObject("kinds", SubSector.values());
		page.addObject("sent", sent);
		page.addObject("arguments", arguments.toArray());
		page.addObject("today", LocalDate.now(clock).toString());
		return page;
	}

	/** The sector that it speaks for and that nobody noted an end of; none where there is no such. */
	private static List<Sector> kept(Organisation.File file) {
		var standing = file.organisation().standing();
		return standing == null || standing.sector() != file.standings().get(0).sector() ? List.of() : List.of(standing.sector());
	}

}
