package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.rometools.rome.io.SyndFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.opencall.CallConduct;
import org.tripartita.testing.SentStatements;

/** The dates of a call in a calendar, and what calls publish in a feed. */
class CallDatesTest extends CallPages {

	@Autowired
	private CallConduct conduct;

	@Test
	void a_calendar_has_the_opening_the_closing_and_when_the_result_is_expected() throws Exception {
		publishing.publish(call);
		var events = events(page() + "/fechas.ics");

		assertThat(events.keySet()).containsExactlyInAnyOrder("opening", "closing", "result");
		var window = calls.find(call).orElseThrow().window();
		assertThat(events.get("opening")).contains("DTSTART;VALUE=DATE:" + window.publishedOn().toString().replace("-", ""));
		assertThat(events.get("closing")).contains("DTEND:" + window.closesAt().toString().replaceAll("[-:]", ""), "STATUS:CONFIRMED");
		assertThat(events.get("result")).contains("STATUS:TENTATIVE", "SEQUENCE:0");
		assertThat(read(get(page()), 200)).contains(page() + "/fechas.ics");
	}

	@Test
	void what_was_expected_is_replaced_by_what_happened_and_what_was_called_off_is_no_appointment() throws Exception {
		publishing.publish(call);
		conduct.amend(call, "La sesión informativa es el lunes.", "Lo pidieron.", "garante");
		assertThat(events(page() + "/fechas.ics").get("closing")).contains("SEQUENCE:1");
		conduct.cancel(call, "Nombraba otro municipio.");

		var events = events(page() + "/fechas.ics");
		assertThat(events.get("closing")).contains("STATUS:CANCELLED");
		assertThat(events).doesNotContainKey("result");
	}

	@Test
	void everybody_may_subscribe_to_all_calls_and_to_what_they_publish() throws Exception {
		assertThat(read(get("/convocatorias/fechas.ics"), 200)).doesNotContain(call.toString());
		publishing.publish(call);
		conduct.amend(call, "La sesión informativa es el lunes.", "Lo pidieron.", "garante");

		assertThat(read(get("/convocatorias/fechas.ics"), 200)).contains("BEGIN:VCALENDAR", call + "-closing@tripartita");
		assertThat(titles()).anyMatch(title -> title.startsWith("Modificación 1. Convocatoria para integrar"))
			.anyMatch(title -> title.startsWith("Convocatoria para integrar"));
		conduct.cancel(call, "Nombraba otro municipio.");
		assertThat(titles()).anyMatch(title -> title.startsWith("Se canceló: Convocatoria para integrar"));
		assertThat(read(get("/convocatorias"), 200)).contains("/convocatorias/fechas.ics", "/convocatorias/novedades.atom").doesNotContain("??");
	}

	@Test
	void the_calendar_of_all_calls_costs_the_same_statements_however_many_wait_for_a_result() throws Exception {
		publishing.publish(call);
		read(get("/convocatorias/fechas.ics"), 200);
		var few = SentStatements.of(() -> read(get("/convocatorias/fechas.ics"), 200));
		var first = call;
		for (int more = 0; more < 4; more++) {
			a_call_that_receives();
			publishing.publish(call);
		}

		assertThat(SentStatements.of(() -> assertThat(read(get("/convocatorias/fechas.ics"), 200)).contains(first + "-result@", call + "-result@")))
			.isEqualTo(few);
	}

	@Test
	void a_draft_and_nothing_have_no_dates() throws Exception {
		for (var id : List.of(call.toString(), UUID.randomUUID().toString(), "no-es-id")) {
			assertThat(read(get("/convocatorias/" + id + "/fechas.ics"), 404)).contains("No encontramos esta página");
		}
	}

	private List<String> titles() throws Exception {
		var feed = new SyndFeedInput().build(new StringReader(read(get("/convocatorias/novedades.atom"), 200)));
		assertThat(feed.getEntries()).allSatisfy(one -> assertThat(one.getLink()).contains("/convocatorias/"));
		return feed.getEntries().stream().filter(one -> one.getLink().endsWith(call.toString())).map(one -> one.getTitle()).toList();
	}

	/** What is said of each date, as a calendar program reads it. */
	private Map<String, String> events(String address) throws Exception {
		var calendar = new CalendarBuilder().build(new StringReader(read(get(address), 200)));
		calendar.validate();
		return calendar.<VEvent>getComponents("VEVENT")
			.stream()
			.collect(Collectors.toMap(one -> one.getUid().orElseThrow().getValue().replace(call + "-", "").replace("@tripartita", ""), VEvent::toString));
	}

}
