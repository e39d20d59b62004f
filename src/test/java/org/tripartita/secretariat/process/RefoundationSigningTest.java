package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SigningForm;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTasks;

/** The three sign that a new body takes the place of an STL on the page of signatures; its acta ends the STL's chain (domain 5.6). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefoundationSigningTest {

	private static final LocalDate LEFT = LocalDate.of(2017, 5, 23);

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Secretariat stt;

	@BeforeEach
	void a_new_body_is_proposed_after_civil_society_left() {
		stt = foundation.lay(RealComposition.of("Secretariado Técnico Tripartita federal"), stl.territory());
		walk.start("sociedad-civil", stt.territoryCode(), PartyWithdrawalProcess.KEY, Map.of("territory", stt.territoryCode(), "reason",
				"Vigilancia digital ilegal contra personas que participaron.", "on", LEFT.toString()));
		propose("Un comité coordinador con las mismas tres partes.");
	}

	@Test
	void the_three_sign_the_proposal_and_the_acta_keeps_the_words_they_saw() throws IOException {
		var text = form(Sector.GOVERNMENT).text();
		assertThat(text).startsWith("Acuerdo de un cuerpo nuevo en lugar de").contains("Parte que se retiró: Sociedad civil",
				"Un comité coordinador con las mismas tres partes.");
		assertThat(form(Sector.GOVERNMENT).page().body()).doesNotContain("??", "Cargo e institución", "¿Quién firma por tu sector?");
		for (var sector : Sector.values()) {
			assertThat(form(sector).act(Map.of())).contains("Quedó asentado");
		}
		walk.runJobs();

		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.DISSOLVED);
		var acta = actas.ofSecretariat(stt.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.title().startsWith("Acuerdo de un cuerpo nuevo"))
			.findFirst()
			.orElseThrow();
		assertThat(acta.actDate()).isEqualTo(clock.today());
		var content = new ObjectMapper().readTree(actas.canonicalJson(acta.id()).orElseThrow());
		var sha256 = DigestUtils.sha256Hex(text);
		assertThat(content.at("/data/signing")).hasSize(3)
			.allSatisfy(proof -> assertThat(proof.path("textSha256").asText()).isEqualTo(sha256));
		assertThat(content.at("/data/signedTexts/" + sha256).asText()).isEqualTo(text);
	}

	@Test
	void who_does_not_agree_says_why_and_a_later_proposal_is_not_signed_with_the_hash_of_the_first() {
		var old = form(Sector.GOVERNMENT).sha256();
		form(Sector.GOVERNMENT).act(Map.of());
		form(Sector.OVERSIGHT_BODY).act(Map.of());
		assertThat(form(Sector.CIVIL_SOCIETY).refused(Map.of("acto", "REFUSE"))).contains("Falta responder «¿Por qué no?»");
		form(Sector.CIVIL_SOCIETY).act(Map.of("acto", "REFUSE", "motivo", "Nadie investigó lo que pedimos."));
		walk.runJobs();

		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(log.of(stt.id())).extracting(SecretariatLog.Entry::text).anyMatch(text -> text.contains("Nadie investigó lo que pedimos."));
		propose("Un comité con una persona observadora de la universidad.");
		assertThat(form(Sector.GOVERNMENT).refused(Map.of("huella", old))).contains("El texto cambió", "observadora de la universidad");
	}

	private void propose(String proposal) {
		var decision = pending.ofSecretariat(stt.id()).stream().filter(task -> task.element().equals("userTask_decideReturn")).findFirst().orElseThrow();
		walk.answer(decision, Map.of("next", "REFOUND", "text", proposal, "on", clock.today().toString()));
	}

	private SigningForm form(Sector sector) {
		return SigningForm.of(port, stl.task(stt, "userTask_agreeRefoundation", sector.role()));
	}

}
