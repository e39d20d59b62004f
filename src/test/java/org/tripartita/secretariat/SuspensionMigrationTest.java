package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.OldDatabase;

/** An STL was suspended for one reason and resumed to one state; an installation with such ones keeps what each rests for. */
class SuspensionMigrationTest {

	private JdbcClient database;

	@BeforeEach
	void secretariats_of_before() {
		var old = new OldDatabase("71");
		database = old.jdbc();
		secretariat("OAX", "SUSPENDED", false);
		secretariat("JAL", "SUSPENDED", true);
		secretariat("MIC", "ACTIVE", false);
		secretariat("NLE", "DORMANT", false);
		old.migrateTo("72");
	}

	@Test
	void one_from_which_a_party_withdrew_rests_for_that_and_stood_active_before() {
		assertThat(reasons("OAX")).isEqualTo("SUSPENDED party_withdrew=true without_guarantor=false ACTIVE");
	}

	@Test
	void one_without_a_garante_rests_for_that_alone() {
		assertThat(reasons("JAL")).isEqualTo("SUSPENDED party_withdrew=false without_guarantor=true ACTIVE");
	}

	@Test
	void one_that_is_not_suspended_has_no_reason_to_rest() {
		assertThat(reasons("MIC")).isEqualTo("ACTIVE party_withdrew=false without_guarantor=false -");
		assertThat(reasons("NLE")).isEqualTo("DORMANT party_withdrew=false without_guarantor=false -");
	}

	private void secretariat(String territory, String state, boolean withoutGuarantor) {
		database.sql("""
				insert into secretariat (id, version, code, territory_code, name, state, vote_unit, majority, notice_days_ordinary,
					notice_days_extraordinary, session_period_days, presider, secretary, installed_on, installation_document_id,
					recorded_at, without_guarantor)
				values (gen_random_uuid(), 0, 'STL-' || :territory, :territory, 'STL', :state, 'SECTOR', 'SIMPLE', 5, 2, 60, 'GOVERNMENT',
					'GOVERNMENT', date '2020-01-01', gen_random_uuid(), now(), :withoutGuarantor)
				""").param("territory", territory).param("state", state).param("withoutGuarantor", withoutGuarantor).update();
	}

	private String reasons(String territory) {
		return database.sql("""
				select state || ' party_withdrew=' || party_withdrew || ' without_guarantor=' || without_guarantor || ' '
					|| coalesce(resume_state, '-') from secretariat where territory_code = ?
				""").param(territory).query(String.class).single();
	}

}
