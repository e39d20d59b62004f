package org.tripartita;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.web.SpringDataWebAutoConfiguration;

/** The application: every direct sub-package is a module of the product. It measures nothing and pages no repository. */
@SpringBootApplication(exclude = { ObservationAutoConfiguration.class, SpringDataWebAutoConfiguration.class })
public class Tripartita {

	public static void main(String[] arguments) {
		SpringApplication.run(Tripartita.class, arguments);
	}

}
