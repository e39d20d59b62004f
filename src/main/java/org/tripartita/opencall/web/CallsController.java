package org.tripartita.opencall.web;

import java.time.Clock;
import java.time.ZoneId;
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
	 * A call that receives, and how long it still does.
	 */
	record Receiving(CallSummary call, Countdown countdown) {
	}

	@GetMapping("/convocatorias")
	ModelAndView list() {
		var now = clock.instant();
		List<Receiving> receiving = calls.receiving()
			.stream()
			.map(call -> new Receiving(call, Countdown.until(call.closesAt(), now, zone)))
			.toList();
		var page = new ModelAndView("opencall/list", "receiving", receiving);
		page.addObject("closed", calls.closed(MOST_CLOSED));
		page.addObject("place", "convocatorias");
		return page;
	}

}
