package org.tripartita.territory;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ModuleDatabaseTest
@Transactional
class TerritoryModuleTest {

	@Autowired
	private Territories territories;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void there_are_32_entities_with_the_keys_01_to_32() {
		assertThat(territories.states()).hasSize(32)
			.allSatisfy(state -> assertThat(state.parentCode()).isEqualTo(Territory.FEDERATION))
			.extracting(state -> Integer.valueOf(state.inegiKey()))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
	}

	@Test
	void entities_are_listed_by_their_everyday_name_in_the_order_of_spanish() {
		final List<String> names = territories.states().stream().map(Territory::shortName).toList();
		assertThat(names).startsWith("Aguascalientes", "Baja California", "Baja California Sur", "Campeche", "Chiapas",
				"Chihuahua", "Ciudad de México", "Coahuila", "Colima", "Durango", "Estado de México");
		assertThat(names).containsSubsequence("Puebla", "Querétaro", "Quintana Roo", "San Luis Potosí", "Sinaloa",
				"Yucatán", "Zacatecas");
	}

	@Test
	void the_federation_and_the_estado_de_mexico_are_two_territories() {
		assertThat(territories.findByCode(Territory.FEDERATION)).hasValueSatisfying(federation -> {
			assertThat(federation.level()).isEqualTo(TerritoryLevel.FEDERAL);
			assertThat(federation.parentCode()).isNull();
			assertThat(federation.tenantId()).isEqualTo("fed");
		});
		assertThat(territories.findByCode("MEX")).hasValueSatisfying(state -> {
			assertThat(state.level()).isEqualTo(TerritoryLevel.STATE);
			assertThat(state.officialName()).isEqualTo("México");
			assertThat(state.shortName()).isEqualTo("Estado de México");
			assertThat(state.tenantId()).isEqualTo("mex");
		});
	}

	@Test
	void a_name_has_its_article_after_a_preposition() {
		final Territory federation = territories.findByCode(Territory.FEDERATION).orElseThrow();
		assertThat(federation.nameWithArticle()).isEqualTo("la Federación");
		assertThat(territories.findByCode("MEX").orElseThrow().nameWithArticle()).isEqualTo("el Estado de México");
		assertThat(territories.findByCode("OAX").orElseThrow().nameWithArticle()).isEqualTo("Oaxaca");
		assertThat(Territory.branchOf(federation, TerritoryBranch.JUDICIAL, "Poder Judicial (Federación)").nameWithArticle())
			.isEqualTo("el Poder Judicial (Federación)");
	}

	@Test
	void a_code_is_found_only_as_it_is_written() {
		assertThat(territories.findByCode("oax")).isEmpty();
		assertThat(territories.findByCode("XXX")).isEmpty();
	}

	@Test
	void a_municipality_works_in_the_tenant_of_its_state() {
		final Territory oaxaca = territories.findByCode("OAX").orElseThrow();
		territories.save(Territory.municipalityOf(oaxaca, "20043", "Juchitán de Zaragoza", "Juchitán"));
		entities.flush();
		entities.clear();

		assertThat(territories.findByCode("OAX-043")).hasValueSatisfying(municipality -> {
			assertThat(municipality.level()).isEqualTo(TerritoryLevel.MUNICIPAL);
			assertThat(municipality.parentCode()).isEqualTo("OAX");
			assertThat(municipality.tenantId()).isEqualTo("oax");
		});
		assertThat(territories.states()).hasSize(32);
	}

	@ParameterizedTest
	@ValueSource(strings = { "17007", "2067", "20-67" })
	void a_municipality_has_a_key_of_its_state(final String key) {
		final Territory oaxaca = territories.findByCode("OAX").orElseThrow();
		assertThatIllegalArgumentException().isThrownBy(() -> Territory.municipalityOf(oaxaca, key, "X", "X"))
			.withMessageContaining(key);
	}

	@Test
	void the_federation_holds_no_municipalities() {
		final Territory federation = territories.findByCode(Territory.FEDERATION).orElseThrow();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Territory.municipalityOf(federation, "00001", "X", "X"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'OAX-067', 'MUNICIPAL', '20067', 'FED'", "'OAX-067', 'MUNICIPAL', '20067', null",
			"'OAX-068', 'MUNICIPAL', '20067', 'OAX'", "'NEW', 'STATE', '33', 'OAX'", "'NEW', 'STATE', '33', null",
			"'NEW', 'FEDERAL', '00', null", "'NEW', 'STATE', '20', 'FED'", "'OAX-M1', 'MUNICIPAL', null, 'OAX'",
			"'OAX', 'MUNICIPAL', null, 'FED'", "'NEW', 'STATE', null, 'FED'", "'OAX-LEG', 'BRANCH', null, 'OAX'",
			"'OAX-LEG', 'BRANCH', '20', 'OAX'" })
	void the_database_refuses_a_territory_in_the_wrong_place(final String row) {
		assertThatThrownBy(() -> jdbc.sql("insert into territory (code, level, inegi_key, parent_code, official_name, "
				+ "short_name) values (" + row + ", 'X', 'X')").update())
			.isInstanceOf(DataIntegrityViolationException.class);
	}

}
