package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/**
 * The product is killed between a word and its answer: what was acknowledged is there, and what was not is counted at most
 * once, also when it is said again.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KilledSessionIT {

	private static final int SEATS = 4;

	private static final int WORDS_BEFORE = 60;

	private static final String PLUGINS = "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js";

	@Autowired
	private LiveStl stl;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Environment settings;

	@LocalServerPort
	private int port;

	@TempDir
	private Path data;

	private @Nullable Process product;

	private Secretariat secretariat;

	private Session session;

	@AfterEach
	void nothing_of_it_stays() throws InterruptedException {
		if (product != null) {
			product.destroyForcibly().waitFor();
		}
	}

	/** What one person said: in the order in which it was acknowledged, and what was not. */
	private record Told(List<Stance> acknowledged, @Nullable Stance open) {
	}

	@Test
	void what_was_acknowledged_is_there_and_what_was_not_counts_at_most_once() throws Exception {
		var turn = inHand();
		int elsewhere = start();
		assertThat(new LivePerson(elsewhere, stl.secretary(secretariat), session).visitor().get(PLUGINS).statusCode()).as("Tasklist is whole").isEqualTo(200);
		var crowd = Executors.newFixedThreadPool(3 * SEATS);
		var enough = new CountDownLatch(WORDS_BEFORE);
		var telling = new HashMap<String, Future<Told>>();
		for (var sector : Sector.values()) {
			for (int number = 1; number <= SEATS; number++) {
				var person = new LivePerson(elsewhere, stl.person(secretariat, sector, number), session);
				telling.put(LiveStl.organisation(sector, number), crowd.submit(() -> tell(person, turn, enough)));
			}
		}
		assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
		product.destroyForcibly().waitFor();

		for (var one : telling.entrySet()) {
			var told = one.getValue().get(1, TimeUnit.MINUTES);
			var kept = kept(one.getKey());
			var all = new ArrayList<>(told.acknowledged());
			assertThat(kept).as("what %s said", one.getKey()).startsWith(told.acknowledged().toArray(Stance[]::new));
			if (told.open() != null) {
				all.add(told.open());
				assertThat(kept).isIn(told.acknowledged(), all);
				again(one.getKey(), turn, told.open());
			}
			assertThat(kept(one.getKey())).as("said again by %s", one.getKey()).isEqualTo(all);
		}
		crowd.shutdownNow();
		assertThat(new LivePerson(port, stl.secretary(secretariat), session).page()).contains("se han pronunciado %1$d de %1$d".formatted(3 * SEATS));
	}

	/** Changes the mind again and again until nobody answers. */
	private static Told tell(LivePerson person, String turn, CountDownLatch enough) {
		var acknowledged = new ArrayList<Stance>();
		for (int word = 0;; word++) {
			var stance = Stance.values()[word % 3];
			try {
				assertThat(person.send("posicion", LivePerson.position(turn, stance)).statusCode()).isEqualTo(303);
			}
			catch (AssertionError noAnswer) {
				if (noAnswer.getCause() instanceof IOException) {
					return new Told(acknowledged, stance);
				}
				throw noAnswer;
			}
			acknowledged.add(stance);
			enough.countDown();
		}
	}

	private void again(String organisation, String turn, Stance stance) {
		for (var sector : Sector.values()) {
			for (int number = 1; number <= SEATS; number++) {
				if (LiveStl.organisation(sector, number).equals(organisation)) {
					new LivePerson(port, stl.person(secretariat, sector, number), session).act("posicion", LivePerson.position(turn, stance));
				}
			}
		}
	}

	private List<Stance> kept(String organisation) {
		return stl.said(session)
			.stream()
			.filter(word -> word.contains(" " + organisation + " "))
			.map(word -> Stance.valueOf(word.substring(word.lastIndexOf(' ') + 1)))
			.toList();
	}

	/** A session with a matter in hand, before anybody spoke. */
	private String inHand() {
		secretariat = stl.installed(SEATS, Map.of());
		session = stl.convened(secretariat, "ORDINARY", "Padrón de obra");
		var secretary = new LivePerson(port, stl.secretary(secretariat), session);
		for (var sector : Sector.values()) {
			for (int number = 1; number <= SEATS; number++) {
				secretary.confirm(stl.seat(secretariat, sector, number, false));
			}
		}
		secretary.act("lista", Map.of());
		walk.runJobs();
		secretary.act("tomar", Map.of());
		return secretary.turn();
	}

	/** The whole product once more, in a process of its own on the same database, with its libraries named in a jar as on a server. */
	private int start() throws IOException {
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=America/Mexico_City", "-cp",
				unpacked().toString(), KilledProduct.class.getName(), settings.getRequiredProperty("spring.datasource.url"),
				settings.getRequiredProperty("spring.datasource.username"), settings.getRequiredProperty("spring.datasource.password"),
				clock.instant().toString(), data.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		product = process;
		return process.inputReader()
			.lines()
			.filter(line -> line.startsWith(KilledProduct.READY))
			.map(line -> Integer.parseInt(line.substring(KilledProduct.READY.length())))
			.findFirst()
			.orElseThrow();
	}

	private Path unpacked() throws IOException {
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(entry -> Path.of(entry).toUri().toString())
			.collect(Collectors.joining(" ")));
		var jar = data.resolve("tripartita.jar");
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
		return jar;
	}

}
