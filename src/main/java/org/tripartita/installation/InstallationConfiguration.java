package org.tripartita.installation;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module may ask the installation for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class InstallationConfiguration {

	/** The clock of everything the product records, in the zone of the people who use it. */
	@Bean
	Clock clock(Installation installation) {
		return Clock.system(installation.zone());
	}

}
