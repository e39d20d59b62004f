package org.tripartita.opencall.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.Panelist;

/** Where the convener publishes what has to be clarified or corrected in a call that receives, each with its reason. */
@Controller
class ConveningController {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_REASON = 2000;

	private static final int LONGEST_PLACE = 300;

	private final CallConduct conduct;

	private final CallInterviews interviews;

	private final CallDoor door;

	private final ReceptionHour hours;

	ConveningController(CallConduct conduct, CallInterviews interviews, CallDoor door, ReceptionHour hours) {
		this.conduct = conduct;
		this.interviews = interviews;
		this.door = door;
		this.hours = hours;
	}

	@GetMapping("/espacio/convocatorias/{id}/conduccion")
	ModelAndView show(@PathVariable String id, Principal person) {
		return door.convenedBy(id, person).map(call -> page(call, "", "", Map.of())).orElseGet(CallDoor::closed);
	}

	@PostMapping("/espacio/convocatorias/{id}/modificaciones")
	ModelAndView amend(@PathVariable String id, @RequestParam(defaultValue = "") String texto,
			@RequestParam(defaultValue = "") String motivo, Principal person) {
		return door.convenedBy(id, person).map(call -> amend(call, texto.strip(), motivo.strip(), person)).orElseGet(CallDoor::closed);
	}

	private ModelAndView amend(OpenCall call, String text, String reason, Principal person) {
		var faults = new LinkedHashMap<String, String>();
		put(faults, "texto", SentText.fault(text, LONGEST_TEXT));
		put(faults, "motivo", SentText.fault(reason, LONGEST_REASON));
		if (faults.isEmpty() && conduct.amend(call.id(), text, reason, person.getName()) == Conducted.NOT_RECEIVING) {
			faults.put("texto", "opencall.web.conduct.not-receiving");
		}
		return faults.isEmpty() ? new ModelAndView("redirect:/espacio/convocatorias/" + call.id() + "/conduccion?publicada")
				: page(call, text, reason, faults);
	}

	@PostMapping("/espacio/convocatorias/{id}/cancelacion")
	ModelAndView cancel(@PathVariable String id, @RequestParam(defaultValue = "") String cancelacion, Principal person) {
		return door.convenedBy(id, person).map(call -> cancel(call, cancelacion.strip())).orElseGet(CallDoor::closed);
	}

	private ModelAndView cancel(OpenCall call, String reason) {
		var faults = new LinkedHashMap<String, String>();
		put(faults, "cancelacion", SentText.fault(reason, LONGEST_REASON));
		if (faults.isEmpty() && conduct.cancel(call.id(), reason) == Conducted.TOO_LATE) {
			faults.put("cancelacion", "opencall.web.conduct.too-late");
		}
		return faults.isEmpty() ? new ModelAndView("redirect:/convocatorias/" + call.id()) : page(call, "", reason, faults);
	}

	@PostMapping("/espacio/convocatorias/{id}/suspension")
	ModelAndView suspend(@PathVariable String id, @RequestParam(defaultValue = "") String suspension, Principal person) {
		return door.convenedBy(id, person).map(call -> suspend(call, suspension.strip(), person)).orElseGet(CallDoor::closed);
	}

	private ModelAndView suspend(OpenCall call, String reason, Principal person) {
		var faults = new LinkedHashMap<String, String>();
		put(faults, "suspension", SentText.fault(reason, LONGEST_REASON));
		if (faults.isEmpty() && conduct.suspend(call.id(), reason, person.getName()) != Conducted.DONE) {
			faults.put("suspension", "opencall.web.conduct.not-suspendable");
		}
		return faults.isEmpty() ? new ModelAndView("redirect:/espacio/convocatorias/" + call.id() + "/conduccion?suspendida")
				: page(call, "", reason, faults);
	}

