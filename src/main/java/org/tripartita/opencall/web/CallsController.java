package org.tripartita.opencall.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallSummary;
import org.tripartita.opencall.OpenCalls;

/** {@code /convocatorias}: which calls receive now and for how long, and those that closed. */
@Controller
class CallsController {

	private static final int MOST_CLOSED = 60;

	private final OpenCalls calls;

	private final Clock clock;

	private final ZoneId zone;

	CallsController(OpenCalls calls, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.calls = calls;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * A call that receives.
	 *
	 * @param daysLeft 0 on its last day
	 */
	record Receiving(CallSummary call, long daysLeft) {
	}

	@GetMapping("/convocatorias")
	ModelAndView list() {
		var today = LocalDate.ofInstant(clock.instant(), zone);
		List<Receiving> receiving = calls.receiving()
			.stream()
			.map(call -> new Receiving(call, ChronoUnit.DAYS.between(today, call.closesOn())))
			.toList();
		var page = new ModelAndView("opencall/list", "receiving", receiving);
		page.addObject("closed", calls.closed(MOST_CLOSED));
		return page;
	}

}
