package org.tripartita.secretariat.web;

import java.security.Principal;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.LiveAgreements;
import org.tripartita.secretariat.LiveSecretary;
import org.tripartita.secretariat.Mediator;
import org.tripartita.secretariat.LiveSession;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Stance;
import org.tripartita.secretariat.Verdict;

/** A session as it happens, for those who sit in it: forms that work without a script, one for each thing there is to do. */
@Controller
class LiveController {

	private static final int LONGEST_TEXT = 8000;

	private static final int LONGEST_REASON = 2000;

	private static final int LONGEST_NAME = 200;

	private static final String PAGE = "/espacio/sesiones/";

	private final SessionDoor door;

	private final LiveSession live;

	private final LiveSecretary secretary;

	private final LiveAgreements agreements;

	private final LivePage page;

	LiveController(SessionDoor door, LiveSession live, LiveSecretary secretary, LiveAgreements agreements, LivePage page) {
		this.door = door;
		this.live = live;
		this.secretary = secretary;
		this.agreements = agreements;
		this.page = page;
	}

	@GetMapping("/espacio/sesiones/{id}")
	ModelAndView show(@PathVariable String id, @RequestParam(name = "hecho", required = false) @Nullable String done, Principal person) {
		return page.of(door.admit(id, person), person.getName(), done);
	}

	/** A person says to be here, in a seat, or no longer. */
	@PostMapping("/espacio/sesiones/{id}/asistencia")
	ModelAndView attend(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return sent.flag("retiro")
				? act(id, "retiro", sent, person, session -> live.leave(session.id(), person.getName()))
				: act(id, "asistencia", sent, person, session -> sent.id("asiento")
					.map(seat -> live.present(session.id(), person.getName(), seat))
					.orElseGet(LiveController::unreadable));
	}

	/** A place states its position or its vote. */
	@PostMapping("/espacio/sesiones/{id}/posicion")
	ModelAndView state(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "posicion", sent, person, session -> sent.choice("posicion", Stance.class)
			.map(stance -> live.state(session.id(), person.getName(), new LiveSession.Said(fields.getOrDefault("turno", ""), stance,
					sent.text("motivo", LiveSession.LONGEST_REASON), sent.flag("extraordinario"))))
			.orElseGet(LiveController::unreadable));
	}

	/** The secretary confirms a seat or clears it. */
	@PostMapping("/espacio/sesiones/{id}/confirmar")
	ModelAndView confirm(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "confirmar", sent, person, session -> sent.id("asiento")
			.map(seat -> secretary.confirm(session.id(), person.getName(), seat, sent.flag("presente")))
			.orElseGet(LiveController::unreadable));
	}

	@PostMapping("/espacio/sesiones/{id}/lista")
	ModelAndView closeList(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		return act(id, "lista", new SentForm(fields), person, session -> secretary.closeList(session.id(), person.getName()));
	}

	/** The secretary takes the next matter in hand. */
	@PostMapping("/espacio/sesiones/{id}/tomar")
	ModelAndView take(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		return act(id, "tomar", new SentForm(fields), person, session -> secretary.take(session.id(), person.getName()));
	}

	/** The secretary shows all another text and has them asked anew. */
	@PostMapping("/espacio/sesiones/{id}/corregir")
	ModelAndView correct(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "corregir", sent, person, session -> secretary.correct(session.id(), person.getName(),
				fields.getOrDefault("turno", ""), sent.text("texto", LONGEST_TEXT)));
	}

	/** The secretary closes the round or the vote. */
	@PostMapping("/espacio/sesiones/{id}/cerrar")
	ModelAndView close(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "cerrar", sent, person, session -> secretary.close(session.id(), person.getName(), new LiveSecretary.Closing(
				fields.getOrDefault("turno", ""), sent.text("texto", LONGEST_TEXT), sent.text("razon", LONGEST_REASON),
				sent.choice("mediador", Mediator.class).orElse(null), sent.text("mediacion", LONGEST_REASON))));
	}

	/** The secretary notes what becomes of a matter without agreement. */
	@PostMapping("/espacio/sesiones/{id}/resolver")
	ModelAndView settle(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "resolver", sent, person, session -> sent.choice("resultado", DecisionResult.class)
			.map(result -> secretary.settle(session.id(), person.getName(), result, sent.text("razon", LONGEST_REASON)))
			.orElseGet(LiveController::unreadable));
	}

	/** The secretary notes what is to be done, by whom and by when; or takes a note back. */
	@PostMapping("/espacio/sesiones/{id}/acuerdo")
	ModelAndView agree(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "acuerdo", sent, person, session -> agreements.agree(session.id(), person.getName(), new LiveAgreements.Sent(
				sent.text("acuerdo", LiveAgreements.LONGEST_TEXT), sent.choice("responde", Sector.class).orElse(null),
				sent.text("institucion", LONGEST_NAME), sent.day("plazo").orElse(null))));
	}

	@PostMapping("/espacio/sesiones/{id}/quitar-acuerdo")
	ModelAndView drop(@PathVariable String id, @RequestParam Map<String, String> fields, Principal person) {
		var sent = new SentForm(fields);
		return act(id, "quitar-acuerdo", sent, person, session -> sent.number("acuerdo-numero")
			.map(place -> agreements.drop(session.id(), person.getName(), place))
			.orElseGet(LiveController::unreadable));
	}

	private static Verdict unreadable() {
		return Verdict.refused("live.unreadable");
	}

	/** What was done leads back to the page; what was refused shows why and keeps what was written. */
	private ModelAndView act(String id, String act, SentForm sent, Principal person, Function<Session, Verdict> deed) {
		var session = door.admit(id, person);
		if (deed.apply(session) instanceof Verdict.Refused refused) {
			var again = page.refused(session, person.getName(), refused, sent);
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		var back = new ModelAndView("redirect:" + PAGE + session.id() + "?hecho=" + act);
		back.setStatus(HttpStatus.SEE_OTHER);
		return back;
	}

}
