package org.tripartita.record.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaCorrection;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.Visibility;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What anyone learns of an acta by its hash or its file, without scripts. */
class VerificationPagesModuleTest extends RecordPagesScene {

	@Test
	void an_actas_hash_leads_to_the_acta_with_its_pdf_and_its_content() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión " + ATTACK);
		site.perform(get("/verificar").param("huella", " " + acta.hash().toUpperCase(Locale.ROOT) + "\n"))
			.andExpect(redirectedUrl("/verificar/" + acta.hash()));
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Acta auténtica")))
			.andExpect(content().string(containsString("29 de febrero de 2028")))
			.andExpect(content().string(containsString("23 de noviembre de 2026, 10:00 (UTC-06:00)")))
			.andExpect(content().string(containsString("/documentos/" + acta.documentId())))
			.andExpect(content().string(containsString("lang=\"es-MX\"")))
			.andExpect(content().string(not(containsString("<script"))))
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar/{hash}/acta.json", acta.hash()))
			.andExpect(content().contentType("application/json"))
			.andExpect(content().string(register.canonicalJson(acta.id()).orElseThrow()));
	}

	@Test
	void an_uploaded_file_leads_to_what_it_is() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final byte[] pdf = documents.content(acta.documentId()).orElseThrow();
		final String address = site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", pdf)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		site.perform(get(address)).andExpect(content().string(containsString("Acta auténtica")));
	}

	@Test
	void a_pdf_saved_anew_is_told_from_the_one_that_is_kept() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final byte[] again = changed(documents.content(acta.documentId()).orElseThrow());
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", again)))
			.andExpect(redirectedUrl("/verificar/" + acta.hash() + "?copia=1"));
		site.perform(get("/verificar/{hash}?copia=1", acta.hash()))
			.andExpect(content().string(containsString("Copia de un acta auténtica")))
			.andExpect(content().string(containsString("no prueba nada")))
			.andExpect(content().string(not(containsString("Acta auténtica</h1>"))));
	}

	@Test
	void sealed_content_laid_out_anew_is_the_acta() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final String json = register.canonicalJson(acta.id()).orElseThrow();
		final byte[] spaced = (new ObjectMapper().readTree(json).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", spaced)))
			.andExpect(redirectedUrl("/verificar/" + acta.hash() + "?archivo=1"));
	}

	@Test
	void changed_content_of_an_acta_is_told_to_claim_what_it_is_not_and_leads_to_the_real_one() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión verdadera");
		final String json = register.canonicalJson(acta.id()).orElseThrow();
		final String otherId = json.replace(acta.id().toString(), UUID.randomUUID().toString());
		for (final String changed : List.of(json.replace("Sesión verdadera", "Sesión inventada"), otherId)) {
			site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", changed.getBytes(StandardCharsets.UTF_8))))
				.andExpect(status().isNotFound())
				.andExpect(content().string(containsString("No es lo que se selló")))
				.andExpect(content().string(containsString("se presenta como")))
				.andExpect(content().string(containsString("/verificar/" + acta.hash() + "\"")))
				.andExpect(content().string(containsString("Sesión verdadera")))
				.andExpect(content().string(not(containsString("Sesión inventada"))))
				.andExpect(content().string(not(containsString("Acta auténtica"))))
				.andExpect(content().string(not(containsString("??"))));
		}
	}

	@Test
	void a_pdf_with_changed_content_attached_is_told_so_too() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final byte[] json = register.canonicalJson(acta.id()).orElseThrow().replace("Sesión", "Otra").getBytes(StandardCharsets.UTF_8);
		final byte[] pdf = attaching(documents.content(acta.documentId()).orElseThrow(), json);
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", pdf)))
			.andExpect(content().string(containsString("No es lo que se selló")))
			.andExpect(content().string(containsString("/verificar/" + acta.hash() + "\"")));
	}

	@Test
	void where_what_is_kept_was_changed_no_file_is_told_to_be_the_wrong_one() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final String other = register.canonicalJson(acta.id()).orElseThrow().replace("Sesión", "Otra");
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			statement.execute("update acta set title = 'Cambiada' where id = '" + acta.id() + "'");
			statement.execute("set session_replication_role = origin");
		}
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", other.getBytes(StandardCharsets.UTF_8))))
			.andExpect(redirectedUrl("/verificar/" + acta.hash() + "?archivo=1"));
		site.perform(get("/verificar/{hash}?archivo=1", acta.hash()))
			.andExpect(content().string(containsString("El contenido guardado no coincide")));
	}

	@Test
	void a_claim_tells_nothing_of_an_acta_that_is_not_public() throws Exception {
		final Acta acta = seal(Visibility.MEMBERS, "Reservada");
		final String changed = register.canonicalJson(acta.id()).orElseThrow().replace("Reservada", "Otra");
		final String address = site
			.perform(multipart("/verificar").file(new MockMultipartFile("archivo", changed.getBytes(StandardCharsets.UTF_8))))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		site.perform(get(address))
			.andExpect(content().string(containsString("No consta")))
			.andExpect(content().string(not(containsString(acta.hash()))));
	}

	@Test
	void a_foreign_file_is_told_so() throws Exception {
		for (final byte[] foreign : List.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8),
				new byte[] { 1, 2 }, "{\"format\":\"tripartita-acta/1\"}".getBytes(StandardCharsets.UTF_8))) {
			final String address = site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", foreign)))
				.andExpect(status().is3xxRedirection())
				.andReturn()
				.getResponse()
				.getRedirectedUrl();
			site.perform(get(address))
				.andExpect(status().isNotFound())
				.andExpect(content().string(containsString("no es un acta ni un documento público")));
		}
	}

	@Test
	void the_page_tells_who_signed_and_where_the_chain_stands() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta acta = register.seal(signed(draft(Visibility.PUBLIC, "Sesión", secretariat)));
		register.seal(draft(Visibility.PUBLIC, "Otra", secretariat));
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(content().string(containsString("Quién firmó")))
			.andExpect(content().string(containsString("Vocalía Ñuu Savi")))
			.andExpect(content().string(containsString("Cadena íntegra")))
			.andExpect(content().string(containsString("tiene 2 actas")))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void the_page_tells_who_did_not_sign_and_why_where_the_sealed_content_does() throws Exception {
		final ActaDraft.Builder draft = ActaDraft.of(draft(Visibility.PUBLIC, "Sesión", UUID.randomUUID()).filing());
		final Acta refused = register.seal(draft.refusals(List.of(new ActaDraft.Refusal("Gobierno", "Falta un acuerdo. " + ATTACK))).build());
		site.perform(get("/verificar/{hash}", refused.hash()))
			.andExpect(content().string(containsString("Acta auténtica")))
			.andExpect(content().string(containsString("Quién no firmó y por qué")))
			.andExpect(content().string(containsString("Falta un acuerdo.")))
			.andExpect(content().string(not(containsString("<script"))));
		final Acta plain = register.seal(signed(draft(Visibility.PUBLIC, "Otra", UUID.randomUUID())));
		site.perform(get("/verificar/{hash}", plain.hash())).andExpect(content().string(not(containsString("Quién no firmó"))));
	}

	@Test
	void a_name_that_ends_in_a_full_stop_gets_no_second_one() throws Exception {
		final ActaDraft draft = draft(Visibility.PUBLIC, "Sesión", UUID.randomUUID());
		final Acta acta = register.seal(new ActaDraft(draft.filing(), draft.facts(), draft.sections(), List.of(new ActaDraft.Signature(
				"Sociedad civil", "Dirección", "Carta de designación", "Kanda A.C.", LocalDate.of(2028, 2, 29))), List.of(), Map.of()));
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(content().string(containsString("Kanda A.C.")))
			.andExpect(content().string(not(containsString("A.C.."))));
	}

	@Test
	void the_page_names_the_broken_link() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta first = register.seal(draft(Visibility.PUBLIC, "Primera", secretariat));
		final Acta second = register.seal(draft(Visibility.PUBLIC, "Segunda", secretariat));
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			statement.execute("update acta set title = 'Otra' where id = '" + second.id() + "'");
			statement.execute("set session_replication_role = origin");
		}
		site.perform(get("/verificar/{hash}", first.hash()))
			.andExpect(content().string(containsString("Cadena rota")))
			.andExpect(content().string(containsString("el primer eslabón que no corresponde es el número 2")))
			.andExpect(content().string(containsString("difiere de lo que se selló")));
		site.perform(get("/verificar/cadena/{code}/{number}/{hash}", secretariat, 1, first.hash()))
			.andExpect(content().string(containsString("La cadena está rota")))
			.andExpect(content().string(containsString("número 2")));
	}

	@Test
	void a_line_of_the_daily_mail_leads_to_whether_the_chain_still_holds_it() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final String line = acta.chainId() + " 1 " + acta.hash();
		site.perform(get("/verificar").param("huella", " " + line.toUpperCase(Locale.ROOT).replace(acta.chainId().toString().toUpperCase(Locale.ROOT), acta.chainId().toString()) + "\n"))
			.andExpect(redirectedUrl("/verificar/cadena/" + line.replace(' ', '/')));
		site.perform(get("/verificar/cadena/" + line.replace(' ', '/')))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("La cadena conserva esa huella")))
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar/cadena/{code}/1/{hash}", acta.chainId(), "1".repeat(64)))
			.andExpect(content().string(containsString("Ese renglón no es el de la cadena")))
			.andExpect(content().string(containsString("por sí solo no prueba nada")))
			.andExpect(content().string(not(containsString("role=\"alert\""))));
		site.perform(get("/verificar/cadena/{code}/7/{hash}", acta.chainId(), acta.hash()))
			.andExpect(content().string(containsString("La cadena no llega hasta ese renglón")))
			.andExpect(content().string(containsString("por sí solo no prueba nada")));
		site.perform(get("/verificar/cadena/NADA/1/{hash}", acta.hash()))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("No hay tal cadena")));
	}

	@Test
	void a_corrected_acta_leads_to_its_correction() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta wrong = register.seal(draft(Visibility.PUBLIC, "Con error", secretariat));
		final ActaCorrection right = register.correct(wrong.id(), draft(Visibility.PUBLIC, "Corregida", secretariat));
		site.perform(get("/verificar/{hash}", wrong.hash()))
			.andExpect(content().string(containsString("corregida después")))
			.andExpect(content()
				.string(containsString("/verificar/" + ((ActaCorrection.Corrected) right).acta().hash())));
		site.perform(get("/verificar/{hash}", ((ActaCorrection.Corrected) right).acta().hash()))
			.andExpect(content().string(containsString("Esta acta corrige al acta 1: Con error")))
			.andExpect(content().string(containsString("/verificar/" + wrong.hash())));
	}

	@Test
	void of_an_acta_that_is_not_public_the_hash_is_confirmed_and_nothing_else() throws Exception {
		final Acta acta = seal(Visibility.MEMBERS, "Reservada");
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Acta auténtica")))
			.andExpect(content().string(not(containsString("Reservada"))))
			.andExpect(content().string(not(containsString("/documentos/"))));
		site.perform(get("/verificar/{hash}/acta.json", acta.hash())).andExpect(status().isNotFound());
	}

	@Test
	void an_unknown_hash_is_told_so() throws Exception {
		site.perform(get("/verificar/{hash}", "0".repeat(64)))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("No consta")));
		site.perform(get("/verificar/{hash}/acta.json", "0".repeat(64))).andExpect(status().isNotFound());
	}

	@Test
	void what_is_no_hash_and_what_is_no_file_is_asked_for_again() throws Exception {
		site.perform(get("/verificar"))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar").param("huella", ATTACK))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Eso no es una huella")))
			.andExpect(content().string(not(containsString("<script"))));
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", new byte[0])))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Elige un archivo")));
		site.perform(multipart("/verificar")
			.file(new MockMultipartFile("archivo", new byte[EvidenceIntake.LARGEST + 1])))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("8 MB")));
	}

	/** Stands for the modules that know who sits where. */

}
