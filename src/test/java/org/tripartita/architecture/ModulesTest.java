package org.tripartita.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import org.tripartita.Tripartita;

class ModulesTest {

	@Test
	void modules_use_each_other_only_along_their_declared_dependencies() {
		ApplicationModules.of(Tripartita.class).verify();
	}

}
