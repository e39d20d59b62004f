package org.tripartita.record;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database refuses to whoever goes past the product, and what is found where it could not refuse. */
@RecordModuleTest
class TamperingModuleTest {

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	private UUID secretariat;

	private Acta second;

	@BeforeEach
	void three_actas() {
		secretariat = UUID.randomUUID();
		register.seal(Drafts.acta(secretariat, "Primera"));
		second = register.seal(Drafts.acta(secretariat, "Segunda"));
		register.seal(Drafts.acta(secretariat, "Tercera"));
		documents.content(second.documentId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update acta set title = 'Otra'", "delete from acta", "truncate acta cascade",
			"update document set title = 'Otro'", "delete from document", "truncate document cascade",
			"update document_content set bytes = '\\x00'", "delete from document_content", "truncate document_content",
			"update document_print set size = 1", "delete from document_print", "truncate document_print",
			"update acta_chain set sequence = 9", "delete from acta_chain", "truncate acta_chain cascade",
			"insert into document_withdrawal select document_id, 'x', now() from acta" })
	void the_database_refuses_to_change_or_delete_what_is_kept(String statement) {
		assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("refused");
		assertThat(verifier.verifyChain(secretariat)).isInstanceOf(ChainVerification.Intact.class);
	}

	@Test
	void a_withdrawal_stays_noted() {
		final Document document = documents.store(Drafts.session(secretariat, "Lista"), "l.pdf", "application/pdf",
				new byte[] { 1 });
		documents.withdraw(document.id(), "Datos personales");
		for (String statement : new String[] { "update document_withdrawal set reason = 'x'",
				"delete from document_withdrawal", "truncate document_withdrawal" }) {
			assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class);
		}
	}

	@Test
	void the_database_refuses_an_acta_that_does_not_continue_its_chain() {
		assertThatThrownBy(() -> jdbc.sql("""
				insert into acta select gen_random_uuid(), chain_id, 9, kind, visibility, exercise_id, secretariat_id,
				  title, act_date, '{}', encode(sha256('{}'), 'hex'), previous_hash,
				  encode(sha256(convert_to('{}' || previous_hash, 'UTF8')), 'hex'), sealed_at, null, document_id
				from acta where id = :id""").param("id", second.id()).update())
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("does not continue chain");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
			"FACTS | update acta set title = 'Otra' where id = :id",
			"FACTS | update acta set act_date = act_date - 1 where id = :id",
			"FACTS | update acta set sealed_at = sealed_at - interval '1 day' where id = :id",
			"FACTS | update acta set visibility = 'RESTRICTED' where id = :id",
			"PDF | update document_content set bytes = '\\x00' where document_id = :document",
			"PDF | update document_print set sha256 = repeat('0', 64) where document_id = :document",
			"PDF | delete from document_print where document_id = :document",
			"PDF | delete from document_content where document_id = :document" }, delimiter = '|')
	void a_row_changed_without_triggers_is_found(ChainVerification.Flaw flaw, String statement) throws SQLException {
		withoutTriggers(statement);
		assertThat(verifier.verifyChain(secretariat))
			.isEqualTo(new ChainVerification.Broken(secretariat, 2, flaw));
		assertThat(verifier.verify(second.hash())).isInstanceOf(Verification.Altered.class);
	}

	@Test
	void the_pdf_of_an_acta_that_was_printed_when_it_was_sealed_stays() throws SQLException {
		var bytes = "'antes'::bytea";
		withoutTriggers("delete from document_print where document_id = :document",
				"update document_content set bytes = " + bytes + " where document_id = :document",
				"update document set size = 5, sha256 = encode(sha256(" + bytes + "), 'hex') where id = :document");
		assertThat(verifier.verifyChain(secretariat)).isInstanceOf(ChainVerification.Intact.class);
		assertThat(documents.content(second.documentId())).contains("antes".getBytes(StandardCharsets.US_ASCII));
		assertThat(verifier.verifyFile("antes".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Verification.Genuine(second));
	}

	@Test
	void content_changed_without_triggers_and_constraints_is_found() throws SQLException {
		withoutTriggers("alter table acta drop constraint acta_hash",
				"alter table acta drop constraint acta_content_sha256",
				"update acta set canonical_json = replace(canonical_json, 'Segunda', 'Segundo') where id = :id");
		try {
			assertThat(verifier.verifyChain(secretariat))
				.isEqualTo(new ChainVerification.Broken(secretariat, 2, ChainVerification.Flaw.HASH));
			assertThat(verifier.verify(second.hash())).isInstanceOf(Verification.Altered.class);
		}
		finally {
			withoutTriggers(
					"update acta set canonical_json = replace(canonical_json, 'Segundo', 'Segunda') where id = :id",
					"""
							alter table acta add constraint acta_hash check
							(hash = encode(sha256(convert_to(canonical_json || previous_hash, 'UTF8')), 'hex'))""",
					"""
							alter table acta add constraint acta_content_sha256 check
							(content_sha256 = encode(sha256(convert_to(canonical_json, 'UTF8')), 'hex'))""");
		}
	}

	@Test
	void content_without_its_hash_is_refused_even_without_triggers() {
		assertThatThrownBy(
				() -> withoutTriggers("update acta set canonical_json = canonical_json || ' ' where id = :id"))
			.hasMessageContaining("acta_");
	}

	@Test
	void content_rewritten_together_with_its_hash_breaks_the_next_link() throws SQLException {
		withoutTriggers("""
				update acta set title = 'Segundo', canonical_json = changed, content_sha256 =
				  encode(sha256(convert_to(changed, 'UTF8')), 'hex'), hash =
				  encode(sha256(convert_to(changed || previous_hash, 'UTF8')), 'hex')
				from (select replace(canonical_json, 'Segunda', 'Segundo') as changed from acta where id = :id) as new
				where id = :id""");
		assertThat(verifier.verifyChain(secretariat))
			.isEqualTo(new ChainVerification.Broken(secretariat, 3, ChainVerification.Flaw.PREVIOUS_HASH));
		assertThat(verifier.verify(second.hash())).isInstanceOf(Verification.Unknown.class);
	}

	@Test
	void an_acta_taken_out_leaves_a_gap() throws SQLException {
		withoutTriggers("delete from acta where id = :id");
		assertThat(verifier.verifyChain(secretariat))
			.isEqualTo(new ChainVerification.Broken(secretariat, 2, ChainVerification.Flaw.GAP));
	}

	@Test
	void the_last_acta_taken_out_is_missed_by_the_head() throws SQLException {
		withoutTriggers("delete from acta where chain_id = :chain and sequence = 3");
		assertThat(verifier.verifyChain(secretariat))
			.isEqualTo(new ChainVerification.Broken(secretariat, 3, ChainVerification.Flaw.HEAD));
	}

	@Test
	void a_noted_end_of_a_chain_is_still_there_after_more_actas() {
		final ChainHead noted = new ChainHead(secretariat, 2, second.hash());
		assertThat(verifier.verifyHead(noted)).isInstanceOfSatisfying(HeadVerification.Contained.class,
				found -> assertThat(found.now().sequence()).isEqualTo(3));
	}

	@Test
	void a_chain_cut_short_together_with_its_head_is_told_by_a_noted_end() throws SQLException {
		final ChainHead noted = register.heads(Instant.parse("2200-01-01T00:00:00Z")).stream().filter(head -> head.chainId().equals(secretariat)).findFirst().orElseThrow();
		withoutTriggers("delete from acta where chain_id = :chain and sequence = 3",
				"update acta_chain set sequence = 2, hash = '" + second.hash() + "' where id = :chain");
		assertThat(verifier.verifyChain(secretariat)).isInstanceOf(ChainVerification.Intact.class);
		assertThat(verifier.verifyHead(noted)).isInstanceOfSatisfying(HeadVerification.Shortened.class,
				found -> assertThat(found.now().sequence()).isEqualTo(2));
	}

	@Test
	void a_chain_rewritten_from_a_link_on_is_told_by_a_noted_end_and_by_nothing_else() throws SQLException {
		final ChainHead noted = new ChainHead(secretariat, 2, second.hash());
		withoutTriggers("delete from acta where chain_id = :chain and sequence > 1",
				"update acta_chain c set sequence = 1, hash = a.hash from acta a where c.id = :chain and a.chain_id = c.id");
		register.seal(Drafts.acta(secretariat, "Otra segunda"));
		assertThat(verifier.verifyChain(secretariat)).isInstanceOf(ChainVerification.Intact.class);
		assertThat(verifier.verifyHead(noted)).isInstanceOf(HeadVerification.Rewritten.class);
	}

	@Test
	void a_noted_end_of_a_broken_chain_names_the_broken_link() throws SQLException {
		withoutTriggers("update acta set title = 'Otra' where id = :id");
		assertThat(verifier.verifyHead(new ChainHead(secretariat, 3, second.hash()))).isEqualTo(new HeadVerification.Broken(
				new ChainVerification.Broken(secretariat, 2, ChainVerification.Flaw.FACTS)));
		assertThat(verifier.verifyHead(new ChainHead(UUID.randomUUID(), 1, second.hash()))).isInstanceOf(HeadVerification.Unknown.class);
	}

	/** As a superuser of the database who knows how to silence triggers. */
	private void withoutTriggers(String... statements) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			try {
				for (String sql : statements) {
					statement.execute(sql.replace(":id", "'" + second.id() + "'")
						.replace(":document", "'" + second.documentId() + "'")
						.replace(":chain", "'" + secretariat + "'"));
				}
			}
			finally {
				statement.execute("set session_replication_role = origin");
			}
		}
	}

}
