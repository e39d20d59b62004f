package org.tripartita.territory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.territory.TerritoryParts.Joining;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@ModuleDatabaseTest
@Transactional
class TerritoryPartsModuleTest {

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private Territories territories;

	@Test
	void municipalities_that_sources_name_are_there_from_the_beginning() {
		assertThat(territories.partsOf("ZAC")).extracting(Territory::code).containsExactly("ZAC-017", "ZAC-056");
		assertThat(territories.findByCode("OAX-067")).hasValueSatisfying(municipality -> {
			assertThat(municipality.inegiKey()).isEqualTo("20067");
			assertThat(municipality.entityCode()).isEqualTo("OAX");
			assertThat(territories.fullName(municipality)).isEqualTo("Oaxaca de Juárez, Oaxaca");
		});
	}

	@Test
	void a_municipality_is_named_by_its_key_or_where_it_is_not_known_by_a_number_of_its_own() {
		assertThat(joined(parts.addMunicipality("HID", "Pachuca", "13048")).code()).isEqualTo("HID-048");
		assertThat(joined(parts.addMunicipality("HID", "Actopan", null)).code()).isEqualTo("HID-M01");
		assertThat(joined(parts.addMunicipality("HID", "Tula", null)).code()).isEqualTo("HID-M02");
		assertThat(territories.partsOf("HID")).extracting(Territory::shortName).containsExactly("Actopan", "Pachuca", "Tula");
	}

	@Test
	void an_entity_and_the_federation_hold_each_branch_once_in_their_own_tenant() {
		var congress = joined(parts.addBranch("HID", TerritoryBranch.LEGISLATIVE));
		assertThat(congress.code()).isEqualTo("HID-LEG");
		assertThat(congress.shortName()).isEqualTo("Poder Legislativo (Hidalgo)");
		assertThat(congress.tenantId()).isEqualTo("hid");
		assertThat(congress.inegiKey()).isNull();
		assertThat(parts.addBranch("HID", TerritoryBranch.LEGISLATIVE)).isEqualTo(new Joining.Refused("territory.there-already"));

		assertThat(joined(parts.addBranch("FED", TerritoryBranch.JUDICIAL)).tenantId()).isEqualTo("fed");
		assertThat(territories.partsOf("FED")).extracting(Territory::code).containsExactly("FED-JUD");
		assertThat(territories.states()).hasSize(32);
	}

	@Test
	void no_part_lies_inside_a_part() {
		assertThat(parts.addBranch("OAX-067", TerritoryBranch.LEGISLATIVE)).isEqualTo(new Joining.Refused("territory.not-an-entity"));
		assertThat(parts.addMunicipality("OAX-067", "San Felipe", null)).isEqualTo(new Joining.Refused("territory.not-a-state"));
	}

	@ParameterizedTest
	@CsvSource({ "FED, Algún municipio, , territory.not-a-state", "XXX, Algún municipio, , territory.not-a-state",
			"OAX, '  ', , territory.no-name", "OAX, Juchitán, 14039, territory.no-key", "OAX, Juchitán, 2043, territory.no-key",
			"OAX, Otro nombre, 20067, territory.there-already", "OAX, OAXACA DE JUAREZ, , territory.there-already" })
	void what_is_no_municipality_of_the_state_or_there_already_is_refused(final String state, final String name,
			final String key, final String reason) {
		assertThat(parts.addMunicipality(state, name, key)).isEqualTo(new Joining.Refused(reason));
	}

	private static Territory joined(final Joining joining) {
		return ((Joining.Joined) joining).part();
	}

}
