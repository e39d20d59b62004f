package org.tripartita;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every direct sub-package is a module of the product. */
@SpringBootApplication
public class Tripartita {

	public static void main(String[] arguments) {
		SpringApplication.run(Tripartita.class, arguments);
	}

}
