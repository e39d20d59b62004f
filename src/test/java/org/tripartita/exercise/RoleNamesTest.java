package org.tripartita.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.testing.ProductTest;

@ProductTest
class RoleNamesTest {

	@Autowired
	private RoleNames names;

	@Test
	void one_role_stands_alone_and_several_are_alternatives() {
		assertThat(names.of(List.of("organo-garante"))).isEqualTo("Órgano garante");
		assertThat(names.of(List.of("organo-garante", "facilitacion"))).isEqualTo("Órgano garante o facilitación");
		assertThat(names.of(List.of("facilitacion", "organo-garante", "gobierno"))).isEqualTo("Facilitación u órgano garante o gobierno");
	}

}
