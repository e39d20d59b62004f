package org.tripartita.identity.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
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

import org.tripartita.identity.Administration;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.ExternalIdentities;
import org.tripartita.identity.HatWaiver;
import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.OrganisationFiles;
import org.tripartita.identity.PersonFile;
import org.tripartita.identity.PersonFiles;
import org.tripartita.identity.SecondFactors;

/** A person's page for those who look after it: its mandates, and what can be done about them. */
@Controller
class PersonController {

	private static final String PERSON = "/administracion/personas/{id}";

	/** Those that somebody notes; a closed account ends its mandates by itself. */
	private static final EndReason[] REASONS = { EndReason.RESIGNED, EndReason.REMOVED, EndReason.TERM,
			EndReason.OFFICE_CHANGE, EndReason.WITHDRAWAL };

	private final PersonFiles files;

	private final Administration administration;

	private final SecondFactors factors;

	private final ExternalIdentities identities;

	private final Jurisdictions jurisdictions;

	private final OrganisationFiles organisations;

	private final UnregisteredGarante garante;

	private final Clock clock;

	PersonController(PersonFiles files, Administration administration, SecondFactors factors, ExternalIdentities identities,
			Jurisdictions jurisdictions, OrganisationFiles organisations, UnregisteredGarante garante, Clock clock) {
		this.files = files;
		this.administration = administration;
		this.factors = factors;
		this.identities = identities;
		this.jurisdictions = jurisdictions;
		this.organisations = organisations;
		this.garante = garante;
		this.clock = clock;
	}

	@GetMapping(PERSON)
	ModelAndView show(@PathVariable String id, Principal reader) {
		return page(file(id, reader), reader, Sent.NOTHING);
	}

	@PostMapping(PERSON + "/nombrar")
	ModelAndView give(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		var fields = new Fields(sent);
		var titular = fields.textOrNone("titular", Fields.LINE);
		var wanted = fields.mandate(person.username());
		return done("nombrar", person, reader, sent, fields,
				() -> garante.question(wanted, sent).or(() -> administration.give(person.id(), wanted, titular, reader.getName())));
	}

	@PostMapping(PERSON + "/terminar")
	ModelAndView end(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		var fields = new Fields(sent);
		var mandate = mandate(person, fields);
		var lastDay = fields.day("ultimo-dia");
		var reason = fields.choice("motivo", REASONS);
		return done("terminar-" + mandate, person, reader, sent, fields,
				() -> administration.end(person.id(), mandate, lastDay, reason, reader.getName()));
	}

	@PostMapping(PERSON + "/ausencia")
	ModelAndView absent(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		var fields = new Fields(sent);
		var mandate = mandate(person, fields);
		var firstDay = fields.day("primer-dia");
		var lastDay = fields.day("ultimo-dia");
		return done("ausencia-" + mandate, person, reader, sent, fields,
				() -> administration.absent(person.id(), mandate, firstDay, lastDay, reader.getName()));
	}

	@PostMapping(PERSON + "/regreso")
	ModelAndView back(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		var fields = new Fields(sent);
		var mandate = mandate(person, fields);
		return done("ausencia-" + mandate, person, reader, sent, fields,
				() -> administration.back(person.id(), mandate, reader.getName()));
	}

	@PostMapping(PERSON + "/dispensa")
	ModelAndView waive(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		var fields = new Fields(sent);
		var waiver = new HatWaiver(person.username(), fields.text("territorio", Fields.LINE), fields.day("desde"),
				fields.day("hasta"), fields.text("documento-gobierno", Fields.LINE), fields.text("documento-garante", Fields.LINE),
				fields.text("documento-sociedad", Fields.LINE));
		return done("dispensa", person, reader, sent, fields, () -> administration.waive(person.id(), waiver, reader.getName()));
	}

	@PostMapping(PERSON + "/cerrar")
	ModelAndView close(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		return done("cerrar", person, reader, sent, new Fields(sent), () -> administration.close(person.id(), reader.getName()));
	}

	@PostMapping(PERSON + "/codigo")
	ModelAndView resetSecondFactor(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		return done("codigo", person, reader, sent, new Fields(sent),
				() -> administration.resetSecondFactor(person.id(), reader.getName()));
	}

	@PostMapping(PERSON + "/desvincular")
	ModelAndView unlink(@PathVariable String id, @RequestParam Map<String, String> sent, Principal reader) {
		var person = file(id, reader);
		return done("desvincular", person, reader, sent, new Fields(sent), () -> administration.unlink(person.id(), reader.getName()));
	}

	private PersonFile file(String id, Principal reader) {
		var jurisdiction = PeopleController.admitted(jurisdictions.of(reader.getName()));
		return Addresses.found(Addresses.id(id).flatMap(person -> files.find(person, jurisdiction)));
	}

	private static UUID mandate(PersonFile person, Fields fields) {
		return Addresses.found(Optional.ofNullable(fields.id("nombramiento")).filter(person::shows));
	}

	/** Does it, unless the form has a fault, and leads back to the page; what was refused is shown again as written. */
	private ModelAndView done(String form, PersonFile person, Principal reader, Map<String, String> sent, Fields fields,
			Supplier<Optional<MandateChange>> act) {
		var change = fields.fault().map(MandateChange::refused).or(act);
		if (Addresses.found(change) instanceof MandateChange.Refused refused) {
			var page = page(person, reader, new Sent(form, sent, refused.reason()));
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return OwnAccountController.seeOther("/administracion/personas/" + person.id() + "?hecho");
	}

	private ModelAndView page(PersonFile person, Principal reader, Sent sent) {
		var jurisdiction = jurisdictions.of(reader.getName());
		var page = new ModelAndView("identity/person", "person", person);
		page.addObject("sent", sent);
		page.addObject("mine", person.username().equals(reader.getName()));
		page.addObject("secondFactor", factors.isOn(person.username()));
		page.addObject("linked", identities.isLinked(person.username()));
		page.addObject("roles", jurisdiction.roles());
		page.addObject("places", jurisdiction.places());
		page.addObject("reasons", REASONS);
		page.addObject("suggestions", organisations.suggested(jurisdiction));
		page.addObject("garantes", garante.namedInstead(sent));
		page.addObject("today", LocalDate.now(clock).toString());
		return page;
	}

}
