package org.tripartita.secretariat.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.secretariat.LiveReadings;

/** What changes in a session, told as it changes; or asked for now and then, where nothing can be told. */
@Controller
class LiveFeedController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final SessionDoor door;

	private final LiveFeed feed;

	private final LiveReadings readings;

	private final LiveDrawing drawing;

	LiveFeedController(SessionDoor door, LiveFeed feed, LiveReadings readings, LiveDrawing drawing) {
		this.door = door;
		this.feed = feed;
		this.readings = readings;
		this.drawing = drawing;
	}

	@GetMapping(path = "/espacio/sesiones/{id}/eventos", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void follow(@PathVariable String id, Principal person, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		feed.follow(door.admit(id, person), person.getName(), request, response);
	}

	/** The picture as it is now; nothing where the one that is named is still right. */
	@GetMapping(path = "/espacio/sesiones/{id}/eventos", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> look(@PathVariable String id, Principal person) {
		var frame = drawing.draw(readings.read(door.admit(id, person).id()));
		return ResponseEntity.ok().eTag(frame.version()).contentType(HTML).body(frame.html());
	}

}
