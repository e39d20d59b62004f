package org.tripartita.secretariat.web;

import java.time.Instant;

import org.tripartita.testing.RunningProduct;
import org.tripartita.testing.TestPostgres.TestDatabase;

/** The product in a process of its own, on a database that others keep; it says its port and waits to be killed. */
final class KilledProduct {

	static final String READY = "listens on ";

	private KilledProduct() {
	}

	public static void main(String[] arguments) {
		var product = RunningProduct.start(new TestDatabase(arguments[0], arguments[1], arguments[2]), Instant.parse(arguments[3]),
				"--tripartita.data=" + arguments[4]);
		System.out.println(READY + product.getEnvironment().getProperty("local.server.port"));
	}

}
