package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import org.springframework.transaction.support.TransactionOperations;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallDossiers.Done;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Enclosure;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.RoleGroups;

/** Somebody follows the own application without an account. */
class OwnApplicationPageTest extends CallPages {

	private static final byte[] PDF = "%PDF-1.7\nuna carta\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private CallDossiers dossiers;

	@Autowired
	private TransactionOperations transaction;

	private String own;

	@BeforeEach
	void an_application_for_a_call_that_asks_for_documents() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 60), new Criterion("Diálogo", 40)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."),
				List.of(new RequestedDocument("Carta de postulación", true), new RequestedDocument("Semblanza", false)), List.of(), 0);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		own = send(application(UUID.randomUUID()), 302).getRedirectedUrl();
	}

	@Test
	void a_document_is_taken_in_and_only_who_evaluates_may_read_it() throws Exception {
		walk.peopleOf("AGU");
		assertThat(read(get(own), 200)).contains("Faltan documentos necesarios", "Carta de postulación (necesario)", "Aquí subes los documentos que se piden",
				"Puedes retirarla").doesNotContain(EMAIL, "??");
		upload("0", "carta.pdf", PDF, 302);

		assertThat(read(get(own), 200)).contains("Recibido: carta.pdf").doesNotContain("Faltan documentos necesarios", "??");
		var document = "/documentos/" + enclosures().get(0).documentId();
		perform(get(document), 404);
		perform(get(document).with(user(account("gobierno"))), 404);
		perform(get(document).with(user("organo-garante.agu")), 404);
		assertThat(perform(get(document).with(user(account("organo-garante"))), 200).getContentAsByteArray()).isEqualTo(PDF);
	}

	@Test
	void who_applied_reads_what_was_sent_and_only_what_can_be_done_with_it() throws Exception {
		assertThat(read(get(own), 200)).contains("Lo que enviaste", "Vecinas organizadas", "Sociedad civil", "Coordinación",
				"Trabajamos desde hace años en la región.", "retirarla y postularte de nuevo").doesNotContain(EMAIL, "corriges", "??");
		clock.advance(Duration.ofSeconds(1));
		call = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto.")))).callId();
		publishing.publish(call);
		own = send(application(UUID.randomUUID()), 302).getRedirectedUrl();
		assertThat(read(get(own), 200)).doesNotContain("documentos que se piden");
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		assertThat(read(get(own), 200)).doesNotContain("postularte de nuevo");

		send(post(own + "/retiro").param("confirmo", "si"), 302);
		assertThat(read(get(own), 200)).doesNotContain("Lo que enviaste", "Vecinas", "Trabajamos desde");
	}

	@Test
	void a_program_renamed_a_bomb_and_nothing_at_all_are_refused_with_a_sentence() throws Exception {
		var program = ("MZ\u0090\u0000" + "\u0000".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);

		assertThat(content(upload("0", "carta.pdf", program, 422))).contains("Este tipo de archivo no se admite");
		assertThat(content(upload("0", "carta.pdf", bomb(), 422))).contains("crecen mucho más que un documento");
		assertThat(content(upload("0", "carta.exe", PDF, 422))).contains("La extensión del nombre no corresponde");
		assertThat(content(upload("0", "carta.pdf", new byte[0], 422))).contains("No llegó ningún archivo");
		assertThat(content(upload("7", "carta.pdf", PDF, 422))).contains("no pide ese documento");
		assertThat(content(upload("0", "carta.pdf", new byte[8 * 1024 * 1024 + 1], 422))).contains("más de 8 MB");
		assertThat(enclosures()).isEmpty();
	}

	@Test
	void a_file_one_second_late_is_refused_and_the_application_stays() throws Exception {
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt().minusSeconds(1));
		upload("0", "carta.pdf", PDF, 302);
		clock.advance(Duration.ofSeconds(1));

		assertThat(content(upload("1", "semblanza.pdf", PDF, 422))).contains("la recepción cerró", "Recibido: carta.pdf");
		assertThat(enclosures()).hasSize(1);
	}

	@Test
	void an_incomplete_application_is_corrected_once_within_its_term() throws Exception {
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		judge("CORREGIR", "", 422);
		judge("CORREGIR", "Falta la carta firmada.", 302);

		assertThat(read(get(own), 200)).contains("Te piden corregir", "Falta la carta firmada.");
		upload("0", "carta.pdf", PDF, 302);
		assertThat(content(judge("NO", "No la trajo.", 422))).contains("su plazo para hacerlo sigue abierto");
		clock.advance(Duration.ofDays(10));
		assertThat(content(upload("0", "otra.pdf", PDF, 422))).contains("la recepción cerró");
		judge("SI", "", 302);
		assertThat(evaluation.dossiers(call).get(0).candidate().status()).isEqualTo(ApplicationStatus.ELIGIBLE);
	}

	@Test
	void what_is_withdrawn_leaves_nothing_personal_behind() throws Exception {
		upload("0", "carta.pdf", PDF, 302);
		var document = "/documentos/" + enclosures().get(0).documentId();
		assertThat(content(send(post(own + "/retiro"), 422))).contains("marca la casilla");
		send(post(own + "/retiro").param("confirmo", "si"), 302);

		assertThat(read(get(own), 200)).contains("Retirada por quien se postuló")
			.doesNotContain("Enviar:", "la recepción cerró", "puedes retirarla", "??");
		assertThat(evaluation.dossiers(call)).isEmpty();
		perform(get(document).with(user(account("organo-garante"))), 404);
		assertThat(content(upload("0", "carta.pdf", PDF, 422))).contains("se retiró y ya no recibe documentos");
	}

	@Test
	void whose_mandate_ended_reads_no_document_any_more() throws Exception {
		upload("0", "carta.pdf", PDF, 302);
		var document = "/documentos/" + enclosures().get(0).documentId();
		mandateEndedYesterday(account("organo-garante"));

		perform(get(document).with(user(account("organo-garante"))), 404);
	}

	@Test
	void with_an_application_goes_what_the_panel_said_what_was_to_be_corrected_and_what_was_written_to_it() throws Exception {
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		judge("CORREGIR", "Falta la carta firmada.", 302);
		var id = evaluation.dossiers(call).get(0).candidate().id();
		said(id);
		var folio = own.split("/")[2];
		await("the mail about the correction, written a moment later").until(() -> mails(folio) > 1);
		database.sql("""
				insert into outgoing_mail (message_id, event, recipient, address, subject, body, state, attempts, next_attempt_at, created_at)
				values (:folio, :folio, :folio, :email, 'Asunto', 'Tu postulación', 'FAILED', 8, :now, :now)
				""").param("folio", folio).param("email", EMAIL).param("now", Timestamp.from(clock.instant())).update();

		send(post(own + "/retiro").param("confirmo", "si"), 302);

		assertThat(count("open_call_panel_score", id) + count("open_call_conflict", id)).isZero();
		assertThat(database.sql("select count(*) from open_call_application where id = ? and correction_reason is null")
			.param(id).query(Integer.class).single()).isEqualTo(1);
		assertThat(database.sql("select address || body from outgoing_mail where recipient = ? and event not like 'withdrawn:%'").param(folio).query(String.class).list())
			.isNotEmpty().containsOnly("");
	}

	private int mails(String folio) {
		return database.sql("select count(*) from outgoing_mail where recipient = ?").param(folio).query(Integer.class).single();
	}

	/** A member of another call's panel stands in: the tables ask for no more. */
	private void said(UUID application) {
		var member = UUID.randomUUID();
		var draft = new DraftCall(exercise.id(), CallPurpose.FACILITATOR, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(null, 1, "Perfil")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."));
		var other = ((Written.Ready) publishing.draft(draft)).callId();
		database.sql("insert into open_call_panelist (id, call_id, position, sector, organisation, office, username) values (?, ?, 0, 'GOVERNMENT', 'X', 'Y', 'z')")
			.params(member, other)
			.update();
		database.sql("insert into open_call_panel_score (application_id, panelist_id, criterion, points, recorded_at) values (?, ?, 0, 7, ?)")
			.params(application, member, Timestamp.from(clock.instant()))
			.update();
		database.sql("insert into open_call_conflict (application_id, panelist_id, reason, recorded_at) values (?, ?, 'Trabajamos juntos.', ?)")
			.params(application, member, Timestamp.from(clock.instant()))
			.update();
	}

	private int count(String table, UUID application) {
		return database.sql("select count(*) from " + table + " where application_id = ?").param(application).query(Integer.class).single();
	}

	@Test
	void whoever_withdraws_waits_for_the_call_before_the_application_is_held() throws Exception {
		var id = evaluation.dossiers(call).get(0).candidate().id();
		var withdrawal = new AtomicReference<CompletableFuture<Done>>();
		transaction.executeWithoutResult(status -> {
			database.sql("select id from open_call where id = ? for update").param(call).query(UUID.class).single();
			withdrawal.set(CompletableFuture.supplyAsync(() -> dossiers.withdraw(own.split("/")[2], UUID.fromString(own.split("/")[3]))));
			await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
			// With the other order this is where the two would wait for each other for ever.
			database.sql("select id from open_call_application where id = ? for update nowait").param(id).query(UUID.class).single();
		});

		assertThat(withdrawal.get().get(20, TimeUnit.SECONDS)).isInstanceOf(Done.Kept.class);
	}

	private boolean somebodyWaits() {
		return database.sql("""
				select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
				""").query(Boolean.class).single();
	}

	@Test
	void a_document_is_replaced_and_the_first_is_gone() throws Exception {
		upload("0", "carta.pdf", PDF, 302);
		var first = enclosures().get(0).documentId();
		upload("0", "carta-firmada.pdf", PDF, 302);

		assertThat(enclosures()).singleElement().satisfies(one -> assertThat(one.fileName()).isEqualTo("carta-firmada.pdf"));
		perform(get("/documentos/" + first).with(user(account("organo-garante"))), 404);
	}

	@Test
	void nobody_reaches_an_application_by_its_folio_alone() throws Exception {
		var folio = own.substring(0, own.lastIndexOf('/'));
		for (var key : List.of(UUID.randomUUID().toString(), "no-es-clave", "00000000-0000-0000-0000-000000000000")) {
			assertThat(read(get(folio + "/" + key), 404)).contains("No encontramos esta página");
			perform(post(folio + "/" + key + "/retiro").param("confirmo", "si").with(csrf()), 404);
		}
		assertThat(evaluation.dossiers(call)).hasSize(1);
	}

	private List<Enclosure> enclosures() {
		return evaluation.dossiers(call).get(0).enclosures();
	}

	private MockHttpServletResponse upload(String position, String name, byte[] bytes, int status) throws Exception {
		return perform(multipart(own + "/documentos").file(new MockMultipartFile("archivo", name, null, bytes))
			.param("posicion", position)
			.with(csrf()), status);
	}

	private MockHttpServletResponse judge(String choice, String reason, int status) throws Exception {
		var candidate = evaluation.dossiers(call).get(0).candidate().id();
		return perform(post("/espacio/convocatorias/" + call).with(user(account("organo-garante")))
			.with(csrf())
			.param("elegible-" + candidate, choice)
			.param("motivo-" + candidate, reason), status);
	}

	private static byte[] bomb() throws Exception {
		var file = new ByteArrayOutputStream();
		file.write("%PDF-1.7\nstream\n".getBytes(StandardCharsets.US_ASCII));
		var megabyte = new byte[1024 * 1024];
		try (OutputStream out = new DeflaterOutputStream(file)) {
			for (int i = 0; i < 300; i++) {
				out.write(megabyte);
			}
		}
		return file.toByteArray();
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode().toLowerCase(Locale.ROOT));
	}

}
