package org.tripartita.opencall.web;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallMarks;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.Gender;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.opencall.PanelSubstitution;
import org.tripartita.opencall.Receipt;
import org.tripartita.workflow.RateGuard;
import org.tripartita.workflow.SpokenDay;

/** Where anybody reads a call, applies while it receives, and finds the result: organisations only (R2.4, R2.5). */
@Controller
class OpenCallController {

	/** From one connection in ten minutes; many people may share one. */
	static final int MOST_SENT = 60;

	private final OpenCalls calls;

	private final CallReception reception;

	private final CallObjections objections;

	private final PanelSubstitution substitution;

	private final PanelScoring scoring;

	private final CallMarks marks;

	private final CallDoor door;

	private final ReceptionHour hours;

	private final CallCalendar calendar;

	/** Beside which field a refusal stands; the rest beside the sector. */
	private static final Map<String, String> FAULTY = Map.of("opencall.too-many", "contactEmail", "opencall.sent-already", "organisation");

	private final RateGuard rate;

	private final Clock clock;

	private final ZoneId zone;

	OpenCallController(OpenCalls calls, CallReception reception, CallObjections objections, PanelSubstitution substitution,
			PanelScoring scoring, CallMarks marks, CallDoor door, ReceptionHour hours, CallCalendar calendar, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.calls = calls;
		this.reception = reception;
		this.objections = objections;
		this.substitution = substitution;
		this.scoring = scoring;
		this.marks = marks;
		this.door = door;
		this.hours = hours;
		this.calendar = calendar;
		this.rate = new RateGuard(clock, MOST_SENT);
		this.clock = clock;
		this.zone = zone;
	}

	@GetMapping("/convocatorias/{id}")
	ModelAndView read(@PathVariable String id, @Nullable Principal person) {
		var found = door.find(id);
		var page = found.map(call -> page(call, ApplicationInput.empty(), Map.of(), HttpStatus.OK)).orElseGet(CallDoor::closed);
		return page.addObject("scores", person != null && found.filter(call -> scoring.open(call, person.getName())).isPresent())
			.addObject("conducts", person != null && door.convenedBy(id, person).filter(call -> call.ending() == null && !call.resultIsPublic()).isPresent());
	}

	@PostMapping("/convocatorias/{id}/postulaciones")
	ModelAndView apply(@PathVariable String id, @ModelAttribute ApplicationInput input, HttpServletRequest request) {
		var admitted = rate.admits(request.getRemoteAddr());
		return door.find(id).map(call -> admitted ? apply(call, input) : tooMany(call, input)).orElseGet(CallDoor::closed);
	}

	/** Keeps what was written. */
	private ModelAndView tooMany(OpenCall call, ApplicationInput input) {
		var page = page(call, input, Map.of(), HttpStatus.TOO_MANY_REQUESTS);
		page.addObject("refusal", "opencall.web.apply.too-many");
		return page;
	}

	private ModelAndView apply(OpenCall call, ApplicationInput input) {
		if (!door.receives(call)) {
			return late(call, input);
		}
		var faults = input.faults(call);
		if (!faults.isEmpty()) {
			return page(call, input, faults, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		var application = input.application(call);
		var applied = reception.apply(call.id(), application);
		if (applied instanceof Applied.Received received) {
			return new ModelAndView("redirect:/recibos/" + received.folio() + "/" + application.requestId());
		}
		if (applied instanceof Applied.Late closed) {
			return late(closed.call(), input);
		}
		return applied instanceof Applied.Refused refused
				? page(call, input, Map.of(FAULTY.getOrDefault(refused.reason(), "sector"), refused.reason()), HttpStatus.UNPROCESSABLE_ENTITY)
				: CallDoor.closed();
	}

	@GetMapping("/recibos/{folio:CV-[0-9A-Za-z]{1,20}}")
	ModelAndView receipt(@PathVariable String folio) {
		return reception.receipt(folio).map(this::receipt).orElseGet(CallDoor::closed);
	}

	private ModelAndView receipt(Receipt receipt) {
		var page = new ModelAndView("opencall/receipt", "receipt", receipt);
		page.addObject("received", receipt.receivedAt() == null ? SpokenDay.of(receipt.receivedOn())
				: hours.of(receipt.callId(), receipt.receivedAt()));
		return page;
	}

	private ModelAndView page(OpenCall call, ApplicationInput input, Map<String, String> faults, HttpStatus status) {
		var page = new ModelAndView("opencall/call", "call", call);
		page.addObject("input", input);
		page.addObject("faults", faults);
		page.addObject("receives", door.receives(call));
		page.addObject("closingZone", hours.closingZone());
		var results = calls.results(call.id());
		page.addObject("results", results);
		page.addObject("marks", call.resultIsPublic() && call.purpose().selects() ? marks.of(call.id()) : Map.of());
		page.addObject("partly", call.state() == CallState.VOID
				&& results.stream().anyMatch(one -> one.status() == ApplicationStatus.APPOINTED));
		page.addObject("objects", objections.receives(call));
		page.addObject("objectionDay", hours.lastDay(call.objectionsUntil()));
		page.addObject("objections", call.resultIsPublic() ? objections.ofCall(call.id()) : List.of());
		addPanel(page, call);
		page.addObject("amendments", calls.amendments(call.id()));
		page.addObject("invitation", call.resultIsPublic() ? null : calls.invitation(call.id()).orElse(null));
		page.addObject("expected", call.window().retrospective() ? null
				: calls.summary(call.id()).flatMap(calendar::expected).map(SpokenDay::of).orElse(null));
		page.addObject("countdown", Countdown.of(call, clock.instant(), zone));
		page.addObject("suspension", calls.suspension(call).orElse(null));
		page.addObject("replaced", Optional.ofNullable(call.reissueOf()).flatMap(calls::find).orElse(null));
		page.addObject("genders", Gender.values());
		page.addObject("reissuedAs", calls.reissueOf(call.id()).orElse(null));
		page.setStatus(status);
		return page;
	}

	/** Who of the panel left it and who stepped in; who acts is asked only while points may be given. */
	private void addPanel(ModelAndView page, OpenCall call) {
		var excuses = calls.excuses(call.id());
		var scores = !call.panel().isEmpty() && !call.resultIsPublic() && call.ending() == null;
		page.addObject("left", scores ? substitution.standing(call.id()).left() : List.of());
		page.addObject("excuses", excuses);
		page.addObject("substitutes", calls.substitutes(call.id()));
		page.addObject("panelGoesOn", substitution.goesOnBecause(call.id()).orElse(null));
		page.addObject("panelShort", scores && !substitution.scores(call.id()));
	}

	/** The answer to an application after the closing keeps what the person wrote. */
	private ModelAndView late(OpenCall call, ApplicationInput input) {
		var page = page(call, input, Map.of(), HttpStatus.CONFLICT);
		page.addObject("late", true);
		return page;
	}

}
