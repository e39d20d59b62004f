package org.tripartita.installation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@ModuleDatabaseTest
class InstallationModuleTest {

	@Autowired
	private Installation installation;

	@Autowired
	@Qualifier("clock")
	private Clock clock;

	@Test
	void days_begin_and_end_in_the_zone_of_the_installation() {
		assertThat(installation.zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
		assertThat(clock.getZone()).isEqualTo(installation.zone());
	}

	@Test
	void the_data_folder_is_known_by_its_full_path() {
		assertThat(installation.data()).isAbsolute().startsWithRaw(Path.of("target", "test-data").toAbsolutePath());
		assertThat(installation.mail()).startsWithRaw(installation.data());
	}

}
