package org.tripartita.opencall.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.opencall.OpenCalls;
import org.tripartita.workflow.Texts;

/** The dates of calls for calendars, and what they publish for feed readers. */
@Controller
class CallDatesController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private static final int MOST = 60;

	private final OpenCalls calls;

	private final CallCalendar calendar;

	private final CallFeed feed;

	private final Texts texts;

	CallDatesController(OpenCalls calls, CallCalendar calendar, CallFeed feed, Texts texts) {
		this.calls = calls;
		this.calendar = calendar;
		this.feed = feed;
		this.texts = texts;
	}

	@GetMapping("/convocatorias/fechas.ics")
	ResponseEntity<byte[]> all() {
		var known = Stream.concat(calls.receiving().stream(), calls.closed(MOST).stream()).toList();
		return file(CALENDAR, calendar.of(texts.of("opencall.web.list.title"), known));
	}

	@GetMapping("/convocatorias/{id}/fechas.ics")
	Object one(@PathVariable String id) {
		try {
			return calls.summary(UUID.fromString(id))
				.<Object>map(call -> file(CALENDAR, calendar.of(call.title(), List.of(call))))
				.orElseGet(CallDoor::closed);
		}
		catch (IllegalArgumentException noId) {
			return CallDoor.closed();
		}
	}

	@GetMapping("/convocatorias/novedades.atom")
	ResponseEntity<byte[]> news() {
		return file(ATOM, feed.of(calls.news(MOST)));
	}

	private static ResponseEntity<byte[]> file(MediaType type, String text) {
		return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
	}

}
