package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Two hundred megabytes for an application, over HTTP: whoever sends them reads why not, and nothing of them is kept. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LargeUploadTest {

	private static final long TWO_HUNDRED_MEGABYTES = 200L * 1024 * 1024;

	private static final int PIECE = 64 * 1024;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private CallPublishing publishing;

	@Autowired
	private CallReception reception;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String own;

	private UUID call;

	private long documents;

	@BeforeEach
	void an_application_that_lacks_a_document() {
		var exercise = walk.exercise(clock.today().minusDays(90));
		call = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.",
				"Radio.", "Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")),
				List.of(new Criterion("Trayectoria", 100)), DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."),
				List.of(new RequestedDocument("Carta de postulación", true)), List.of(), 0))).callId();
		publishing.publish(call);
		var form = new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, "Vecinas organizadas", "Coordinación", "Trabajamos.",
				"reservado@example.org", true, true);
		own = "/recibos/" + ((Applied.Received) reception.apply(call, form)).folio() + "/" + form.requestId();
		documents = documents();
	}

	@Test
	void a_document_of_two_hundred_megabytes_gets_a_page_that_says_how_much_is_admitted() throws Exception {
		assertThat(send(own + "/documentos", "multipart/form-data; boundary=linde\r\nAccept: text/html"))
			.startsWith("HTTP/1.1 413").contains("Lo que enviaste es demasiado grande", "hasta 8 MB").doesNotContain("??", "Exception");
		nothingWasKept();
	}

	@Test
	void so_does_an_application_of_two_hundred_megabytes() throws Exception {
		assertThat(send("/convocatorias/" + call + "/postulaciones", "application/x-www-form-urlencoded\r\nAccept: text/html"))
			.startsWith("HTTP/1.1 413").contains("Lo que enviaste es demasiado grande").doesNotContain("??", "Exception");
		nothingWasKept();
	}

	@Test
	void a_program_that_sends_as_much_reads_the_same_sentence() throws Exception {
		assertThat(send(own + "/documentos", "multipart/form-data; boundary=linde\r\nAccept: application/json")).startsWith("HTTP/1.1 413")
			.contains("application/problem+json", "Lo que enviaste es demasiado grande");
		nothingWasKept();
	}

	private void nothingWasKept() {
		assertThat(documents()).isEqualTo(documents);
		assertThat(new Visitor(port).get(own).body()).contains("Sin entregar");
		assertThat(database.sql("select count(*) from open_call_application where call_id = ?").param(call).query(Integer.class).single())
			.isEqualTo(1);
	}

	private long documents() {
		return database.sql("select count(*) from document").query(Long.class).single();
	}

	/** Sends every byte that it announces, as a browser does, and only then reads. */
	private String send(String address, String type) throws IOException {
		try (var line = new Socket("localhost", port)) {
			var out = line.getOutputStream();
			out.write(("POST " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type + "\r\nContent-Length: "
					+ TWO_HUNDRED_MEGABYTES + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			zeros(out);
			return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void zeros(OutputStream out) throws IOException {
		var piece = new byte[PIECE];
		for (long sent = 0; sent < TWO_HUNDRED_MEGABYTES; sent += PIECE) {
			out.write(piece);
		}
		out.flush();
	}

}