	@PostMapping("/espacio/convocatorias/{id}/excusas")
	ModelAndView excuse(@PathVariable String id, @RequestParam(defaultValue = "") String integrante,
			@RequestParam(defaultValue = "") String excusa, Principal person) {
		return door.convenedBy(id, person).map(call -> excuse(call, integrante, excusa.strip(), person)).orElseGet(CallDoor::closed);
	}

	private ModelAndView excuse(OpenCall call, String member, String reason, Principal person) {
		var faults = new LinkedHashMap<String, String>();
		put(faults, "excusa", SentText.fault(reason, LONGEST_REASON));
		var seated = conduct.seated(call.id()).stream().map(Panelist::id).filter(one -> one.toString().equals(member)).findFirst();
		if (seated.isEmpty() || faults.isEmpty() && conduct.excuse(call.id(), seated.get(), reason, person.getName()) != Conducted.DONE) {
			faults.put("integrante", "opencall.web.conduct.not-seated");
		}
		return faults.isEmpty() ? new ModelAndView("redirect:/espacio/convocatorias/" + call.id() + "/conduccion?excusada")
				: page(call, "", reason, faults);
	}

	@PostMapping("/espacio/convocatorias/{id}/entrevistas")
	ModelAndView move(@PathVariable String id, @RequestParam Map<String, String> sent, Principal person) {
		return door.convenedBy(id, person).map(call -> move(call, sent, person)).orElseGet(CallDoor::closed);
	}

	private ModelAndView move(OpenCall call, Map<String, String> sent, Principal person) {
		var faults = new LinkedHashMap<String, String>();
		put(faults, "lugar", SentText.fault(sent.get("lugar"), LONGEST_PLACE));
		var candidate = interviews.movable(call.id()).stream().map(Candidate::id).filter(one -> one.toString().equals(sent.get("candidata"))).findFirst();
		var moment = moment(sent);
		if (candidate.isEmpty()) {
			faults.put("candidata", "opencall.web.conduct.no-interview");
		}
		if (moment.isEmpty()) {
			faults.put("dia", "opencall.web.conduct.interview-moment");
		}
		if (faults.isEmpty()) {
			var slot = new Slot(candidate.orElseThrow(), moment.orElseThrow(), sent.get("lugar").strip());
			switch (interviews.move(call.id(), slot, person.getName())) {
				case DONE -> {
					return new ModelAndView("redirect:/espacio/convocatorias/" + call.id() + "/conduccion?citada");
				}
				case TOO_EARLY -> faults.put("dia", "opencall.web.conduct.interview-early");
				case NONE -> faults.put("candidata", "opencall.web.conduct.no-interview");
			}
		}
		var page = page(call, "", "", faults);
		page.addObject("sent", sent);
		return page;
	}

	private static Optional<LocalDateTime> moment(Map<String, String> sent) {
		try {
			return Optional.of(LocalDateTime.of(LocalDate.parse(sent.getOrDefault("dia", "")), LocalTime.parse(sent.getOrDefault("hora", ""))));
		}
		catch (DateTimeParseException none) {
			return Optional.empty();
		}
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	private ModelAndView page(OpenCall call, String text, String reason, Map<String, String> faults) {
		var page = new ModelAndView("opencall/conduct", "call", call);
		page.addObject("amendments", conduct.amendments(call.id()));
		page.addObject("seated", conduct.seated(call.id()));
		page.addObject("movable", call.ending() == null ? interviews.movable(call.id()) : List.of());
		var set = interviews.of(call.id());
		page.addObject("interviews", set);
		page.addObject("interviewHours", hours.of(call.id(), set));
		page.addObject("interviewZone", hours.zoneOf(call.id()));
		page.addObject("sent", Map.of());
		page.addObject("closingZone", hours.closingZone());
		page.addObject("receives", door.receives(call));
		page.addObject("cancellable", call.ending() == null && !call.resultIsPublic());
		page.addObject("text", text);
		page.addObject("reason", reason);
		page.addObject("faults", faults);
		page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

}
