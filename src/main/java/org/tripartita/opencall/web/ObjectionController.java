package org.tripartita.opencall.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;

/** Where anybody says within the published term that a result is wrong (E2d, E2e). */
@Controller
class ObjectionController {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_EMAIL = 254;

	private final OpenCalls calls;

	private final CallObjections objections;

	private final CallDoor door;

	ObjectionController(OpenCalls calls, CallObjections objections, CallDoor door) {
		this.calls = calls;
		this.objections = objections;
		this.door = door;
	}

	@GetMapping("/convocatorias/{id}/inconformidades")
	ModelAndView show(@PathVariable String id) {
		return door.find(id)
			.map(call -> page(call, Map.of("clave", UUID.randomUUID().toString()), Map.of(), HttpStatus.OK))
			.orElseGet(CallDoor::closed);
	}

	@PostMapping("/convocatorias/{id}/inconformidades")
	ModelAndView object(@PathVariable String id, @RequestParam Map<String, String> sent) {
		return door.find(id).map(call -> object(call, sent)).orElseGet(CallDoor::closed);
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
		var folio = objections.receive(call.id(), id(sent.get("clave")), id(sent.get("candidatura")), sent.get("texto").strip(),
				sent.get("correo").strip());
		if (folio.isEmpty()) {
			return page(call, sent, Map.of("candidatura", "opencall.web.objection.candidate"), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		var page = page(call, Map.of(), Map.of(), HttpStatus.OK);
		page.addObject("folio", folio.get());
		return page;
	}

	private ModelAndView page(OpenCall call, Map<String, String> sent, Map<String, String> faults, HttpStatus status) {
		var page = new ModelAndView("opencall/objection", "call", call);
		page.addObject("candidates", calls.results(call.id()));
		page.addObject("receives", objections.receives(call));
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
