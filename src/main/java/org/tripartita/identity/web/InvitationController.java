package org.tripartita.identity.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Invitation;
import org.tripartita.identity.Invitations;
import org.tripartita.identity.Jurisdictions;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;
import org.tripartita.identity.OrganisationFiles;

import static org.tripartita.identity.web.OwnAccountController.seeOther;

/** {@code /administracion/personas/invitar}: somebody new gets an account and a link to choose its password. */
@Controller
class InvitationController {

	private static final String PAGE = "/administracion/personas/invitar";

	private static final String FORM = "invitar";

	private final Invitations invitations;

	private final Jurisdictions jurisdictions;

	private final OrganisationFiles organisations;

	private final UnregisteredGarante garante;

	private final Clock clock;

	InvitationController(Invitations invitations, Jurisdictions jurisdictions, OrganisationFiles organisations,
			UnregisteredGarante garante, Clock clock) {
		this.invitations = invitations;
		this.jurisdictions = jurisdictions;
		this.organisations = organisations;
		this.garante = garante;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	ModelAndView show(Principal person) {
		return page(person, Sent.NOTHING);
	}

	@PostMapping(PAGE)
	ModelAndView invite(@RequestParam Map<String, String> sent, Principal person) {
		PeopleController.admitted(jurisdictions.of(person.getName()));
		var fields = new Fields(sent);
		var username = fields.text("usuario", Fields.LINE).toLowerCase(Locale.ROOT);
		var wanted = new Invitation(username, fields.text("funcion", Fields.LINE), fields.text("correo", Fields.LINE),
				fields.mandate(username), fields.textOrNone("titular", Fields.LINE));
		var change = fields.fault()
			.map(MandateChange::refused)
			.or(() -> garante.question(wanted.mandate(), sent))
			.orElseGet(() -> invitations.invite(wanted, person.getName()));
		return change instanceof Recorded recorded ? seeOther("/administracion/personas/" + recorded.appointmentId() + "?invitada")
				: again(person, sent, ((Refused) change).reason());
	}

	@PostMapping("/administracion/personas/{id}/invitacion")
	ModelAndView send(@PathVariable String id, Principal person) {
		PeopleController.admitted(jurisdictions.of(person.getName()));
		var change = Addresses.found(Addresses.id(id).flatMap(one -> invitations.again(one, person.getName())));
		return seeOther("/administracion/personas/" + id + (change instanceof Recorded ? "?invitada" : "?sin-correo"));
	}

	private ModelAndView again(Principal person, Map<String, String> sent, String fault) {
		var page = page(person, new Sent(FORM, sent, fault));
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(Principal person, Sent sent) {
		var jurisdiction = PeopleController.admitted(jurisdictions.of(person.getName()));
		var page = new ModelAndView("identity/invite", "sent", sent);
		page.addObject("roles", jurisdiction.roles());
		page.addObject("places", jurisdiction.places());
		page.addObject("suggestions", organisations.suggested(jurisdiction));
		page.addObject("garantes", garante.namedInstead(sent));
		page.addObject("today", LocalDate.now(clock).toString());
		return page;
	}

}
