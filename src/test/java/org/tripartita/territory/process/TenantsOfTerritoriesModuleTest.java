package org.tripartita.territory.process;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.testing.ModuleDatabaseTest;
import org.tripartita.workflow.TerritoryTenants;

import static org.assertj.core.api.Assertions.assertThat;

@ModuleDatabaseTest
@Transactional
class TenantsOfTerritoriesModuleTest {

	@Autowired
	private TerritoryTenants tenants;

	@Test
	void a_process_of_a_state_belongs_to_the_tenant_of_the_state() {
		assertThat(tenants.tenantOf("OAX")).isEqualTo("oax");
		assertThat(tenants.tenantOf("FED")).isEqualTo("fed");
	}

	@Test
	void a_code_that_no_territory_has_belongs_to_nobody() {
		assertThat(tenants.tenantOf("XXX")).isNull();
		assertThat(tenants.tenantOf("oax")).isNull();
	}

}
