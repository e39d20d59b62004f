package org.tripartita.opencall.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Received;
import org.tripartita.opencall.OpenCall;
import org.tripartita.workflow.RateGuard;

/** Where anybody says within the published term that a result is wrong (E2d, E2e). */
@Controller
class ObjectionController {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_EMAIL = 254;

	/** From one connection in ten minutes. */
	static final int MOST_SENT = 20;

	private final CallObjections objections;

	private final CallDoor door;

	private final ReceptionHour hours;

	private final RateGuard rate;

	ObjectionController(CallObjections objections, CallDoor door, ReceptionHour hours, Clock clock) {
		this.objections = objections;
		this.door = door;
		this.hours = hours;
		this.rate = new RateGuard(clock, MOST_SENT);
	}

	@GetMapping("/convocatorias/{id}/inconformidades")
	ModelAndView show(@PathVariable String id) {
		return door.find(id)
			.map(call -> page(call, Map.of("clave", UUID.randomUUID().toString()), Map.of(), HttpStatus.OK))
			.orElseGet(CallDoor::closed);
	}

	@PostMapping("/convocatorias/{id}/inconformidades")
	ModelAndView object(@PathVariable String id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
		var admitted = rate.admits(request.getRemoteAddr());
		return door.find(id)
			.map(call -> admitted ? object(call, sent)
					: refused(call, sent, "opencall.web.objection.too-many", HttpStatus.TOO_MANY_REQUESTS))
			.orElseGet(CallDoor::closed);
	}

	private ModelAndView object(OpenCall call, Map<String, String> sent) {
		if (!objections.receives(call)) {
			return page(call, sent, Map.of(), HttpStatus.CONFLICT);
		}
		var faults = new LinkedHashMap<String, String>();
		var text = SentText.fault(sent.get("texto"), LONGEST_TEXT);
		if (text != null) {
			faults.put("texto", text);
		}
		var email = SentText.fault(sent.get("correo"), LONGEST_EMAIL);
		if (email != null || !sent.get("correo").contains("@")) {
			faults.put("correo", email == null ? "opencall.web.fault.email" : email);
		}
		return faults.isEmpty() ? received(call, sent) : page(call, sent, faults, HttpStatus.UNPROCESSABLE_ENTITY);
	}

	private ModelAndView received(OpenCall call, Map<String, String> sent) {
		var received = objections.receive(call.id(), id(sent.get("clave")), id(sent.get("candidatura")), sent.get("texto").strip(),
				sent.get("correo").strip());
		if (received instanceof Received.Refused refused) {
			return refused(call, sent, refused.reason(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		var page = page(call, Map.of(), Map.of(), HttpStatus.OK);
		page.addObject("folio", ((Received.Filed) received).folio());
		return page;
	}

	/** Keeps what was written, under a form that was not used yet. */
	private ModelAndView refused(OpenCall call, Map<String, String> sent, String reason, HttpStatus status) {
		var again = new HashMap<>(sent);
		again.put("clave", UUID.randomUUID().toString());
		var page = page(call, again, Map.of(), status);
		page.addObject("refusal", reason);
		return page;
	}

	private ModelAndView page(OpenCall call, Map<String, String> sent, Map<String, String> faults, HttpStatus status) {
		var page = new ModelAndView("opencall/objection", "call", call);
		page.addObject("candidates", objections.objectable(call.id()));
		page.addObject("receives", objections.receives(call));
		page.addObject("objectionDay", hours.lastDay(call.objectionsUntil()));
		page.addObject("closingZone", hours.closingZone());
		page.addObject("sent", sent);
		page.addObject("faults", faults);
		page.setStatus(status);
		return page;
	}

	private static UUID id(String sent) {
		try {
			return UUID.fromString(String.valueOf(sent));
		}
		catch (IllegalArgumentException none) {
			return UUID.randomUUID();
		}
	}

}
