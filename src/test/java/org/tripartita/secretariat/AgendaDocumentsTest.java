package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;

/** The documents of an agenda go out with the notice and stand from then on (domain 5.5 [K5 §2]). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AgendaDocumentsTest {

	private static final byte[] TABLE = "obra,monto\nPuente,100\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private AgendaDocuments documents;

	@Autowired
	private ActaRegister actas;

	@LocalServerPort
	private int port;

	private Secretariat secretariat;

	private UUID item;

	@BeforeEach
	void an_stl_with_a_matter_that_waits() {
		secretariat = sitting.found().secretariat();
		item = sitting.file(secretariat, "Padrón de obra");
	}

	@Test
	void each_sector_adds_files_and_addresses_and_anybody_reads_them_with_the_session() {
		var member = member("gobierno");

		assertThat(send(member, item, "Padrón 2026", "padron.csv", TABLE).statusCode()).isEqualTo(302);
		assertThat(member.page(path()).body()).contains("Padrón 2026", "Preparar el orden del día");
		assertThat(documents.addAddress(item, "Ley aplicable", "https://leyes.example.org/obra", "prueba"))
			.isInstanceOf(EvidenceResult.Accepted.class);
		convene();
		assertThat(new Visitor(port).page("/secretariados/" + secretariat.code() + "/sesiones/1").body())
			.contains("Padrón 2026", "Ley aplicable", "/documentos/" + papers().get(0).documentId());
	}

	@Test
	void from_the_notice_on_the_documents_of_the_agenda_stand() {
		documents.addFile(item, "Padrón 2026", "padron.csv", "text/csv", TABLE, "prueba");
		convene();

		assertThat(documents.addFile(item, "Otro padrón", "otro.csv", "text/csv", TABLE, "prueba"))
			.isEqualTo(new EvidenceResult.Refused("agenda.frozen"));
		var refused = send(member("sociedad-civil"), item, "Otro padrón", "otro.csv", TABLE);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("los que ya se convocaron o se decidieron no cambian de documentos");
		assertThat(papers()).extracting(AgendaDocuments.Paper::title).containsExactly("Padrón 2026");
	}

	@Test
	void the_acta_names_each_document_with_its_hash() {
		documents.addFile(item, "Padrón 2026", "padron.csv", "text/csv", TABLE, "prueba");
		var held = clock.today().minusDays(3);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", held.minusDays(10), held, item));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		sitting.sign(secretariat);

		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		assertThat(actas.canonicalJson(acta.id()))
			.hasValueSatisfying(text -> assertThat(text).contains("Documento: Padrón 2026 (SHA-256 " + papers().get(0).sha256() + ")"));
	}

	@Test
	void a_program_a_file_of_another_kind_or_nothing_at_all_is_refused_with_a_sentence() {
		var member = member("organo-garante");

		assertThat(send(member, item, "Programa", "padron.pdf", new byte[] { 'M', 'Z', 0, 1, 2, 3 }).statusCode()).isEqualTo(422);
		assertThat(send(member, item, " ", "padron.csv", TABLE).body()).contains("Escribe un título");
		assertThat(send(member, UUID.randomUUID(), "Padrón", "padron.csv", TABLE).statusCode()).isEqualTo(422);
		assertThat(papers()).isEmpty();
	}

	@Test
	void nobody_from_elsewhere_reads_or_writes_here() {
		var other = sitting.found().secretariat();
		var stranger = new Visitor(port);
		stranger.logIn("gobierno." + other.territoryCode().toLowerCase(), "una clave de prueba");

		assertThat(stranger.page(path()).statusCode()).isEqualTo(403);
		assertThat(stranger.page("/espacio/orden-del-dia/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
	}

	private Visitor member(String role) {
		var member = new Visitor(port);
		member.logIn(role + "." + secretariat.territoryCode().toLowerCase(), "una clave de prueba");
		return member;
	}

	private HttpResponse<String> send(Visitor member, UUID matter, String title, String file, byte[] content) {
		return member.upload(path() + "/documentos", Map.of("asunto", matter.toString(), "titulo", title, "direccion", "", "sinDatosPersonales",
				"true", "_csrf", member.token("/mi-cuenta")), "archivo", file, content);
	}

	private String path() {
		return "/espacio/orden-del-dia/" + secretariat.id();
	}

	private List<AgendaDocuments.Paper> papers() {
		return documents.of(List.of(item)).getOrDefault(item, List.of());
	}

	private void convene() {
		LocalDate day = clock.today().plusDays(14);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), day, item));
	}

}
