package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Wherever an acta is read or linked, a citizen learns that another corrects it, and finds the way there and back (G-08). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectedActaPagesTest {

	@Autowired
	private SittingStl sitting;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Agenda agenda;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Sessions sessions;

	@LocalServerPort
	private int port;

	private Secretariat secretariat;

	private String code;

	private Acta wrong;

	private Visitor visitor;

	@BeforeEach
	void a_session_whose_acta_says_something_wrong() {
		var founded = sitting.found();
		secretariat = founded.secretariat();
		code = founded.exercise().code();
		var day = clock.today().minusDays(3);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", day.minusDays(10), day, matter(founded)));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		sitting.sign(secretariat);
		wrong = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		visitor = new Visitor(port);
	}

	@Test
	void pages_lists_and_feed_say_that_an_acta_was_corrected_and_lead_to_the_correction_and_back() throws Exception {
		assertThat(page("/sesiones/1")).doesNotContain("corrigieron", "Corregida");
		assertThat(actas.correctionsOf(secretariat.id())).isEmpty();
		var correction = correct(wrong);
		var link = "href=\"/documentos/" + correction.documentId() + "\"";

		assertThat(page("/sesiones/1")).contains("Los tres sectores corrigieron el acta de esta sesión", link, "/verificar/" + correction.hash());
		assertThat(page("/sesiones")).contains("Corregida", link);
		var standing = page("");
		assertThat(standing).contains("La corrige el acta", "Corrige el acta", "Corregida", "«" + correction.title());
		assertThat(standing.split(link, -1)).as("list of sessions, decision, news, list of actas: itself and from the corrected one").hasSize(6);
		assertThat(standing).contains("Lo último", "Se convocó a la sesión 1", "Los tres sectores corrigieron un acta");
		assertThat(standing.substring(standing.indexOf("Corrige el acta"))).contains("/documentos/" + wrong.documentId());
		assertThat(page("/actas")).contains("La corrige el acta", "Corrige el acta", link);
		assertThat(page("/decisiones")).contains("Padrón", "Corregida", link);

		var corrected = entries().stream().filter(entry -> leadsTo(entry, "/documentos/" + wrong.documentId())).toList();
		assertThat(corrected).isNotEmpty().allSatisfy(entry -> {
			assertThat(entry.getContents().get(0).getValue()).contains("El acta se corrigió el", "/documentos/" + correction.documentId());
			assertThat(entry.getOtherLinks()).extracting(Link::getHref).singleElement().asString().endsWith("/documentos/" + correction.documentId());
		});
	}

	@Test
	void those_who_sat_in_the_session_read_it_on_their_page_too() {
		var own = "/espacio/sesiones/" + sessions.of(secretariat.id()).get(0).id();
		var member = new Visitor(port);
		member.logIn("sociedad-civil." + secretariat.territoryCode().toLowerCase(Locale.ROOT), "una clave de prueba");
		assertThat(member.page(own).body()).contains("Acta de la sesión").doesNotContain("corrigieron");
		var correction = correct(wrong);

		assertThat(member.page(own).body()).contains("Los tres sectores corrigieron después esta acta", "/documentos/" + correction.documentId(),
				"«" + correction.title() + "»").doesNotContain("??");
	}

	@Test
	void the_feed_leads_from_the_notice_of_a_session_to_its_page() throws Exception {
		assertThat(entries()).filteredOn(entry -> entry.getTitle().startsWith("Se convocó a la sesión 1"))
			.singleElement()
			.satisfies(entry -> assertThat(leadsTo(entry, "/secretariados/" + secretariat.code() + "/sesiones/1")).isTrue());
	}

	@Test
	void a_correction_that_was_corrected_in_turn_leads_to_all_that_follow() {
		var first = correct(wrong);
		var second = correct(first);

		assertThat(actas.correctionsOf(secretariat.id())).containsOnlyKeys(wrong.documentId(), first.documentId())
			.satisfies(all -> assertThat(all.get(wrong.documentId())).containsExactly(actas.find(first.id()).orElseThrow(), second));
		assertThat(page("/sesiones/1")).contains("/documentos/" + first.documentId(), "/documentos/" + second.documentId(), "Otra corrección del");
	}

	@Test
	void the_log_of_the_exercise_whose_matter_was_decided_leads_to_the_correction() {
		var decided = "El STL decidió «Padrón»";
		assertThat(visitor.page("/ejercicios/" + code).body()).contains(decided).doesNotContain("Corregida");
		var correction = correct(wrong);
		var log = visitor.page("/ejercicios/" + code).body();
		assertThat(log.substring(log.lastIndexOf(decided) - 2000)).contains("Corregida", "/documentos/" + correction.documentId());
	}

	@Test
	void the_exercise_and_its_open_data_say_so_too() {
		var founding = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.INSTALLATION_ACT)
			.findFirst()
			.orElseThrow();
		var correction = correct(founding);

		assertThat(visitor.page("/ejercicios/" + code).body()).contains("La corrige el acta", "/documentos/" + correction.documentId());
		assertThat(visitor.get("/ejercicios/" + code + "/datos.json").body().replace(" ", ""))
			.contains("\"corrected_by\":\"" + correction.hash(), "\"corrects\":\"" + founding.hash());
		assertThat(page("")).contains("/documentos/" + correction.documentId());
	}

	private UUID matter(SittingStl.Founded founded) {
		return agenda.file(new AgendaItem(secretariat.id(), founded.exercise().id(), AgendaKind.OTHER, null, "Padrón", "Lo que se propone."));
	}

	@Test
	void a_correction_that_a_sector_did_not_sign_stands_with_its_reason_where_the_acta_is_read() {
		propose(wrong);
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signCorrection", sector.role(), sector == Sector.GOVERNMENT ? StlWalk.refusal(clock.today())
					: stl.signature(secretariat.id(), sector, clock.today()));
		}
		walk.runJobs();

		assertThat(page("/sesiones/1")).contains("Gobierno no firmó el", "una corrección del acta, que queda como está",
				"«La sesión fue en la Casa de la cultura.» Motivo: No se respetó lo acordado.").doesNotContain("??", "corrigieron");
	}

	private void propose(Acta acta) {
		walk.start(SittingStl.SECRETARY, secretariat.territoryCode(), "acta-correction",
				new HashMap<>(Map.of("territory", secretariat.territoryCode(), "acta", acta.id().toString(), "mistake",
						"El lugar de la sesión no es el que dice.", "correction", "La sesión fue en la Casa de la cultura.")));
	}

	private Acta correct(Acta acta) {
		propose(acta);
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signCorrection", sector.role(), stl.signature(secretariat.id(), sector, clock.today()));
		}
		walk.runJobs();
		return actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> acta.id().equals(one.supersedes()))
			.findFirst()
			.orElseThrow();
	}

	private String page(String path) {
		var answer = visitor.page("/secretariados/" + secretariat.code() + path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private List<Entry> entries() throws Exception {
		var body = visitor.get("/secretariados/" + secretariat.code() + "/novedades.atom").body();
		return ((Feed) new WireFeedInput().build(new StringReader(body))).getEntries();
	}

	private static boolean leadsTo(Entry entry, String path) {
		return entry.getAlternateLinks().get(0).getHref().endsWith(path);
	}

}
