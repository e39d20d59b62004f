package org.tripartita.secretariat.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.springframework.util.DigestUtils;

/**
 * What all see of a session at one moment, drawn once for everybody.
 *
 * @param version the same for the same picture, whatever process drew it
 * @param html the two parts of the page that all see alike
 */
record LiveFrame(String version, String html) {

	static LiveFrame of(String html) {
		var lean = html.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
		return new LiveFrame(HexFormat.of().formatHex(DigestUtils.md5Digest(lean.getBytes(StandardCharsets.UTF_8))), lean);
	}

	/** As a server-sent event; its id tells a browser that comes back what it has seen. */
	LiveEvent event() {
		return LiveEvent.of("id: " + version + "\nevent: estado\n"
				+ html.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n");
	}

}
